import type { DocumentRule } from './rule.ts';
import { numberedNeighbours } from './siblings.ts';

/** A number left out among goals, policies or targets under one parent (番号の欠け). */
export const rule: DocumentRule = {
  code: 'numbering-gap',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    for (const { former, latter } of numberedNeighbours(strategy)) {
      if (latter.ordinal <= former.ordinal + 1) continue;
      yield {
        args: { before: former.label ?? '', after: latter.label ?? '' },
        place: latter.source,
        id: latter.id,
      };
    }
  },
};
