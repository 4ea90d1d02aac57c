import type { Region } from './box.ts';
import { hullOf, median, type Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { rowsOf } from './line.ts';
import type { Glyph } from './painter.ts';
import type { PrintedTable } from './table.ts';

/** A stretch of a page that is read from above to below before what comes after it. */
export interface Block {
  /** The whole width of the page, or a column at its left or right side. */
  readonly side: 'whole' | 'left' | 'right';
  readonly glyphs: Glyph[];
  readonly tables: PrintedTable[];
  readonly boxes: Region[];
}

/** Characters without a wide gap between them, a table, or a box. */
interface Chunk extends Rect {
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  readonly table: PrintedTable | null;
  readonly box: Region | null;
}

interface Band extends Rect {
  readonly chunks: readonly Chunk[];
}

/** Bands that one pair of columns may have at most. */
const LOOK_AHEAD = 300;
/** A gutter stands in the middle part of the page. */
const MIDDLE = 0.2;
const { rows: ROWS, gutter: GUTTER, width: WIDTH } = MEASURES.column;

/** What closes words and may hang into the gutter (ぶら下げ): the right half of its em is blank. */
const HANGING = /^[、。，．」』）】]$/;

/** Where the ink of a character ends. */
const inkEnd = ({ text, x0, x1, size }: Glyph): number =>
  HANGING.test(text) && x1 - x0 > size / 2 ? x0 + size / 2 : x1;

function chunksOf(row: readonly Glyph[]): Chunk[] {
  const chunks: {
    x0: number;
    y0: number;
    x1: number;
    y1: number;
    size: number;
    glyphs: Glyph[];
    table: null;
    box: null;
  }[] = [];
  for (const glyph of row) {
    if (glyph.blank) {
      chunks.at(-1)?.glyphs.push(glyph);
      continue;
    }
    const last = chunks.at(-1);
    if (last && glyph.x0 - last.x1 < MEASURES.chunk * Math.max(last.size, glyph.size)) {
      last.glyphs.push(glyph);
      last.x1 = Math.max(last.x1, inkEnd(glyph));
      last.y0 = Math.min(last.y0, glyph.y0);
      last.y1 = Math.max(last.y1, glyph.y1);
      last.size = Math.max(last.size, glyph.size);
    } else {
      const { x0, y0, y1, size } = glyph;
      chunks.push({ x0, y0, x1: inkEnd(glyph), y1, size, glyphs: [glyph], table: null, box: null });
    }
  }
  return chunks;
}

function bandsOf({ glyphs, tables, boxes }: Pick<Region, 'glyphs' | 'tables' | 'boxes'>): Band[] {
  const bands: Band[] = [];
  const add = (chunks: readonly Chunk[]) => {
    const [first] = chunks;
    if (!first) return;
    const y0 = chunks.reduce((least, chunk) => Math.min(least, chunk.y0), first.y0);
    const y1 = chunks.reduce((most, chunk) => Math.max(most, chunk.y1), first.y1);
    bands.push({ x0: first.x0, y0, x1: (chunks.at(-1) as Chunk).x1, y1, chunks });
  };
  for (const row of rowsOf(glyphs)) add(chunksOf(row));
  for (const table of tables) {
    const { x0, y0, x1, y1 } = table;
    add([{ x0, y0, x1, y1, size: 0, glyphs: [], table, box: null }]);
  }
  for (const box of boxes) {
    const { x0, y0, x1, y1 } = box;
    add([{ x0, y0, x1, y1, size: 0, glyphs: [], table: null, box }]);
  }
  return bands.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

type Gap = readonly [from: number, to: number];

/** Where a band leaves room within `limits`: before, between and behind its chunks. */
function gapsOf({ chunks }: Band, [least, most]: Gap): Gap[] {
  const gaps: Gap[] = [];
  let from = least;
  for (const { x0, x1 } of chunks) {
    gaps.push([from, Math.min(x0, most)]);
    from = Math.max(from, x1);
  }
  gaps.push([from, most]);
  return gaps.filter(([start, end]) => end > start);
}

/** Room that both have, wide enough for a gutter. */
function common(a: readonly Gap[], b: readonly Gap[], least: number): Gap[] {
  return a.flatMap(([from, to]) =>
    b
      .map(([start, end]): Gap => [Math.max(from, start), Math.min(to, end)])
      .filter(([start, end]) => end - start >= least),
  );
}

interface Sides {
  readonly left: readonly Chunk[];
  readonly right: readonly Chunk[];
}

function sidesOf(bands: readonly Band[], gutter: Gap): Sides {
  const chunks = bands.flatMap((band) => band.chunks);
  return {
    left: chunks.filter(({ x1 }) => x1 <= gutter[0] + 0.01),
    right: chunks.filter(({ x0 }) => x0 >= gutter[1] - 0.01),
  };
}

/** Two columns of running text: enough lines on both sides, most of them long. */
function areColumns({ left, right }: Sides, em: number): boolean {
  // boxes side by side are a diagram
  const isText = (chunks: readonly Chunk[]) => {
    const lines = chunks.filter(({ box }) => box === null);
    return lines.length >= ROWS && median(lines.map(({ x0, x1 }) => x1 - x0)) >= WIDTH * em;
  };
  return isText(left) && isText(right);
}

/** Whether a line in larger letters, with nothing beside it, heads what follows both columns rather than the end of one. */
const headsNext = ({ chunks: [first, ...others] }: Band, em: number): boolean =>
  others.length === 0 && first !== undefined && first.size > MEASURES.otherSize * em;

/** The bands from `start` on that one gutter parts, by the room that each leaves; null where there is none. */
function columnsFrom(bands: readonly Band[], room: readonly Gap[][], start: number, em: number) {
  let gaps = room[start] as Gap[];
  let end = start + 1;
  while (end < bands.length && end < start + LOOK_AHEAD) {
    const next = common(gaps, room[end] as Gap[], GUTTER * em);
    if (next.length === 0) break;
    gaps = next;
    end++;
  }
  while (end - 1 > start && headsNext(bands[end - 1] as Band, em)) end--;
  for (const gutter of gaps) {
    const sides = sidesOf(bands.slice(start, end), gutter);
    if (areColumns(sides, em)) return { ...sides, end };
  }
  return null;
}

const blockOf = (side: Block['side'], chunks: readonly Chunk[]): Block => ({
  side,
  glyphs: chunks.flatMap(({ glyphs }) => glyphs),
  tables: chunks.map(({ table }) => table).filter((table) => table !== null),
  boxes: chunks.map(({ box }) => box).filter((box) => box !== null),
});

/**
 * What stands on a page or in a box in the order of reading: from above to below, and where a gutter parts many lines, the
 * column at the left before the one at the right (段組み).
 */
export function readBlocks(region: Pick<Region, 'glyphs' | 'tables' | 'boxes'>): Block[] {
  const bands = bandsOf(region);
  const em = median(region.glyphs.map(({ size }) => size));
  const whole = hullOf(bands);
  const inset = (whole.x1 - whole.x0) * MIDDLE;
  const limits: Gap = [whole.x0 + inset, whole.x1 - inset];
  const room = bands.map((band) => gapsOf(band, limits));
  const blocks: Block[] = [];
  let single: Chunk[] = [];
  const close = () => {
    if (single.length > 0) blocks.push(blockOf('whole', single));
    single = [];
  };
  for (let i = 0; i < bands.length; ) {
    const columns = columnsFrom(bands, room, i, em);
    if (!columns) {
      single.push(...(bands[i] as Band).chunks);
      i++;
      continue;
    }
    close();
    blocks.push(blockOf('left', columns.left), blockOf('right', columns.right));
    i = columns.end;
  }
  close();
  return blocks;
}
