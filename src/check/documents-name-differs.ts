import { isCharacterApart, isSlip } from '../language/letters/apart.ts';
import { nameKey } from '../language/similarity.ts';
import { counterpartsOf } from './counterparts.ts';
import type { PairRule } from './rule.ts';

/** One entry with different names in two documents of a period (文書間の名称の食い違い). */
export const rule: PairRule = {
  code: 'documents-name-differs',
  severity: 'warning',
  scope: 'period',
  *check(pair) {
    for (const { former, latter } of counterpartsOf(pair)) {
      if (nameKey(former.name) === nameKey(latter.name)) continue;
      const slip = isSlip(former.name, latter.name) || isCharacterApart(former.name, latter.name);
      yield {
        args: { former: former.name, latter: latter.name, line: former.source.start.line },
        place: latter.source,
        id: latter.id,
        // names that differ by words may be a part, or the project's later name
        ...(slip ? {} : { severity: 'info' as const }),
      };
    }
  },
};
