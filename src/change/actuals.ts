import type { Indicator, Reading } from '../forms/strategy.ts';

/** A yearly actual and the report that prints it. */
export interface Actual {
  readonly reading: Reading;
  readonly report: number;
}

/** Two reports that print different actuals for one year. */
export interface Conflict {
  readonly year: number;
  /** The one that counts. */
  readonly kept: Actual;
  readonly other: Actual;
}

/** The actuals of all reports. */
export interface Actuals {
  /** One a year, oldest first: what the latest report says. */
  readonly counted: readonly Actual[];
  /** All that differ, oldest first. */
  readonly all: readonly Reading[];
  readonly conflicts: readonly Conflict[];
}

export interface ReportedIndicator {
  readonly report: number;
  /** The last year that the report judges. */
  readonly judged: number | null;
  readonly indicator: Indicator;
}

const isSame = (a: Reading, b: Reading) =>
  a.value === b.value && a.cumulative === b.cumulative && a.status === b.status;

/** A running total that only one of them prints is no contradiction. */
const contradict = (a: Reading, b: Reading) =>
  a.value !== b.value ||
  (a.cumulative !== null && b.cumulative !== null && a.cumulative !== b.cumulative);

const yearOf = ({ reading }: Actual) => reading.asOf?.fiscalYear ?? Number.NEGATIVE_INFINITY;

/** Of one year's actuals: the figures, where there are any, and of those what differs; the latest report first. */
function ofYear(actuals: readonly Actual[]): readonly Actual[] {
  const figures = actuals.filter(({ reading }) => reading.value !== null);
  const worth = figures.length > 0 ? figures : actuals;
  return worth.filter(
    ({ reading }, at) => worth.findIndex((one) => isSame(one.reading, reading)) === at,
  );
}

/** Puts the actuals of several reports together: year by year, the latest report's word counting (実績値の集約). */
export function gatherActuals(reported: readonly ReportedIndicator[]): Actuals {
  const latestFirst = [...reported].sort(
    (a, b) => (b.judged ?? 0) - (a.judged ?? 0) || b.report - a.report,
  );
  const years = new Map<number | string, Actual[]>();
  for (const { report, indicator } of latestFirst) {
    for (const reading of indicator.readings) {
      // a figure whose year is not known stands by its label
      const key = reading.asOf?.fiscalYear ?? reading.asOf?.label ?? '';
      years.set(key, [...(years.get(key) ?? []), { reading, report }]);
    }
  }
  const groups = [...years.values()].map(ofYear).sort((a, b) => {
    const [one, other] = [yearOf(a[0] as Actual), yearOf(b[0] as Actual)];
    return one === other ? 0 : one - other;
  });
  return {
    counted: groups.map((group) => group[0] as Actual),
    all: groups.flatMap((group) => group.map(({ reading }) => reading)),
    conflicts: groups.flatMap(([kept, ...others]) =>
      others.flatMap((other) => {
        const year = other.reading.asOf?.fiscalYear ?? null;
        return kept && year !== null && contradict(kept.reading, other.reading)
          ? [{ year, kept, other }]
          : [];
      }),
    ),
  };
}
