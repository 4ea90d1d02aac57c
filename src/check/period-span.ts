import { oneOf } from '../language/lexicon.ts';
import { timesIn, type When } from '../language/time/era.ts';
import { YEAR_WORDS } from './year-words.ts';

/** A period with a length beside it, as it is printed (期間の表記). */
export interface PrintedPeriod {
  readonly first: When;
  readonly last: When;
  /** 5 of 5年間, 5か年. */
  readonly years: number;
  /** Interval of the text. */
  readonly start: number;
  readonly end: number;
}

// (2020年度)から, ～, 年度-
const JOINT = new RegExp(`\\s?(?:\\([^()]{1,12}\\))?\\s?(?:${oneOf(YEAR_WORDS.joints)})\\s?`, 'y');
// 31年度, the era left out
const BARE = /(\d{1,2})\s?(年度|年)(?![間\d])/y;
// までの5年間, (2024年度)の5か年, (5年間); not (1年間延長)
const LENGTH_AFTER = new RegExp(
  `\\s?(?:\\([^()]{1,12}\\))?\\s?(?:まで)?\\s?(?:の|,|、)?\\s?[([]?\\s?(\\d{1,2})\\s?(?:[かカヵヶケ箇]年間?|年間)(?!間|の?(?:${oneOf(YEAR_WORDS.extended)}))`,
  'y',
);
// 5年間(, 5か年:
const LENGTH_BEFORE = /(\d{1,2})\s?(?:[かカヵヶケ箇]年間?|年間)\s?[([:：]\s?$/;

/** Longest words of a length in front of a period. */
const REACH = 12;

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** The last year of a period that goes on at `index`; one without era is of the first one's. */
function lastOf(text: string, index: number, first: When, times: readonly When[]): When | null {
  const full = times.find(({ start }) => start === index);
  if (full) return full;
  const bare = at(BARE, text, index);
  const era = /^\D+/.exec(text.slice(first.start, first.end))?.[0];
  if (!bare || era === undefined) return null;
  const [when] = timesIn(`${era.trim()}${bare[0]}`);
  return when ? { ...when, start: index, end: index + bare[0].length } : null;
}

/** The periods of a folded text whose length is printed right behind or before them. */
export function printedPeriods(text: string): readonly PrintedPeriod[] {
  if (!/\d\s?(?:[かカヵヶケ箇]年|年間)/.test(text)) return [];
  const times = timesIn(text);
  return times.flatMap((first) => {
    const joint = at(JOINT, text, first.end);
    const last = joint && lastOf(text, first.end + joint[0].length, first, times);
    if (!last) return [];
    const after = at(LENGTH_AFTER, text, last.end);
    if (after) {
      const end = last.end + after[0].length;
      return [{ first, last, years: Number(after[1]), start: first.start, end }];
    }
    const head = Math.max(0, first.start - REACH);
    const before = LENGTH_BEFORE.exec(text.slice(head, first.start));
    if (!before) return [];
    const start = head + before.index;
    return [{ first, last, years: Number(before[1]), start, end: last.end }];
  });
}
