import type { Indicator, Reading } from '../forms/strategy.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule } from './rule.ts';

interface Figure {
  readonly value: number | null;
  readonly unit: string | null;
}

/** The figures of an indicator that need a unit: 0 and ゼロ stand well alone. */
function figuresOf({ baseline, target, readings }: Indicator): readonly Figure[] {
  const levels: readonly (Figure | Reading | null)[] = [baseline, target, ...readings];
  return levels.filter(
    (one): one is Figure => one !== null && one.value !== null && one.value !== 0,
  );
}

/** A figure without unit beside figures of the same indicator that have one (単位の書き漏れ). */
export const rule: DocumentRule = {
  code: 'unit-missing',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    for (const { indicator } of indicatorsOf(strategy)) {
      const figures = figuresOf(indicator);
      const units = new Set(figures.flatMap(({ unit }) => unit ?? []));
      const bare = figures.find(({ unit }) => unit === null);
      const [unit] = units;
      if (!bare || unit === undefined || units.size > 1) continue;
      yield {
        args: { name: indicator.name, value: bare.value ?? 0, unit },
        place: indicator.source,
        id: indicator.id,
      };
    }
  },
};
