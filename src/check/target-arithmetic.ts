import { show, showSum, signIsOpen } from '../reckon/amount.ts';
import { agree } from '../reckon/figure.ts';
import { gainOf, isRelative } from '../reckon/gain.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule, Doubt } from './rule.ts';

/** Baseline, change and target that do not add up (基準値・増減・目標値の不一致). */
export const rule: DocumentRule = {
  code: 'target-arithmetic',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }): Iterable<Doubt> {
    for (const { indicator } of indicatorsOf(strategy)) {
      const gain = gainOf(indicator);
      if (!gain?.baseline || isRelative(gain)) continue;
      const { baseline, change, level, direction } = gain;
      const steps = [baseline, change, level].map(({ rounding }) => rounding);
      // a change of the right size in the wrong direction is the business of direction-sign
      if (agree(Math.abs(level.value - baseline.value), change.value, ...steps)) continue;
      const open = signIsOpen(indicator.name, gain.text) && level.value < baseline.value;
      const sign = direction === 'up' && !open ? 1 : -1;
      yield {
        args: { name: indicator.name, target: show(level), baseline: show(baseline) },
        place: indicator.source,
        reckoning: `${showSum(baseline, change, sign)} ≠ ${show(level)}`,
        id: indicator.id,
      };
    }
  },
};
