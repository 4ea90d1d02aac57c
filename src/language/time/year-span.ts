import { matchesIn } from '../../base/matches.ts';
import eras from '../../lexicon/eras.yaml';
import { westernYear } from './era.ts';

/** Years from one to another, as words name them (年度の範囲). */
export interface YearSpan {
  readonly from: number;
  readonly until: number;
  readonly start: number;
  readonly end: number;
}

const NAMES = (eras as readonly { name: string; letter: string }[])
  .flatMap(({ name, letter }) => [name, `(?<![A-Za-z])${letter}`])
  .join('|');

// 令和2年度~令和6年度, R2~R6, 平成27~31年度, 2022-2031, 令和2年から令和7年まで, 令和8年度(2026年度)~令和12年度(2030年度)
const SPAN = new RegExp(
  `(?:(${NAMES})\\s?(\\d{1,2}|元)|(?<![\\d.])((?:19|20)\\d\\d))\\s?(?:年度?)?(?:\\s?\\([^()]{2,9}\\))?` +
    `\\s?(?:~|-|―|—|–|から)\\s?` +
    `(?:(${NAMES})\\s?(\\d{1,2}|元)|((?:19|20)\\d\\d)|(\\d{1,2}))(?![\\d.,])\\s?(年度?(?!間))?`,
  'g',
);
const LONGEST = 30;

function spanOf(match: RegExpExecArray): YearSpan | null {
  const [whole, era, nth = '', western, lastEra, lastNth = '', lastWestern, bare, unit] = match;
  const from = era === undefined ? Number(western) : westernYear(era, nth);
  if (from === null) return null;
  // R5-12: what ends without era, century and 年 may be a number; not in H25~29平均
  const behind = match.input.slice(match.index + whole.length);
  if (bare !== undefined && unit === undefined && !/^の?平均/.test(behind)) return null;
  const until = lastWestern
    ? Number(lastWestern)
    : lastEra
      ? westernYear(lastEra, lastNth)
      : era
        ? westernYear(era, bare ?? '')
        : from - (from % 100) + Number(bare);
  if (until === null || until <= from || until - from > LONGEST) return null;
  return { from, until, start: match.index, end: match.index + whole.length };
}

/** The spans of years that folded words name, in order: 令和2~6年度 is 2020 to 2024. */
export const yearSpansIn = (text: string): YearSpan[] =>
  /[~\-―—–]|から/.test(text) ? matchesIn(text, SPAN).flatMap((match) => spanOf(match) ?? []) : [];

/** First and last of the fiscal years that words name by one range (年度の範囲): 令和2~6年度; null where they name none. */
export function fiscalYearsOf(text: string): [number, number] | null {
  const span = yearSpansIn(text).find(({ end }) => text.slice(0, end).endsWith('年度'));
  return span ? [span.from, span.until] : null;
}

// の累計, 計, 平均, の延べ数: what a figure is of those years
const OF_YEARS = /^(?:末?(?:まで)?(?:の|、)?(?:年?平均|累計|合計|通算|総計|総数|延べ数?|計))?$/;

/** The last of the years that words name, and the words that say what a figure is of them (期間の末年): H27~H31累計, 2020~2024年度; null for others. */
export function windowEnd(text: string): number | null {
  const span = yearSpansIn(text)[0];
  return span?.start === 0 && OF_YEARS.test(text.slice(span.end)) ? span.until : null;
}
