import type { Source } from '../forms/strategy.ts';
import data from '../lexicon/check-completeness.yaml';
import type { DocumentRule, Subject } from './rule.ts';
import { numberedNeighbours } from './siblings.ts';

const REVISED = (data as { after_revision: readonly string[] }).after_revision;

/** Whether words between two entries say that the second is the first after a revision. */
function isRevised({ compilation }: Subject, former: Source, latter: Source): boolean {
  const between = compilation?.source.text.slice(former.start.offset, latter.start.offset) ?? '';
  return REVISED.some((word) => between.includes(word));
}

/** The same number twice in a row among entries under one parent (番号の重複). */
export const rule: DocumentRule = {
  code: 'numbering-repeated',
  severity: 'warning',
  scope: 'document',
  *check(subject) {
    for (const { former, latter } of numberedNeighbours(subject.strategy)) {
      if (latter.ordinal !== former.ordinal) continue;
      if (isRevised(subject, former.source, latter.source)) continue;
      yield {
        args: { label: latter.label ?? '', line: former.source.start.line },
        place: latter.source,
        id: latter.id,
      };
    }
  },
};
