import { join, type Mapped, slice } from '../../base/mapped.ts';
import { columnRole } from '../column/heading.ts';
import { lineGlue } from '../letters/glue.ts';
import { perLexicon, VALUES } from '../lexicon.ts';
import { isUnitWord } from '../value/unit.ts';

/** An indicator's words: its name, and the unit that stands behind it. */
export interface NameWords {
  readonly name: Mapped;
  readonly unit: Mapped | null;
}

const OPENING = /[([]/g;
const CLOSING = /[)\]]/g;
/** Whether every bracket is closed: (8,000) (11,000), not 累計] (8,000). */
const isBalanced = (text: string): boolean =>
  text.match(OPENING)?.length === text.match(CLOSING)?.length;

const IN_BRACKETS = /^[([].*[)\]]$/;

/** The unit that a word is, without the brackets around it: (世帯); null for other words. */
export function unitOf(word: Mapped | undefined): Mapped | null {
  if (!word || !isUnitWord(word.text)) return null;
  return IN_BRACKETS.test(word.text) ? slice(word, 1, word.text.length - 1) : word;
}

/** The letters of words that head names, which a form sets below each other beside its rows: 成 果 指 標. */
const LABEL_LETTERS = perLexicon(
  () => new Set(VALUES.columns.name.join('').match(/\p{Script=Han}/gu)),
);
// ①住宅用火災警報器の設置率
const NUMBERED = /^[①-⑳]\S/;

/** Words without the letter of a vertical label that stands in front of a numbered name: 果 ①設置率. */
function withoutLetter(words: readonly Mapped[]): readonly Mapped[] {
  const [letter, name] = words;
  const isLetter = letter && name && LABEL_LETTERS().has(letter.text) && NUMBERED.test(name.text);
  return isLetter ? words.slice(1) : words;
}

/** Whether a word heads units: 単位. */
export const isUnitHead = (word: string): boolean => columnRole(word) === 'unit';

// 単位:人, 〔単位 千円〕: the word and its sign in front of a unit
const NOTED = /^[([【〔]?\s?単位\s?[:/=]?\s?(?=\S)/;
const NOTE_END = /\s?[)\]】〕]$/;

/** The unit that words note and nothing else: 単位 人, 単位:人, (単位:千人), [単位] 人; null for other words. */
export function notedUnit(words: Mapped): Mapped | null {
  const [label, unit, ...others] = words.text.split(/\s+/);
  // [単位] 人
  if (unit && others.length === 0 && isUnitHead((label ?? '').replace(/^\[|\]$/g, '')))
    return unitOf(slice(words, words.text.length - unit.length));
  const front = NOTED.exec(words.text)?.[0].length;
  if (front === undefined) return null;
  const end = words.text.length - (NOTE_END.exec(words.text)?.[0].length ?? 0);
  return front < end ? unitOf(slice(words, front, end)) : null;
}

/** The words of a name on one line, and its unit where that is the last of them, behind the word 単位 or not. */
export function nameWords(all: readonly Mapped[]): NameWords | null {
  const words = withoutLetter(all);
  const unit = unitOf(words.at(-1));
  const named = unit ? words.slice(0, -1) : words;
  const own = unit && isUnitHead(named.at(-1)?.text ?? '') ? named.slice(0, -1) : named;
  const name = own.length > 0 ? join(own, ' ') : null;
  return name && isBalanced(name.text) ? { name, unit } : null;
}

/** Names that stand on several lines, as one. */
export function joinNames(parts: readonly NameWords[]): NameWords | null {
  if (parts.length === 0) return null;
  const printed = parts.find((part) => part.unit)?.unit ?? null;
  const letters = printed ? 0 : uprightUnit(parts);
  const name = join(
    parts.slice(0, parts.length - letters).map((part) => part.name),
    lineGlue,
  );
  const unit = letters > 0 ? join(parts.slice(-letters).map((part) => part.name)) : printed;
  return { name, unit };
}

/** How many of the last lines of a name are the letters of a unit that is printed downwards in a narrow column: 箇 | 所. */
function uprightUnit(parts: readonly NameWords[]): number {
  let letters = 0;
  for (let i = parts.length - 1; i > 0 && (parts[i] as NameWords).name.text.length === 1; i--) {
    const word = parts.slice(i).map(({ name }) => name.text);
    if (word.length > 1 && isUnitWord(word.join(''))) letters = word.length;
  }
  return letters;
}
