import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isFormTitle, isFormWord } from '../../language/heading/form-word.ts';
import { HAN, HIRAGANA } from '../../language/letters/script.ts';
import { VALUES } from '../../language/lexicon.ts';
import { type Token, tokensOf } from '../../language/value/run.ts';

/** Shorter lines are lines; only a page that lost its line ends is longer. */
const LEAST = 100;
/** A label printed downwards has so many letters. */
const LEAST_LETTERS = 3;
const MOST_LETTERS = 8;
/** One of so many shows that a page holds such labels at all. */
const LEAST_SURE = 4;
/** One of so many is sure though a word of one letter stands between its own. */
const LEAST_LONG = 5;

const LETTER = new RegExp(`^[${HAN}${HIRAGANA}]$`);
const UNITS = new Set(VALUES.units);

/** A letter that stands alone between blanks, and the index of its word. */
interface Letter extends Token {
  readonly at: number;
}

const spelled = (letters: readonly Letter[]): string => letters.map(({ token }) => token).join('');

/** Whether words stand between letters: 対 象 is a word whose characters stand apart. */
const isParted = (letters: readonly Letter[]): boolean => {
  const gaps = letters.slice(1).filter(({ at }, i) => at > (letters[i] as Letter).at + 1).length;
  return gaps * 2 >= letters.length - 1;
};

/** The longest run of letters from the first on that spells a label of forms; none where they spell none. */
function spelledFrom(letters: readonly Letter[], least: number): readonly Letter[] {
  let found: readonly Letter[] = [];
  for (let count = least; count <= Math.min(letters.length, MOST_LETTERS); count++) {
    const run = letters.slice(0, count);
    const word = spelled(run);
    if (isFormWord(word) || (found.length === 0 && isFormTitle(word))) found = run;
  }
  return isParted(found) ? found : [];
}

/** The letters from a place on that spell a label; units between them, or in a long one any other word of one letter, are no part of it. */
function labelFrom(letters: readonly Letter[], from: number): readonly Letter[] {
  const near = letters.slice(from, from + 2 * MOST_LETTERS);
  const whole = spelledFrom(near, LEAST_LETTERS);
  if (whole.length > 0) return whole;
  const named = spelledFrom(
    near.filter(({ token }, i) => i === 0 || !UNITS.has(token)),
    LEAST_LETTERS,
  );
  if (named.length > 0) return named;
  for (let out = 1; out < Math.min(near.length, MOST_LETTERS); out++) {
    const long = spelledFrom(
      near.filter((_, i) => i !== out),
      LEAST_LONG,
    );
    if (long.length > 0) return long;
  }
  return [];
}

/** The letters of a page that are labels printed downwards. */
function labelLetters(letters: readonly Letter[]): ReadonlySet<Letter> {
  const taken = new Set<Letter>();
  let sure = false;
  for (let from = 0; from < letters.length; from++) {
    if (taken.has(letters[from] as Letter)) continue;
    const label = labelFrom(letters, from);
    if (label.length >= LEAST_SURE) sure = true;
    for (const letter of label) taken.add(letter);
  }
  return sure ? taken : new Set();
}

function withoutLabels(content: Mapped): Mapped {
  const tokens = tokensOf(content.text);
  const letters = tokens.flatMap((token, at) =>
    LETTER.test(token.token) ? [{ ...token, at }] : [],
  );
  const taken = labelLetters(letters);
  if (taken.size === 0) return content;
  const starts = new Set([...taken].map(({ start }) => start));
  const parts: Mapped[] = [];
  let from = 0;
  for (const start of [...starts].sort((a, b) => a - b)) {
    parts.push(trim(slice(content, from, start)));
    from = start + 1;
  }
  parts.push(trim(slice(content, from)));
  return join(
    parts.filter(({ text }) => text.length > 0),
    ' ',
  );
}

/**
 * Takes away the letters of labels printed downwards from a page that came in as one line (縦書きの見出しの文字): 活 計画 96 96 動
 * 開催回数 指 実績 94 90 標. They stand one by one between the words of the rows beside them, and spell words of forms.
 */
export function dropUprightLetters(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) =>
    line.blank || line.cells !== null || line.content.text.length < LEAST
      ? line
      : { ...line, content: withoutLabels(line.content) },
  );
}
