import { areSameUnit, nameKey } from '../language/similarity.ts';
import { counterpartsOf, indicatorOf } from './counterparts.ts';
import type { PairRule } from './rule.ts';

/** An indicator that kept its name and changed its unit between two periods (単位の変わった指標). */
export const rule: PairRule = {
  code: 'unit-changed',
  severity: 'warning',
  scope: 'periods',
  *check(pair) {
    for (const { former, latter } of counterpartsOf(pair)) {
      if (nameKey(former.name) !== nameKey(latter.name)) continue;
      const [one, other] = [indicatorOf(former)?.target, indicatorOf(latter)?.target];
      if (!one?.unit || !other?.unit || areSameUnit(one.unit, other.unit)) continue;
      if (one.kind !== other.kind) continue;
      yield {
        args: { name: latter.name, former: one.unit, latter: other.unit },
        place: latter.source,
        id: latter.id,
      };
    }
  },
};
