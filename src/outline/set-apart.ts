import { join, type Mapped, slice, without } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';

/** Between two characters of one word. */
const GAP = '\\s{0,4}';

// a sign of patterns in a word that a layout file gives
const SIGN = /[\\^$.*+?()[\]{}|-]/g;
const literal = (letter: string) => letter.replace(SIGN, '\\$&');

/**
 * The source of a pattern for words whose characters may be set apart (均等割付): the longest first. The letters that a word
 * can begin with stand in front, since most places of a text begin none.
 */
export function apart(words: readonly string[]): string {
  const known = [...new Set(words)].sort((a, b) => b.length - a.length);
  const first = [...new Set(known.map(([letter = '']) => literal(letter)))].join('');
  return `(?=[${first}])(?:${known.map((word) => [...word].map(literal).join(GAP)).join('|')})`;
}

/**
 * Closes up the words that a pattern finds; the blanks around them stay.
 * @param spares whether the words between two offsets stay as they are
 */
export function closeUpWords(
  content: Mapped,
  pattern: RegExp,
  spares: (from: number, to: number) => boolean = () => false,
): Mapped {
  const parts: Mapped[] = [];
  let last = 0;
  for (const { 0: word, index } of matchesIn(content.text, pattern)) {
    const end = index + word.length;
    if (!/\s/.test(word) || spares(index, end)) continue;
    parts.push(slice(content, last, index), without(slice(content, index, end), /\s+/g));
    last = end;
  }
  return parts.length > 0 ? join([...parts, slice(content, last)]) : content;
}
