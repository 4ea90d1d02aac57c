import { indicatorsOf } from './indicators.ts';
import type { DocumentRule } from './rule.ts';
import { undecidedWord } from './undecided.ts';

/** How many targets of a document are still to be set (未設定の目標値の数). */
export const rule: DocumentRule = {
  code: 'target-undecided',
  severity: 'info',
  scope: 'document',
  *check({ strategy }) {
    const all = indicatorsOf(strategy).filter(({ whole }) => whole === null);
    const open = all.filter(
      ({ indicator }) => indicator.status !== 'set' && undecidedWord(indicator),
    );
    const [first] = open;
    if (!first) return;
    yield {
      args: { open: open.length, all: all.length, word: undecidedWord(first.indicator) ?? '' },
      place: first.indicator.source,
      id: strategy.document.id,
    };
  },
};
