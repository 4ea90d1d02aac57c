import { type Mapped, slice, trim } from '../base/mapped.ts';
import { markOf } from '../language/enumerator.ts';
import { captionOf, isCaptionWord } from './caption.ts';

/** Shorter lines are lines; only a page that lost its line ends is longer. */
const LEAST = 100;
/** So many heading words in one line are no accident. */
const HEADINGS = 2;
// a blank with what follows it
const BLANK = /\s+(?=\S)/g;
const NEXT_WORD = /^\S+/;

/** Whether a heading word, a numbered label or an enumerator begins at the start of `rest`. */
function beginsHeading(rest: Mapped): 'word' | 'enumerator' | null {
  const word = (NEXT_WORD.exec(rest.text) as RegExpExecArray)[0];
  const found = markOf(rest.text);
  const enumerated = found !== null && found.mark.ordinal !== null && found.mark.style !== '1';
  const bare = enumerated ? word.slice(found.length) : word;
  if (isCaptionWord(bare)) return 'word';
  const caption = captionOf(rest);
  if (caption?.label != null) return 'word';
  return enumerated ? 'enumerator' : null;
}

/**
 * The headings and texts of a page that came in as one line, cut where heading words and enumerators begin; null for
 * lines that are none.
 */
export function runOnParts(words: Mapped): Mapped[] | null {
  if (words.text.length < LEAST) return null;
  const cuts: number[] = [];
  let headings = 0;
  for (const match of words.text.matchAll(BLANK)) {
    const at = match.index + match[0].length;
    const begins = beginsHeading(slice(words, at));
    if (begins === null) continue;
    if (begins === 'word') headings++;
    cuts.push(at);
    // a heading word stands alone: what follows it is its section
    const word = (NEXT_WORD.exec(words.text.slice(at)) as RegExpExecArray)[0];
    if (begins === 'word' && captionOf(slice(words, at, at + word.length))?.rest === null)
      cuts.push(at + word.length);
  }
  if (headings < HEADINGS) return null;
  const ends = [...cuts, words.text.length];
  const parts = [slice(words, 0, ends[0]), ...cuts.map((at, i) => slice(words, at, ends[i + 1]))];
  return parts.map(trim).filter(({ text }) => text.length > 0);
}
