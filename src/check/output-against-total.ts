import type { Indicator, Policy, Project } from '../forms/strategy.ts';
import { isShare } from '../reckon/amount.ts';
import { showFigure } from '../reckon/figure.ts';
import { policiesOf } from './indicators.ts';
import { sameThing, sameUnit } from './kinship.ts';
import type { DocumentRule, Doubt } from './rule.ts';

interface Match {
  readonly project: Project;
  readonly output: Project['outputs'][number];
  readonly indicator: Indicator;
  readonly values: readonly number[];
  /** Sums that the output may stand for: of all years, of some first or last years, single years. */
  readonly sums: ReadonlySet<number>;
}

function sumsOf(values: readonly number[]): ReadonlySet<number> {
  const sums = new Set(values);
  values.forEach((_, from) => {
    let sum = 0;
    for (const value of values.slice(from)) {
      sum += value;
      sums.add(sum);
    }
  });
  return sums;
}

/** The outputs of a policy's projects that count what one of its KPIs counts. */
function matchesOf({ kpis, projects }: Policy): readonly Match[] {
  const known = kpis.flatMap((indicator) => {
    const values = indicator.readings.flatMap(({ value }) => (value === null ? [] : [value]));
    return values.length > 0 &&
      !values.some((_, at) => isShare(indicator.readings[at]?.unit ?? null))
      ? [{ indicator, values, sums: sumsOf(values) }]
      : [];
  });
  return projects.flatMap((project) =>
    project.outputs.flatMap((output) => {
      const kin = known.find(
        ({ indicator }) =>
          output.value !== null &&
          sameThing(indicator.name, output.name) &&
          sameUnit(indicator.readings[0]?.unit ?? null, output.unit),
      );
      return kin ? [{ ...kin, project, output }] : [];
    }),
  );
}

/** A project's output that is the KPI's total elsewhere, and is not here (事業量とKPIの累計の不一致). */
export const rule: DocumentRule = {
  code: 'output-against-total',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }): Iterable<Doubt> {
    const matches = policiesOf(strategy).flatMap(matchesOf);
    const sound = matches.filter(({ sums, output }) => sums.has(output.value as number)).length;
    // the document has to show that its outputs are totals of the KPIs
    if (sound < 2 || sound * 3 < matches.length * 2) return;
    for (const { project, output, indicator, values, sums } of matches) {
      if (sums.has(output.value as number)) continue;
      const total = values.reduce((all, value) => all + value, 0);
      yield {
        args: {
          name: indicator.name,
          output: `${output.name} ${output.text}`,
          total: showFigure(total),
        },
        place: project.source,
        reckoning: `${values.map((value) => showFigure(value)).join(' + ')} = ${showFigure(total)} ≠ ${showFigure(output.value as number)}`,
        id: project.id,
      };
    }
  },
};
