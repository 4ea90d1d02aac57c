import { isShare, maybeNegative, show } from '../reckon/amount.ts';
import { showFigure } from '../reckon/figure.ts';
import { gainOf } from '../reckon/gain.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule, Doubt } from './rule.ts';

/** A level smaller than the gain that is said to lead to it: it would have begun below zero (目標値より大きい増加). */
export const rule: DocumentRule = {
  code: 'rate-contradicts',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }): Iterable<Doubt> {
    for (const { indicator } of indicatorsOf(strategy)) {
      const gain = gainOf(indicator);
      // with a baseline at hand, target-arithmetic reckons
      if (!gain || gain.baseline || gain.direction !== 'up' || maybeNegative(indicator.name))
        continue;
      const { level, change } = gain;
      if (change.unit === '%' && isShare(level.unit)) continue;
      const start = level.value - change.value;
      if (level.value < 0 || start >= -(level.step + change.step) / 2) continue;
      const step = Math.min(level.step, change.step, 1);
      yield {
        args: { name: indicator.name, target: show(level), change: show(change) },
        place: indicator.source,
        reckoning: `${show(level)} - ${show(change)} = ${showFigure(start, step)} < 0`,
        id: indicator.id,
      };
    }
  },
};
