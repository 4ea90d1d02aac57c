import { join, type Mapped, slice, without } from '../../base/mapped.ts';

/** So many blanks may stand between two characters of one word. */
const GAP = 4;
const BLANK = /\s/;

/**
 * Words whose characters may be set apart (均等割付). They are looked up: one pattern of them all takes longer to compile than
 * all other patterns.
 */
export interface SetApart {
  /** The words by their first character, the longest first. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** What the character in front must be, where there is one. */
  readonly before: RegExp;
  /** What may go on behind a word, and what it must stand before (sticky). */
  readonly behind: RegExp;
}

/** Prepares `words`, whose characters are no blanks, for `closeUpWords`. */
export function setApart(words: readonly string[], before: RegExp, behind: RegExp): SetApart {
  const known = [...new Set(words)].sort((a, b) => b.length - a.length);
  const byFirst = new Map<string, string[]>();
  for (const word of known) {
    const first = word.charAt(0);
    const others = byFirst.get(first);
    if (others) others.push(word);
    else byFirst.set(first, [word]);
  }
  return { words: byFirst, before, behind };
}

/** Where `word` ends when it begins at `start`; -1 where it does not stand there. */
function endOf(text: string, start: number, word: string): number {
  let at = start + 1;
  for (let i = 1; i < word.length; i++) {
    for (let gap = 0; gap < GAP && BLANK.test(text.charAt(at)); gap++) at++;
    if (text[at] !== word[i]) return -1;
    at++;
  }
  return at;
}

/** Where the longest of the words that begin at `start` ends, and what goes on behind it; -1 where none stands there. */
function endOfAny({ words, before, behind }: SetApart, text: string, start: number): number {
  const begun = words.get(text.charAt(start));
  if (!begun || (start > 0 && !before.test(text.charAt(start - 1)))) return -1;
  for (const word of begun) {
    behind.lastIndex = endOf(text, start, word);
    if (behind.lastIndex > start && behind.test(text)) return behind.lastIndex;
  }
  return -1;
}

/**
 * Closes up the words that were set apart; the blanks around them stay.
 * @param spares whether the words between two offsets stay as they are
 */
export function closeUpWords(
  content: Mapped,
  known: SetApart,
  spares: (from: number, to: number) => boolean = () => false,
): Mapped {
  const { text } = content;
  if (!BLANK.test(text)) return content;
  const parts: Mapped[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const end = endOfAny(known, text, at);
    if (end < 0) continue;
    if (BLANK.test(text.slice(at, end)) && !spares(at, end)) {
      parts.push(slice(content, last, at), without(slice(content, at, end), /\s+/g));
      last = end;
    }
    at = end - 1;
  }
  return parts.length > 0 ? join([...parts, slice(content, last)]) : content;
}
