import { indicatorsOf } from './indicators.ts';
import type { DocumentRule } from './rule.ts';
import { undecidedWord } from './undecided.ts';

/** A target whose figure is left blank without a word (印のない空欄). */
export const rule: DocumentRule = {
  code: 'target-blank',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    for (const { indicator } of indicatorsOf(strategy)) {
      if (indicator.status === 'set' || undecidedWord(indicator) !== null) continue;
      yield { args: { name: indicator.name }, place: indicator.source, id: indicator.id };
    }
  },
};
