import { isJapanese, LETTERS } from '../../language/letters/script.ts';
import type { Rect, Size } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { type PrintedLine, readPrintedLines } from './line.ts';
import type { Glyph } from './painter.ts';

/** A piece of a cell's text, and what parts it from the piece before. */
export interface CellPart {
  readonly text: string;
  /** Nothing within a wrapped word, one blank, or a break between paragraphs. */
  readonly joint: '' | ' ' | 'paragraph';
}

/** Between cell walls and text, in points: taken from the table's own cells. */
export interface Padding {
  readonly left: number;
  readonly right: number;
}

// the next entry of a list, which the outline tells by its mark behind a blank: ・ ● ○ ① (1) （ア） 〈目的〉
const ENTRY = /^(?:・|[●○◯]\s|[①-⑳]|[(（](?:\d{1,2}|[ア-ン])[)）]|〈)/;
// another paragraph begins: ※ ■ 【 ◀ 1.
const OPENING = /^(?:[◆■□▪※【◀《]|\d{1,2}[.．]\s?\D)/;
// (サテライトオフィスを含む)
const REMARK = /^[(（][^()（）]*[)）]$/;
// の利用者数: no paragraph begins so, however short the line above
const GOES_ON = /^(?:の[^ぁ-ん]|[を、。)）」』])/;
const SENTENCE_END = /[。．]$/;
const FIGURE = /[\d０-９]/;
// 24. 1, and what follows when a line broke within a figure
const FIGURE_END = /[\d０-９][.．,，]$/;
const FIGURE_START = /^[\d０-９]/;
/** Lines of at least so many characters are prose; shorter ones are a name or value. */
const PROSE = 14;

// 男性79.1歳, 高校生 38.9, 小6 +2.0ポイント: a word, its figure, and the unit
const NAMED_VALUE = new RegExp(
  `^(?:[小中高][\\d０-９]\\s|[${LETTERS}]{1,10}\\s?)[△▲+＋-]?[\\d０-９][\\d０-９,.．，]*([^\\d０-９\\s]{0,4})$`,
);

/** Whether both lines are values of one unit, each with its word: no word runs from one into the other. */
function namesEach(line: string, next: string): boolean {
  const unit = NAMED_VALUE.exec(line.trim())?.[1];
  return unit !== undefined && NAMED_VALUE.exec(next.trim())?.[1] === unit;
}

const isJapaneseAt = (text: string, at: number) => isJapanese(text.charCodeAt(at));

/** Whether a line breaks within a figure: 24. | 3 */
export const breaksFigure = (line: string, next: string) =>
  FIGURE_END.test(line) && FIGURE_START.test(next);

/** No blank belongs between two Japanese characters, nor between one and a word, unless one is printed. */
export function wrapJoint(
  { text, trailing }: Pick<PrintedLine, 'text' | 'trailing'>,
  after: string,
): '' | ' ' {
  if (trailing) return ' ';
  if (breaksFigure(text, after)) return '';
  return isJapaneseAt(text, text.length - 1) || isJapaneseAt(after, 0) ? '' : ' ';
}

/** Whether what `next` begins with had no room left behind `line`. */
export function isWrapped(line: PrintedLine, next: PrintedLine, right: number): boolean {
  return line.x1 + next.opening > right - line.size * MEASURES.room;
}

function jointOf(line: PrintedLine, next: PrintedLine, right: number, figures: boolean) {
  if (ENTRY.test(next.text) || namesEach(line.text, next.text)) return ' ';
  if (OPENING.test(next.text)) return 'paragraph';
  if (isWrapped(line, next, right) || GOES_ON.test(next.text)) return wrapJoint(line, next.text);
  // what stands in brackets on a line of its own says more of the words above it
  if (REMARK.test(next.text)) return figures ? ' ' : wrapJoint(line, next.text);
  if (SENTENCE_END.test(line.text)) return 'paragraph';
  if (line.text.length >= PROSE || next.text.length >= PROSE) return 'paragraph';
  return figures ? ' ' : wrapJoint(line, next.text);
}

/** The printed lines of a cell. */
export function readCellLines(glyphs: readonly Glyph[], page: Size): readonly PrintedLine[] {
  return readPrintedLines(glyphs, page).lines;
}

/**
 * The text of a cell: a line that was full goes on without a blank, lines of a name are joined, those of a value
 * are parted by one blank, paragraphs and entries of lists stay apart.
 */
export function readCell(
  lines: readonly PrintedLine[],
  cell: Rect,
  padding: Padding,
): readonly CellPart[] {
  const right = cell.x1 - padding.right;
  const figures = lines.some(({ text }) => FIGURE.test(text));
  return lines.map((line, i) => {
    const before = lines[i - 1];
    const joint = before ? jointOf(before, line, right, figures) : '';
    return { text: line.text.trim(), joint };
  });
}
