import type { DocumentRule } from './rule.ts';
import { numberedNeighbours } from './siblings.ts';

/** The same number twice in a row among entries under one parent (番号の重複). */
export const rule: DocumentRule = {
  code: 'numbering-repeated',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    for (const { former, latter } of numberedNeighbours(strategy)) {
      if (latter.ordinal !== former.ordinal) continue;
      yield {
        args: { label: latter.label ?? '', line: former.source.start.line },
        place: latter.source,
        id: latter.id,
      };
    }
  },
};
