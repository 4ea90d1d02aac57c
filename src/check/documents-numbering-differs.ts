import { nameKey } from '../language/similarity.ts';
import { counterpartsOf, standAlike } from './counterparts.ts';
import type { PairRule } from './rule.ts';

/** One goal or policy with different numbers in two documents of a period (文書間の番号の食い違い). */
export const rule: PairRule = {
  code: 'documents-numbering-differs',
  severity: 'warning',
  scope: 'period',
  *check(pair) {
    const alike = standAlike(pair);
    for (const one of counterpartsOf(pair)) {
      const { former, latter } = one;
      if (former.kind !== latter.kind || (former.kind !== 'goal' && former.kind !== 'policy'))
        continue;
      const [was, is] = [former.ordinals.at(-1) ?? null, latter.ordinals.at(-1) ?? null];
      if (was === null || is === null || was === is) continue;
      if (nameKey(former.name) !== nameKey(latter.name) || !alike(one)) continue;
      yield {
        args: {
          name: latter.name,
          former: former.label ?? String(was),
          latter: latter.label ?? String(is),
        },
        place: latter.source,
        id: latter.id,
      };
    }
  },
};
