import type { Indicator } from '../forms/strategy.ts';
import { oneOf } from '../language/lexicon.ts';
import { ARITHMETIC, addable, amount, show, showSum, signIsOpen } from '../reckon/amount.ts';
import { agree } from '../reckon/figure.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule, Doubt } from './rule.ts';

const UP = new RegExp(oneOf(ARITHMETIC.up));
const DOWN = new RegExp(oneOf(ARITHMETIC.down));
const RESTRAIN = new RegExp(oneOf(ARITHMETIC.restrain));

/** The direction that the words of a target say; null where they say none or both. */
function saidBy({ name, target }: Indicator): 1 | -1 | null {
  const text = target?.text ?? '';
  if (RESTRAIN.test(text) || signIsOpen(name, text)) return null;
  const [up, down] = [UP.test(text), DOWN.test(text)];
  if (up === down) return null;
  return up ? 1 : -1;
}

/** A direction word against the sign of target - baseline (向きの不一致). */
export const rule: DocumentRule = {
  code: 'direction-sign',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }): Iterable<Doubt> {
    for (const { indicator } of indicatorsOf(strategy)) {
      const { target, baseline } = indicator;
      if (target?.kind !== 'level' || target.value === null || target.cumulative) continue;
      if (!baseline || baseline.value === null || !addable(baseline.unit, target.unit)) continue;
      const said = saidBy(indicator);
      const level = amount(target.value, target.unit, target.text);
      const start = amount(baseline.value, baseline.unit ?? target.unit, baseline.text);
      const difference = level.value - start.value;
      if (said === null || difference * said >= 0) continue;
      // where the size is wrong as well, target-arithmetic says it
      const size = target.change?.value ?? null;
      const steps = [level.rounding, start.rounding, level.rounding];
      if (size !== null && !agree(Math.abs(difference), size, ...steps)) continue;
      yield {
        args: { name: indicator.name, baseline: show(start), target: show(level) },
        place: indicator.source,
        reckoning: showSum(level, start, -1),
        id: indicator.id,
      };
    }
  },
};
