import type { Span } from '../base/span.ts';
import type { Source } from '../forms/strategy.ts';
import type { When } from '../language/time/era.ts';
import { headingAbove } from './heading.ts';
import { type PrintedPeriod, printedPeriods } from './period-span.ts';
import type { DocumentRule, Doubt, Subject } from './rule.ts';
import { sentencesOf } from './sentence.ts';
import { YEAR_WORDS } from './year-words.ts';

const MONTHS = 12;
/** A look ahead: a line without this begins no period. */
const HAS_YEAR = /\d\s?年|[A-Z]\s?\d/;

interface Length {
  readonly years: readonly number[];
  readonly reckoning: string;
}

/** Years from month to month, both counted; null where that is no whole number of years. */
function byMonths(first: When & { month: number }, last: When & { month: number }): Length | null {
  const months = (last.year - first.year) * MONTHS + last.month - first.month + 1;
  if (months % MONTHS !== 0) return null;
  const show = ({ year, month }: When) => `${year}.${month}`;
  const reckoning = `${show(first)}~${show(last)} = ${months}か月 = ${months / MONTHS}年`;
  return { years: [months / MONTHS], reckoning };
}

/** How long a period can be said to be; null where its ends do not decide it. */
function lengthOf({ first, last }: PrintedPeriod, planned: boolean): Length | null {
  if (first.month !== null && last.month !== null) {
    return byMonths({ ...first, month: first.month }, { ...last, month: last.month });
  }
  if (first.month !== null || last.month !== null) return null;
  const distance = last.year - first.year;
  if (distance < 1) return null;
  const inclusive = planned && (last.fiscal || first.fiscal);
  return {
    // 2015年から2020年までの5年間 is a distance; the years of a plan are counted
    years: inclusive ? [distance + 1] : [distance + 1, distance],
    reckoning: `${last.year} - ${first.year} + 1 = ${distance + 1}年`,
  };
}

const namesPeriod = (text: string) => YEAR_WORDS.periods.some((word) => text.includes(word));

/** Whether a sentence, or the heading above it, speaks of a planned period (計画期間). */
function isPlanned({ strategy }: Subject, text: string, { start }: Span | Source): boolean {
  const offset = typeof start === 'number' ? start : start.offset;
  return namesPeriod(text) || namesPeriod(headingAbove(strategy, offset));
}

/** A period whose years do not fit its stated length (期間と年数の不一致). */
export const rule: DocumentRule = {
  code: 'period-length',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    for (const { text, own, place } of sentencesOf(subject, HAS_YEAR)) {
      for (const period of printedPeriods(text)) {
        const { start, end, years } = period;
        if (start >= own) continue;
        const where = place(start, end);
        const length = lengthOf(period, isPlanned(subject, text, where));
        if (!length || length.years.includes(years)) continue;
        yield {
          args: { printed: text.slice(start, end), years, reckoned: length.years[0] as number },
          place: where,
          reckoning: length.reckoning,
        };
      }
    }
  },
};
