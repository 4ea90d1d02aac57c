import type { Indicator } from '../forms/strategy.ts';
import { areSameUnit } from '../language/similarity.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule } from './rule.ts';

/** The units of an indicator's levels, in order, each once. */
function unitsOf({ baseline, target, readings }: Indicator): readonly string[] {
  const level = target && (target.kind === 'level' || target.kind === 'maintain') ? target : null;
  return [...new Set([baseline, level, ...readings].flatMap((one) => one?.unit ?? []))];
}

/** Figures of one indicator in different units (単位の揺れ). */
export const rule: DocumentRule = {
  code: 'unit-wavers',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    for (const { indicator } of indicatorsOf(strategy)) {
      if (indicator.components.length > 0) continue;
      const [first, ...rest] = unitsOf(indicator);
      const other = rest.find((unit) => first !== undefined && !areSameUnit(first, unit));
      if (first === undefined || other === undefined) continue;
      yield {
        args: { name: indicator.name, first, other },
        place: indicator.source,
        id: indicator.id,
      };
    }
  },
};
