import type { SpecimenIndicator } from '../forms/specimen.ts';

/** An indicator of a model in the terms of a specimen, and the other year of its figures that are of a month. */
export interface FoundIndicator extends SpecimenIndicator {
  /** Calendar year of figures of January to March, by the fiscal year that their month lies in: H28.3 is of fiscal 2015 and of 2016. */
  readonly calendarYears?: Readonly<Record<string, number>>;
}

/**
 * A found indicator with the years that the reader chose, where a figure is of a month (年度と暦年): its month lies in a fiscal year and in the
 * calendar year behind it, and readers write either.
 */
export function inYearsOf(expected: SpecimenIndicator, found: FoundIndicator): FoundIndicator {
  const { calendarYears = {}, baselineYear, targetYear } = found;
  const told = Object.entries(found.readings).map(([year, value]): [string, number | null] => {
    const other = String(calendarYears[year] ?? year);
    const chosen = !(year in expected.readings) && other in expected.readings ? other : year;
    return [chosen, value];
  });
  const chosenOf = (year: number | null, wanted: number | null) =>
    year !== null && calendarYears[year] === wanted ? wanted : year;
  return {
    ...found,
    readings: Object.fromEntries(told),
    baselineYear: chosenOf(baselineYear, expected.baselineYear),
    targetYear: chosenOf(targetYear, expected.targetYear),
  };
}
