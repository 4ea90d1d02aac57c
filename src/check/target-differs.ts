import { areComparable } from './comparable.ts';
import { namesakesOf } from './namesakes.ts';
import type { DocumentRule } from './rule.ts';

/** One KPI with two targets in one document (目標値の食い違い). */
export const rule: DocumentRule = {
  code: 'target-differs',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    for (const group of namesakesOf(strategy)) {
      const [first, ...rest] = group.filter(
        ({ target }) => target !== null && target.value !== null,
      );
      for (const { name, target, source, id } of rest) {
        const former = first?.target;
        if (!first || !former || !target || former.value === target.value) continue;
        if (!areComparable(former, target)) continue;
        yield {
          args: {
            name,
            former: former.text,
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
