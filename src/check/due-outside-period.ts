import type { Indicator, Strategy } from '../forms/strategy.ts';
import { timesIn } from '../language/time/era.ts';
import { foldVerbatim } from '../reckon/figure.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule, Doubt } from './rule.ts';
import { placeOfName } from './subject.ts';

interface Due {
  readonly indicator: Indicator;
  readonly year: number;
}

/** Indicators whose target has a figure and a year; parts inherit the year of their whole and are left out. */
const duesOf = (indicators: readonly Indicator[]): Due[] =>
  indicators.flatMap((indicator) => {
    const year = indicator.target?.dueFiscalYear ?? null;
    return year === null ? [] : [{ indicator, year }];
  });

/** Fiscal years that the headers of the tables and an indicator's own text print with 年度. */
function fiscalYears({ tables }: Strategy, { text }: Indicator): ReadonlySet<number> {
  const words = [text, ...tables.flatMap(({ header }) => header.flat())].join('\n');
  const times = timesIn(foldVerbatim(words).text);
  return new Set(times.filter(({ fiscal }) => fiscal).map(({ year }) => year));
}

/** Targets due outside the period of the plan (計画期間の外の目標年度). */
export const rule: DocumentRule = {
  code: 'due-outside-period',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    const { strategy } = subject;
    const { startFiscalYear: first, endFiscalYear: last } = strategy.document.period;
    if (first === null || last === null || first >= last) return;
    const own = indicatorsOf(strategy).filter(({ whole }) => whole === null);
    const dues = duesOf(own.map(({ indicator }) => indicator));
    const outside = dues.filter(({ year }) => year < first || year > last);
    // where the whole plan aims at another year, that is how it is made, no slip
    const severity = 2 * outside.length > dues.length ? 'info' : 'warning';
    for (const { indicator, year } of outside) {
      // 2025年 of a plan up to 2024年度 may be the end of its last fiscal year
      if (year === last + 1 && !fiscalYears(strategy, indicator).has(year)) continue;
      yield {
        args: { name: indicator.name, year, first, last },
        place: placeOfName(subject, indicator),
        id: indicator.id,
        severity,
        reckoning: year > last ? `${year} > ${last}` : `${year} < ${first}`,
      };
    }
  },
};
