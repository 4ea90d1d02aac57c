import type { AsOf } from '../../forms/strategy.ts';
import eras from '../../lexicon/eras.yaml';

interface Era {
  readonly letter: string;
  readonly name: string;
  readonly first: number;
  readonly month: number;
  readonly last: number | null;
}

const ERAS = eras as readonly Era[];
const LETTERS = ERAS.map((era) => era.letter).join('');
const NAMES = ERAS.map((era) => era.name).join('|');

/** A point in time found in a text. */
export interface When {
  /** Calendar year in which the fiscal year begins, or the calendar year itself where a month stands. */
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** Whether the text says 年度. */
  readonly fiscal: boolean;
  readonly start: number;
  readonly end: number;
}

// H27  R2.1  R元年度  平成27年度  令和 2 年 3 月  2019年(令和元年)12月20日  2015年度
const WHEN = new RegExp(
  `(?:(?<![A-Za-z])([${LETTERS}])\\s?(\\d{1,2}|元)|(${NAMES})\\s?(\\d{1,2}|元)|(?<!\\d)((?:19|20)\\d{2})(?=\\s?(?:年|\\()))` +
    `(?:\\s?(年度)|\\s?年(?:\\s?\\([^()\\d]*(?:\\d{1,4}|元)\\s?年\\))?(?:\\s?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?日)?)?|\\.(\\d{1,2})(?:\\.(\\d{1,2}))?(?!\\d))?`,
  'g',
);

/** A look ahead that spares most texts the search. */
const HAS_YEAR = new RegExp(`[${LETTERS}]\\s?[\\d元]|(?:${NAMES})|(?:19|20)\\d\\d`);

/** The Western year of an era year; 令和元 is 2019. Years beyond an era's end count on (平成72年 is 2060). */
export function westernYear(era: string, year: string): number | null {
  const found = ERAS.find(({ letter, name }) => letter === era || name === era);
  return found ? found.first - 1 + (year === '元' ? 1 : Number(year)) : null;
}

function read(match: RegExpExecArray): When | null {
  const era = match[1] ?? match[3];
  const year = era === undefined ? Number(match[5]) : westernYear(era, match[2] ?? match[4] ?? '');
  if (year === null) return null;
  const month = match[7] ?? match[9];
  const day = match[8] ?? match[10];
  return {
    year,
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    fiscal: match[6] !== undefined,
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** The points in time of a folded text, in order. */
export function timesIn(text: string): When[] {
  if (!HAS_YEAR.test(text)) return [];
  const times: When[] = [];
  WHEN.lastIndex = 0;
  for (let match = WHEN.exec(text); match !== null; match = WHEN.exec(text)) {
    const when = read(match);
    if (when && (when.month === null || (when.month >= 1 && when.month <= 12))) times.push(when);
  }
  return times;
}

// 令和2~6年度, H27年度から31年度, 2020~2024年度, 2020~24年度: the last year without its era or century
const YEARS_FROM = new RegExp(
  `(?:(${NAMES}|(?<![A-Za-z])[${LETTERS}])\\s?(\\d{1,2}|元)|(?<!\\d)(20\\d{2}))\\s?(?:年度?)?\\s?(?:~|-|―|から)\\s?(20\\d{2}|\\d{1,2})\\s?年度(?!間)`,
);

/** First and last of the fiscal years that words name by one range (年度の範囲): 令和2~6年度; null where they name none. */
export function fiscalYearsOf(text: string): [number, number] | null {
  const [, era, nth = '', western, last = ''] = YEARS_FROM.exec(text) ?? [];
  const first = era === undefined ? Number(western) : westernYear(era, nth);
  if (!first) return null;
  const century = first - (first % 100);
  const western4 = last.length === 4 ? Number(last) : century + Number(last);
  const until = era === undefined || last.length === 4 ? western4 : westernYear(era, last);
  return until !== null && until > first ? [first, until] : null;
}

/** The fiscal year (April to March) that a point in time falls into; a bare year is taken as a fiscal year. */
export function fiscalYearOf({ year, month }: Pick<When, 'year' | 'month'>): number {
  return month !== null && month < 4 ? year - 1 : year;
}

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

/** A fiscal year in the era that it ends in: 2019 is 令和元年度 (和暦の年度). */
export function eraFiscalYear(year: number): string {
  const era = ERAS.findLast(({ first }) => first <= year);
  if (era === undefined) return `${year}年度`;
  const nth = year - era.first + 1;
  return `${era.name}${nth === 1 ? '元' : nth}年度`;
}

// H25~29平均, R2~R6の平均, H29~R3累計, R5~R9: the years that an average or a sum is of
const WINDOW = new RegExp(
  `^([${LETTERS}]|${NAMES})?(\\d{1,4}|元)年?度?~([${LETTERS}]|${NAMES})?(\\d{1,4}|元)年?度?(?:の?平均|末?(?:の?(?:累計|合計|計))?$)`,
);

/** The last of the years that an average or a sum is of (期間の末年), when its figure is known; null for other words. */
function windowUntil(label: string): number | null {
  const [, from = '', , to = from, last] = (label.includes('~') && WINDOW.exec(label)) || [];
  if (last === undefined) return null;
  return to === '' ? (last.length === 4 ? Number(last) : null) : westernYear(to, last);
}

/** What `label` (`H30`, `R2.1`, `第1期実績`, `策定時`) says about when a figure holds. */
export function asOf(label: string): AsOf {
  const when = timesIn(label)[0];
  if (!when) return { fiscalYear: bareYear(label), year: null, month: null, label };
  const { month } = when;
  const until = windowUntil(label);
  if (until !== null) return { fiscalYear: until, year: null, month: null, label };
  return { fiscalYear: fiscalYearOf(when), year: month === null ? null : when.year, month, label };
}
