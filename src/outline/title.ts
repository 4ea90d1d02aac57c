import { type Mapped, slice, trim } from '../base/mapped.ts';
import { isIndicatorLine, splitIndicatorLine } from '../language/indicator-line.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import { HAN } from '../language/script.ts';

/** A heading's text: its title and the description that shares its line. */
export interface Titled {
  readonly title: Mapped;
  readonly body: Mapped | null;
  /** Whether nothing but the title's last noun told where it ends. */
  readonly glued: boolean;
}

const MIN_TITLE = 4;
// 「…の改善新たな雇用…」: a title's last noun with の before it, run together with the sentence behind it
const GLUED = new RegExp(`の(?:${oneOf(WORDS.titleEnds)})(?=[${HAN}])`);

/**
 * Splits a heading that shares its line with its description: at the first blank in front of whole sentences, or,
 * run together, behind the noun that ends the title. Null when the text is a sentence and no heading at all.
 */
export function splitTitle(content: Mapped): Titled | null {
  const { text } = content;
  const stop = text.indexOf('。');
  if (stop < 0) return { title: content, body: null, glued: false };
  const blank = /\s/g;
  for (
    let match = blank.exec(text);
    match !== null && match.index < stop;
    match = blank.exec(text)
  ) {
    if (match.index >= MIN_TITLE) return cut(content, match.index, false);
  }
  const glued = GLUED.exec(text);
  if (glued && glued.index < stop) return cut(content, glued.index + glued[0].length, true);
  return null;
}

/** A heading that shares its line with an indicator: 「安心して働ける島をつくる 村内の雇用者数 R元 412人→R6 430人」. */
export function splitIndicator(content: Mapped): { title: Mapped; indicator: Mapped | null } {
  if (!isIndicatorLine(content)) return { title: content, indicator: null };
  const { name } = splitIndicatorLine(content);
  const blank = name.text.lastIndexOf(' ');
  if (blank < MIN_TITLE) return { title: content, indicator: null };
  return { title: trim(slice(content, 0, blank)), indicator: trim(slice(content, blank)) };
}

function cut(content: Mapped, at: number, glued: boolean): Titled {
  return { title: trim(slice(content, 0, at)), body: trim(slice(content, at)), glued };
}
