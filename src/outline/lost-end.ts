import { join } from '../base/mapped.ts';
import type { Prose } from '../forms/outline.ts';
import { isWholeTitle } from '../language/heading/aim-title.ts';
import { isIndicatorLine } from '../language/indicator/line.ts';
import { HAN, HIRAGANA } from '../language/letters/script.ts';
import type { Element } from './element.ts';

/** So many headings stand beside each other in a row of boxes. */
const MOST_BESIDE = 4;
// げ, り: the kana that a word ends with
const END = /^[ぁ-ん]{1,2}$/;

const LETTER = new RegExp(`^[${HAN}]$`);

/** The numbered line right above that a letter alone makes a whole title of: 交通安全の推 | 進. */
function madeWhole(above: Element | undefined, element: Element): Prose | null {
  if (!isNumbered(above) || element.kind !== 'prose' || element.mark !== null) return null;
  const [title, letter] = [above.content.text, element.content.text];
  const completes = LETTER.test(letter) && !isWholeTitle(title) && isWholeTitle(title + letter);
  return completes ? above : null;
}

const isLostEnd = (element: Element): element is Prose =>
  element.kind === 'prose' && element.mark === null && END.test(element.content.text);

const isNumbered = (element: Element | undefined): element is Prose =>
  element?.kind === 'prose' && element.mark?.ordinal != null && !isIndicatorLine(element.content);

/** The numbered lines right above a place, last first: those of one row of boxes. */
function rowAbove(elements: readonly Element[]): Prose[] {
  const row: Prose[] = [];
  for (let i = elements.length - 1; i >= 0 && row.length < MOST_BESIDE; i--) {
    const element = elements[i];
    if (!isNumbered(element)) break;
    row.push(element);
  }
  return row;
}

// 磨き上: one character behind kana, the beginning of a word
const HALF_WORD = new RegExp(`[${HIRAGANA}][${HAN}]$`);

/** The one line of a row that ends inside a word, else the longest, if it is no whole title; null where that is not certain. */
function brokenOff(row: readonly Prose[]): Prose | null {
  const open = row.filter(({ content: { text } }) => !isWholeTitle(text));
  const half = open.filter(({ content: { text } }) => HALF_WORD.test(text));
  if (half.length > 0) return half.length === 1 ? (half[0] as Prose) : null;
  const width = Math.max(...row.map(({ content }) => content.text.length));
  const full = row.filter(({ content }) => content.text.length === width);
  return full.length === 1 && open.includes(full[0] as Prose) ? (full[0] as Prose) : null;
}

/**
 * Gives titles the last letters of their words back where cells of boxes beside each other came in row by row (枠の折り返しの残り):
 * 2-1 観光資源の磨き上, 3-1 出会いの創出, げ.
 */
export function joinLostEnds(elements: readonly Element[]): readonly Element[] {
  const out: Element[] = [];
  for (const element of elements) {
    const owner = isLostEnd(element) ? brokenOff(rowAbove(out)) : madeWhole(out.at(-1), element);
    if (!owner || element.kind !== 'prose') {
      out.push(element);
      continue;
    }
    const content = join([owner.content, element.content]);
    const lines = [...owner.lines, ...element.lines];
    out[out.indexOf(owner)] = { ...owner, content, lines };
  }
  return out;
}
