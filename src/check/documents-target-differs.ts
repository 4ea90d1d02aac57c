import { areComparable } from './comparable.ts';
import { counterpartsOf, indicatorOf } from './counterparts.ts';
import type { PairRule } from './rule.ts';

/** One KPI with different targets in two documents of a period (文書間の目標値の食い違い). */
export const rule: PairRule = {
  code: 'documents-target-differs',
  severity: 'warning',
  scope: 'period',
  *check(pair) {
    for (const { former, latter } of counterpartsOf(pair)) {
      const [one, other] = [indicatorOf(former)?.target, indicatorOf(latter)?.target];
      if (!one || !other || one.value === null || other.value === null) continue;
      if (one.value === other.value || !areComparable(one, other)) continue;
      yield {
        args: {
          name: latter.name,
          former: one.text,
          latter: other.text,
          line: former.source.start.line,
        },
        place: latter.source,
        id: latter.id,
      };
    }
  },
};
