import { type Block, readBlocks } from './pdf-column.ts';
import type { Pdf, PdfPage } from './pdf-document.ts';
import { type Rect, type Size, type Turn, turnBack, turnRect } from './pdf-frame.ts';
import { findGrids, type RuledGrid } from './pdf-grid.ts';
import { type PrintedLine, readPrintedLines } from './pdf-line.ts';
import type { Glyph } from './pdf-painter.ts';
import { readPainting } from './pdf-painting.ts';
import { type Uprighted, upright } from './pdf-stack.ts';
import { type PrintedTable, readTables } from './pdf-table.ts';
import type { Recognition, ScannedPage } from './scan-page.ts';

/** A page whose tables are found and whose other text is still loose. */
export interface LoosePage extends Size {
  /** 1-based. */
  readonly number: number;
  readonly turned: Turn;
  readonly glyphs: readonly Glyph[];
  readonly tables: readonly PrintedTable[];
  readonly frames: readonly RuledGrid[];
  readonly picture: number;
  /** How well it was recognised, where it was read off a picture (OCR). */
  readonly recognition: Recognition | null;
}

/** A line of text and what parts it from others: the frame that it stands in. */
export interface TextLine extends PrintedLine {
  readonly kind: 'line';
  /** Which box of which frame; empty outside of all. */
  readonly frame: string;
  /** Where lines in its frame end when they are full; null outside of all. */
  readonly frameEdge: number | null;
}

export type Item = TextLine | PrintedTable;

/** A stretch of a page in the order of reading. */
export interface Stretch {
  readonly page: LoosePage;
  readonly side: Block['side'];
  readonly items: readonly Item[];
}

/** The table that stands lowest on a page. */
function lastTable(page: LoosePage | undefined): PrintedTable | null {
  return (page?.tables ?? []).reduce<PrintedTable | null>(
    (last, table) => (last && last.y1 > table.y1 ? last : table),
    null,
  );
}

function loosePageOf(
  painting: Uprighted,
  number: number,
  recognition: Recognition | null,
  before: LoosePage | undefined,
): LoosePage {
  const { width, height, turned, picture } = painting;
  const grids = findGrids(painting.rules);
  const { tables, rest, frames } = readTables(grids, painting.glyphs, painting, lastTable(before));
  return { number, width, height, turned, glyphs: rest, tables, frames, picture, recognition };
}

/** Reads what a page shows up to its tables; tables may go on from the page `before`. */
export function readLoosePage(
  page: PdfPage,
  number: number,
  codes: Pdf['codes'],
  before: LoosePage | undefined,
): LoosePage {
  return loosePageOf(upright(readPainting(page, codes)), number, null, before);
}

/** A page that was recognised, up to its tables. */
export function scannedPageOf(
  { painting, recognition }: ScannedPage,
  number: number,
  before: LoosePage | undefined,
): LoosePage {
  return loosePageOf({ ...painting, turned: 0 }, number, recognition, before);
}

interface Framed {
  readonly frame: string;
  readonly cell: Rect;
}

function frameAt(frames: readonly RuledGrid[], { x0, y0, x1, y1 }: Rect): Framed | null {
  for (const [i, frame] of frames.entries()) {
    const cell = frame.cellAt((x0 + x1) / 2, (y0 + y1) / 2);
    if (cell) return { frame: `${i}/${cell.row}/${cell.column}`, cell };
  }
  return null;
}

/** Lines with the frames that they stand in; a frame leaves as much room at the right as at the left. */
function textLines(lines: readonly PrintedLine[], frames: readonly RuledGrid[]): TextLine[] {
  const framed = lines.map((line) => frameAt(frames, line));
  const room = new Map<string, number>();
  lines.forEach(({ x0 }, i) => {
    const held = framed[i];
    if (!held) return;
    const least = room.get(held.frame) ?? Number.POSITIVE_INFINITY;
    room.set(held.frame, Math.min(least, Math.max(0, x0 - held.cell.x0)));
  });
  return lines.map((line, i) => {
    const held = framed[i];
    if (!held) return { kind: 'line', ...line, frame: '', frameEdge: null };
    const frameEdge = held.cell.x1 - (room.get(held.frame) ?? 0);
    return { kind: 'line', ...line, frame: held.frame, frameEdge };
  });
}

const heightOf = (item: Item) => (item.kind === 'table' ? item.y0 : item.base - item.size);

/** The stretches of a page in the order of reading, and how many lines were ruby and left out. */
export function readStretches(page: LoosePage): { stretches: Stretch[]; ruby: number } {
  let ruby = 0;
  const stretches = readBlocks(page.glyphs, page.tables).map(({ side, glyphs, tables }) => {
    const read = readPrintedLines(glyphs, page);
    ruby += read.ruby;
    const lines = textLines(read.lines, page.frames);
    const items = [...lines, ...tables].sort((a, b) => heightOf(a) - heightOf(b) || a.x0 - b.x0);
    return { page, side, items };
  });
  return { stretches, ruby };
}

/** A place on the page as it is shown: left, bottom, right, top in points, the origin at the lower left. */
export function placeOf(rect: Rect, page: LoosePage): [number, number, number, number] {
  const { x0, y0, x1, y1 } = turnRect(rect, turnBack(page.turned), page);
  const height = page.turned % 2 === 1 ? page.width : page.height;
  const round = (points: number) => Math.round(points * 100) / 100;
  return [round(x0), round(height - y1), round(x1), round(height - y0)];
}
