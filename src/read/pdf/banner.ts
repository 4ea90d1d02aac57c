import { LABELS } from '../../language/lexicon.ts';
import type { Region } from './box.ts';
import { hullOf, type Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { lineOf, type PrintedLine, rowsOf, stretchesOf } from './line.ts';
import type { Glyph } from './painter.ts';

const { label: LABEL, beside: BESIDE, title: TITLE } = MEASURES.box;
/** Lines that a label or title takes at most. */
const LINES = 3;

const isVisible = ({ blank }: Glyph) => !blank;

/** Several lines as one, read one after the other; null where there are no words. */
function united(lines: readonly PrintedLine[], blank: '' | ' '): PrintedLine | null {
  const [first] = lines;
  if (!first) return null;
  const tallest = lines.reduce((most, line) => (line.size > most.size ? line : most), first);
  return {
    ...tallest,
    ...hullOf(lines),
    text: lines.map(({ text }) => text.trim()).join(blank),
    trailing: false,
    opening: first.opening,
    glyphs: lines.flatMap(({ glyphs }) => glyphs),
  };
}

const linesOf = (glyphs: readonly Glyph[]) =>
  rowsOf(glyphs)
    .map(lineOf)
    .filter((line) => line !== null);

/** Words set one character below the other in a narrow box (縦組み) as one line; null where they are set otherwise. */
export function stackedLine({ glyphs, boxes, tables }: Region): PrintedLine | null {
  const visible = glyphs.filter(isVisible);
  if (boxes.length > 0 || tables.length > 0 || visible.length < LINES) return null;
  const rows = rowsOf(visible);
  const isColumn = rows.every(
    (row) =>
      row.length === 1 &&
      Math.abs((row[0] as Glyph).x0 + (row[0] as Glyph).x1 - visible[0]!.x0 - visible[0]!.x1) <
        (row[0] as Glyph).size,
  );
  return isColumn ? united(linesOf(visible), '') : null;
}

/** The few short lines of a label, 基本目標 above its number, however large that is. */
function labelOf(lines: readonly PrintedLine[]): PrintedLine | null {
  const size = Math.min(...lines.map((line) => line.size));
  const letters = lines.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const line = lines.length <= LINES && letters <= LABEL ? united(lines, '') : null;
  return line && { ...line, size };
}

const ENTRY = /^\s*[・○●◎◇◆□■▪]/;

/** The lines of a title: letters of one size, no sentence. */
function titleOf(lines: readonly PrintedLine[]): PrintedLine | null {
  const sizes = lines.map(({ size }) => size);
  if (lines.length > LINES || Math.max(...sizes) > Math.min(...sizes) * MEASURES.otherSize)
    return null;
  // a list is no title
  if (lines.length > 1 && lines.some(({ text }) => ENTRY.test(text))) return null;
  return lines.some(({ text }) => /。/.test(text)) ? null : united(lines, '');
}

/** Characters of a row without a wide gap between them. */
interface Piece extends Rect {
  readonly text: string;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

function piecesOf(row: readonly Glyph[]): Piece[] {
  return stretchesOf(row).map((glyphs) => ({
    ...hullOf(glyphs),
    text: glyphs.map(({ text }) => text).join(''),
    size: (glyphs[0] as Glyph).size,
    glyphs,
  }));
}

const overlaps = (a: Rect, b: Rect) => Math.min(a.y1, b.y1) > Math.max(a.y0, b.y0);

const LETTER = /[\p{L}\p{N}]/u;

/** The label and title as one line, a blank between them. */
function headOf(label: PrintedLine | null, title: PrintedLine | null): PrintedLine | null {
  if (!label || !title || title.size < label.size / MEASURES.otherSize) return null;
  // an arrow leads to the next box
  if (!LETTER.test(title.text)) return null;
  const line = united([label, title], ' ');
  return line && { ...line, size: title.size, base: title.base };
}

// 1, ２, Ⅲ, ④: the number of a goal
const NUMBER = /^(?:[\d０-９]{1,2}|[Ⅰ-Ⅻ①-⑳一二三四五六七八九十])$/;

/** The region with a box around each label word of a goal and the number right below it, where none is drawn. */
function withLabelBoxes(region: Region): Region {
  const words = region.glyphs.map(({ text }) => text).join('');
  // most pages have none: less work than to look for rows
  if (!LABELS.goal.numbered.some((word) => words.includes(word))) return region;
  const pieces = rowsOf(region.glyphs.filter(isVisible)).flatMap((row) => piecesOf(row));
  const boxes = pieces
    .filter(({ text }) => LABELS.goal.numbered.includes(text))
    .flatMap((label): Region[] => {
      const number = pieces.find(
        (piece) =>
          NUMBER.test(piece.text) &&
          piece.y0 > label.y0 &&
          piece.y0 - label.y1 < 1.5 * label.size &&
          Math.abs(piece.x0 + piece.x1 - label.x0 - label.x1) < label.x1 - label.x0,
      );
      if (!number) return [];
      const glyphs = [...label.glyphs, ...number.glyphs];
      const box = { ...hullOf(glyphs), glyphs, tables: [], boxes: [], line: null };
      const beside = pieces.filter((piece) => piece.x0 >= box.x1 - 1 && overlaps(piece, box));
      // the headings of columns are no larger than the label
      return beside.every(({ size }) => size >= TITLE * label.size) ? [box] : [];
    });
  if (boxes.length === 0) return region;
  const gone = new Set(boxes.flatMap(({ glyphs }) => glyphs));
  const glyphs = region.glyphs.filter((glyph) => !gone.has(glyph));
  // a box that holds nothing else is the label's own
  if (region.boxes.length + region.tables.length === 0 && !glyphs.some(isVisible)) return region;
  return { ...region, glyphs, boxes: [...region.boxes, ...boxes] };
}

/** The region with each label that stands in a box joined to the title at its right. */
export function withHeads(bare: Region): Region {
  const region = withLabelBoxes(bare);
  const gone = new Set<Glyph>();
  const boxes = region.boxes.map((box) => {
    if (box.boxes.length > 0 || box.tables.length > 0) return box;
    const own = linesOf(box.glyphs);
    const isBeside = (glyph: Glyph) =>
      !gone.has(glyph) && isVisible(glyph) && glyph.x0 >= box.x1 - 1 && overlaps(glyph, box);
    const beside = linesOf(region.glyphs.filter(isBeside));
    const [first] = beside;
    if (!first || first.x0 - box.x1 > BESIDE * first.size) return box;
    const line = headOf(labelOf(own), titleOf(beside));
    if (!line) return box;
    for (const { glyphs } of beside) for (const glyph of glyphs) gone.add(glyph);
    return { ...box, ...hullOf([box, line]), line };
  });
  if (gone.size === 0) return region;
  return { ...region, glyphs: region.glyphs.filter((glyph) => !gone.has(glyph)), boxes };
}

/** Where all lines of a box leave room between a label and a title: the place behind the label. */
function gutterOf(glyphs: readonly Glyph[]): number | null {
  const sorted = [...glyphs].sort((a, b) => a.x0 - b.x0);
  let end = Number.NEGATIVE_INFINITY;
  for (const { x0, x1, size } of sorted) {
    if (end > 0 && x0 - end >= size) return end;
    end = Math.max(end, x1);
  }
  return null;
}

/** Whether the last lines at the left go on the title that ends above them, in letters of its size: they are no label. */
function wraps(labels: readonly PrintedLine[], titles: readonly PrintedLine[]): boolean {
  const [left, right] = [labels.at(-1), titles.at(-1)];
  const alike = [...labels, ...titles].every(({ size }) => Math.abs(size - (right?.size ?? 0)) < 1);
  return left !== undefined && right !== undefined && alike && left.y0 >= right.y1 - right.size / 2;
}

/**
 * The one line that a box of few large letters is: a banner with a label beside the title, whose lines stand at other
 * heights, or a title broken for its looks. Null where it is none.
 */
export function bannerLine(region: Region, body: number): PrintedLine | null {
  const visible = region.glyphs.filter(isVisible);
  if (region.boxes.length > 0 || region.tables.length > 0 || visible.length === 0) return null;
  const lines = linesOf(visible);
  if (lines.length < 2 || lines.length > 2 * LINES) return null;
  const gutter = gutterOf(visible);
  if (gutter !== null) {
    const labels = linesOf(visible.filter(({ x1 }) => x1 <= gutter));
    const titles = linesOf(visible.filter(({ x0 }) => x0 > gutter));
    return wraps(labels, titles) ? null : headOf(labelOf(labels), titleOf(titles));
  }
  const title = titleOf(lines);
  return title && title.size >= TITLE * body ? title : null;
}
