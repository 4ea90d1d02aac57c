import type { Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { type PrintedLine, rowsOf } from './line.ts';
import type { Glyph } from './painter.ts';
import type { PrintedTable } from './table.ts';

/** What stands on a page, or in one of its boxes (囲み), and the boxes inside. */
export interface Region extends Rect {
  readonly glyphs: Glyph[];
  readonly tables: PrintedTable[];
  readonly boxes: Region[];
  /** The one line that all of its words make; null where they are read line by line. */
  readonly line: PrintedLine | null;
}

/** Points by which an edge may stand beside the other. */
const { near } = MEASURES.rule;
const { page: PAGE, most } = MEASURES.box;

const areaOf = ({ x0, y0, x1, y1 }: Rect) => (x1 - x0) * (y1 - y0);

const holds = (box: Rect, { x0, y0, x1, y1 }: Rect, slack: number) =>
  box.x0 - slack <= x0 && box.x1 + slack >= x1 && box.y0 - slack <= y0 && box.y1 + slack >= y1;

const isSame = (a: Rect, b: Rect) => holds(a, b, near) && holds(b, a, near);

/** Boxes from small to large: each once, though it was filled and framed; none where they are a drawing. */
function distinct(boxes: readonly Rect[], page: number): Rect[] {
  const sorted = boxes
    .filter((box) => areaOf(box) < PAGE * page)
    .sort((a, b) => areaOf(a) - areaOf(b));
  if (sorted.length > most) return [];
  return sorted.filter(
    (box, i) => !sorted.slice(Math.max(0, i - 8), i).some((other) => isSame(box, other)),
  );
}

const middle = ({ x0, y0, x1, y1 }: Rect): Rect => {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return { x0: x, y0: y, x1: x, y1: y };
};

/** Whether two boxes touch side by side: cells that are filled, not framed. */
const touches = (a: Rect, b: Rect) =>
  Math.abs(a.y0 - b.y0) <= near &&
  Math.abs(a.y1 - b.y1) <= near &&
  (Math.abs(a.x1 - b.x0) <= near || Math.abs(b.x1 - a.x0) <= near);

/** Whether one of `others` stands beside a line of a box, near enough to belong to it. */
function goesOnOutside(line: readonly Glyph[], box: Rect, others: readonly Glyph[]): boolean {
  return line.some(({ y1, size }) =>
    others.some(
      (other) =>
        Math.abs(other.y1 - y1) <= MEASURES.sameLine * Math.max(size, other.size) &&
        other.x0 - box.x1 <= MEASURES.wideBlank * size &&
        box.x0 - other.x1 <= MEASURES.wideBlank * size,
    ),
  );
}

/**
 * Whether a box is only laid behind words that are read together with those outside: a marked word or heading, the
 * shade of a column, cells side by side.
 */
function isShade(box: Region, parent: Region): boolean {
  if (box.boxes.length > 0 || box.tables.length > 0) return false;
  const lines = rowsOf(box.glyphs.filter(({ blank }) => !blank));
  if (lines.length === 1 && parent.boxes.some((other) => touches(box, other))) return true;
  const outside = lines.filter((line) => goesOnOutside(line, box, parent.glyphs)).length;
  return lines.length === 1 ? outside === 1 : lines.length > 2 && outside === lines.length;
}

/** Gives what only shades hold back to what they stand in. */
function withoutShades(region: Region): void {
  for (const box of region.boxes) withoutShades(box);
  const shades = region.boxes.filter((box) => isShade(box, region));
  for (const shade of shades) {
    region.glyphs.push(...shade.glyphs);
    region.boxes.splice(region.boxes.indexOf(shade), 1);
  }
}

/** Puts each of `things` into the smallest box that holds it. */
function put<T extends Rect>(
  things: readonly T[],
  regions: readonly Region[],
  page: Region,
  into: 'glyphs' | 'tables',
): void {
  const regionAt = (thing: T) => {
    const at = into === 'glyphs' ? middle(thing) : thing;
    return regions.find((box) => holds(box, at, into === 'glyphs' ? 0 : near)) ?? page;
  };
  for (const thing of things) {
    const region = regions.length > 0 ? regionAt(thing) : page;
    (region[into] as Rect[]).push(thing);
  }
}

/** A box around boxes, narrower than this share of the page, is a column: others stand beside it. */
const COLUMN = 0.5;

/** Whether a box without words of its own keeps those in it together. */
const isColumn = ({ x0, x1, boxes }: Region, { width }: { readonly width: number }): boolean =>
  boxes.length > 1 && x1 - x0 < COLUMN * width;

/**
 * What stands on a page by the boxes that are drawn there, the inner in the outer ones; boxes without words but for
 * columns of boxes, and those that only shade a part of a line or a column, are none.
 */
export function regionOf(
  glyphs: readonly Glyph[],
  tables: readonly PrintedTable[],
  boxes: readonly Rect[],
  size: { readonly width: number; readonly height: number },
): Region {
  const empty = () => ({ glyphs: [], tables: [], boxes: [], line: null });
  const page: Region = { x0: 0, y0: 0, x1: size.width, y1: size.height, ...empty() };
  const regions = distinct(boxes, size.width * size.height).map(
    (box): Region => ({ ...box, ...empty() }),
  );
  put(glyphs, regions, page, 'glyphs');
  put(tables, regions, page, 'tables');
  regions.forEach((region, i) => {
    const hasWords = region.glyphs.some(({ blank }) => !blank);
    const parent = regions.slice(i + 1).find((box) => holds(box, region, near)) ?? page;
    const isEmpty = !hasWords && region.tables.length === 0;
    if (!isEmpty || isColumn(region, size)) parent.boxes.push(region);
    else parent.boxes.push(...region.boxes);
  });
  withoutShades(page);
  return page;
}
