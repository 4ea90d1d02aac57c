import type { AsOf } from '../../forms/strategy.ts';
import { fiscalYearOf, timesIn, westernYear } from './era.ts';
import { windowEnd } from './year-span.ts';

// 26年度: the era left out
const BARE_YEAR = /^(\d{1,2}|元(?=年度))年度?(?![\d間])/;
/** A year without its era in brackets at the end: 基準値(26年度), 実績値(29年度目標値). */
export const BRACKETED_YEAR = /\((\d{1,2})年度(?!間|目[^標])[^()]*\)$/;
// 2014, 基準値(2014)
const WESTERN_YEAR = /^(?:[^()]{1,12}\()?((?:19|20)\d\d)\)?$/;
/** Bare years from here on are of the era before (26年度 is 2014), below it of the present one (5年度 is 2023). */
const FIRST_OLD_YEAR = 10;

/** A year without its era, as plans write it among themselves. */
function bareYear(label: string): number | null {
  const western = WESTERN_YEAR.exec(label)?.[1];
  if (western !== undefined) return Number(western);
  const digits = (BARE_YEAR.exec(label) ?? BRACKETED_YEAR.exec(label))?.[1];
  // the era before this one began before such years were printed without it
  const year = digits === '元' ? 1 : Number(digits);
  if (!year) return null;
  return westernYear(year >= FIRST_OLD_YEAR ? 'H' : 'R', String(year));
}

/** What `label` (`H30`, `R2.1`, `第1期実績`, `策定時`) says about when a figure holds. */
export function asOf(label: string): AsOf {
  const when = timesIn(label)[0];
  if (!when) return { fiscalYear: bareYear(label), year: null, month: null, label };
  const { month } = when;
  const until = windowEnd(label);
  if (until !== null) return { fiscalYear: until, year: null, month: null, label };
  return { fiscalYear: fiscalYearOf(when), year: month === null ? null : when.year, month, label };
}
