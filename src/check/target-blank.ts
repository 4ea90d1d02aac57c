import { indicatorsOf } from './indicators.ts';
import type { DocumentRule } from './rule.ts';
import { undecidedWord } from './undecided.ts';

/** A target whose figure is left blank without a word (印のない空欄). */
export const rule: DocumentRule = {
  code: 'target-blank',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    // what stands there, and only could not be placed, is not blank
    const unplaced = new Set(
      strategy.diagnostics
        .filter(({ code }) => code === 'target-unplaced')
        .map(({ source }) => source?.start.offset),
    );
    for (const { indicator } of indicatorsOf(strategy)) {
      if (indicator.status === 'set' || undecidedWord(indicator) !== null) continue;
      if (unplaced.has(indicator.source.start.offset)) continue;
      yield { args: { name: indicator.name }, place: indicator.source, id: indicator.id };
    }
  },
};
