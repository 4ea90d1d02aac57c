import { type Mapped, slice, split, trim } from '../../base/mapped.ts';
import type { Output } from '../../forms/strategy.ts';
import { clean } from '../../language/letters/clean.ts';
import { oneOf, VALUES } from '../../language/lexicon.ts';
import { figuresIn } from '../../language/value/numeral.ts';
import { unitAfter } from '../../language/value/unit.ts';

// the blank before the figure's words: 「相談件数 延べ842件」
const BEFORE_FIGURE = new RegExp(
  `\\s+(?=(?:${oneOf([...VALUES.cumulative, ...VALUES.total, '約'])})?\\s?[△▲]?\\d)`,
);
// 「… 延べ245人 うち男性の延べ参加人数 延べ72人」
const OF_WHICH = /\s+(?=うち)/g;
const BRACKETED = /\([^()]*\)/g;

function outputOf(words: Mapped): Output {
  const blank = BEFORE_FIGURE.exec(words.text);
  if (!blank) {
    const name = clean(words);
    return { name, value: null, unit: null, text: '' };
  }
  const text = clean(trim(slice(words, blank.index)));
  const bare = text.replace(BRACKETED, '');
  const [figure, ...more] = figuresIn(bare);
  const single = figure && more.length === 0 ? figure : null;
  return {
    name: clean(trim(slice(words, 0, blank.index))),
    value: single?.value ?? null,
    unit: single ? unitAfter(bare, single.end) : null,
    text,
  };
}

/** Reads what a project delivered (事業量). Words with several figures keep them as text, without one value. */
export function interpretOutputs(words: readonly Mapped[]): Output[] {
  return words.flatMap((entry) => split(entry, OF_WHICH).map((part) => outputOf(trim(part))));
}
