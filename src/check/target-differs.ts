import { areComparable } from './comparable.ts';
import { statementsOf } from './namesakes.ts';
import type { DocumentRule } from './rule.ts';

/** One KPI with two targets in one document (目標値の食い違い). */
export const rule: DocumentRule = {
  code: 'target-differs',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    for (const group of statementsOf(strategy)) {
      const [first, ...rest] = group.filter(({ target }) => target.value !== null);
      for (const { name, target, source, id } of rest) {
        if (!first || first.target.value === target.value) continue;
        if (!areComparable(first.target, target)) continue;
        yield {
          args: {
            name,
            former: first.target.text,
            latter: target.text,
            line: first.source.start.line,
          },
          place: source,
          id,
        };
      }
    }
  },
};
