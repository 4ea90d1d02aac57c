import type { Indicator } from '../forms/strategy.ts';
import { areSameUnit } from '../language/similarity.ts';
import data from '../lexicon/check-completeness.yaml';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule } from './rule.ts';

const TAILS = (data as { unit_tails: readonly string[] }).unit_tails;

// 年度中 of 「令和7年度中に決定」: when, not how much
const TIME = /^年度/;

/** A unit without what says how exact its figure is: 位 of 位台, 分 of 分以, whose 内 stands in the next line. */
function bareUnit(unit: string): string {
  const tail = TAILS.find((one) => unit.length > one.length && unit.endsWith(one));
  return tail ? unit.slice(0, -tail.length) : unit;
}

/** The units of an indicator's figures that are levels, in order, each once. */
function unitsOf({ baseline, target, readings }: Indicator): readonly string[] {
  const level = target && (target.kind === 'level' || target.kind === 'maintain') ? target : null;
  const figures = [baseline, level, ...readings].filter(
    (one) => one && one.value !== null && !TIME.test(one.unit ?? ''),
  );
  return [...new Set(figures.flatMap((one) => (one?.unit ? bareUnit(one.unit) : [])))];
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
