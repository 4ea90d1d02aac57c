import type { Indicator, Reading, Target } from '../forms/strategy.ts';
import { fiscalYearOf, timesIn } from '../language/time/era.ts';
import { isAbsent } from '../language/value/word.ts';
import type { FoundIndicator } from './month-year.ts';

/** Specimens name fiscal years; where a model has a calendar year alone, the text did not say more. */
const yearOf = (reading: Reading | null) =>
  reading?.asOf?.fiscalYear ?? reading?.asOf?.year ?? null;

/** Actuals by their year; a figure whose year is not known cannot be compared and is left out. */
function readingsOf(readings: readonly Reading[]): Record<string, number> {
  const byYear: Record<string, number> = {};
  for (const reading of readings) {
    const year = yearOf(reading);
    if (year !== null && reading.value !== null) byYear[year] = reading.value;
  }
  return byYear;
}

/** The calendar years of figures and aims of January to March, by their fiscal year; an aim's month stands among its words (目標年月 R5.3). */
function calendarYearsOf({ baseline, readings, text }: Indicator): Record<string, number> {
  const times = [baseline, ...readings].flatMap((figure) => figure?.asOf ?? []);
  const said = timesIn(text.normalize('NFKC')).map((when) => ({
    ...when,
    fiscalYear: fiscalYearOf(when),
  }));
  return Object.fromEntries(
    [...said, ...times].flatMap(({ fiscalYear, year, month }) =>
      fiscalYear !== null && year !== null && month !== null && year !== fiscalYear
        ? [[fiscalYear, year]]
        : [],
    ),
  );
}

// (H31), (令和11年度), (2024年) behind an aim; H31, 令和6年度 in front of it; 5年間で, 5年後に
const DUE_BEHIND = /\s*\((?:[HRS]|平成|令和|昭和)?\s?\d{1,4}(?:年度?)?(?:[.]?\d{1,2}月?)?末?\)$/;
const DUE_BEFORE = /^(?:(?:[HRS]|平成|令和)\d{1,2}|20\d\d)(?:年度?)?\s+/;
const HORIZON = /^\d{1,2}年(?:間で|後に|で)/;

/** The words of an aim without a number (数値のない目標), without when it is due, which is a field of its own. */
const aimInWords = (text: string): string =>
  [DUE_BEHIND, DUE_BEFORE, HORIZON].reduce(
    (words, due) => words.replace(due, ''),
    text.normalize('NFKC').trim(),
  );

/** Whether an aim stands for a figure that is still to come (調整中); a dash, or no aim, is merely missing. */
const isAnnounced = (target: Target | null): boolean =>
  target !== null && !isAbsent(target.text.normalize('NFKC').trim());

/**
 * One indicator of a model in the terms of a specimen. Planned values are never readings; `pending` is the indicator whose
 * figure is still to come.
 */
export function foundIndicator(indicator: Indicator, under: string | null): FoundIndicator {
  const { name, role, baseline, target, status, readings, components } = indicator;
  return {
    name,
    under,
    role,
    baseline: baseline?.value ?? null,
    baselineUnit: baseline?.unit ?? null,
    baselineYear: yearOf(baseline),
    target: target?.value ?? null,
    targetUnit: target?.unit ?? null,
    targetYear: target?.dueFiscalYear ?? null,
    per: target?.per ?? null,
    bound: target?.bound ?? 'exact',
    qualitative: target?.kind === 'qualitative' ? aimInWords(target.text) : null,
    pending: status === 'pending' && isAnnounced(target),
    readings: readingsOf(readings),
    calendarYears: calendarYearsOf(indicator),
    components: components.map((part) => ({
      name: part.name,
      baseline: part.baseline?.value ?? null,
      target: part.target?.value ?? null,
    })),
  };
}
