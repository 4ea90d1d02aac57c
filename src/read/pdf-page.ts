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
}

export type Item = TextLine | PrintedTable;

/** A stretch of a page in the order of reading. */
export interface Stretch {
  readonly page: LoosePage;
  readonly side: Block['side'];
  readonly items: readonly Item[];
}

function loosePageOf(
  painting: Uprighted,
  number: number,
  recognition: Recognition | null,
): LoosePage {
  const { width, height, turned, picture } = painting;
  const grids = findGrids(painting.rules);
  const { tables, rest, frames } = readTables(grids, painting.glyphs, painting);
  return { number, width, height, turned, glyphs: rest, tables, frames, picture, recognition };
}

/** Reads what a page shows up to its tables. */
export function readLoosePage(page: PdfPage, number: number, codes: Pdf['codes']): LoosePage {
  return loosePageOf(upright(readPainting(page, codes)), number, null);
}

/** A page that was recognised, up to its tables. */
export function scannedPageOf({ painting, recognition }: ScannedPage, number: number): LoosePage {
  return loosePageOf({ ...painting, turned: 0 }, number, recognition);
}

function frameAt(frames: readonly RuledGrid[], { x0, y0, x1, y1 }: Rect): string {
  for (const [i, frame] of frames.entries()) {
    const cell = frame.cellAt((x0 + x1) / 2, (y0 + y1) / 2);
    if (cell) return `${i}/${cell.row}/${cell.column}`;
  }
  return '';
}

const heightOf = (item: Item) => (item.kind === 'table' ? item.y0 : item.base - item.size);

/** The stretches of a page in the order of reading, and how many lines were ruby and left out. */
export function readStretches(page: LoosePage): { stretches: Stretch[]; ruby: number } {
  let ruby = 0;
  const stretches = readBlocks(page.glyphs, page.tables).map(({ side, glyphs, tables }) => {
    const read = readPrintedLines(glyphs, page);
    ruby += read.ruby;
    const lines = read.lines.map(
      (line): TextLine => ({ kind: 'line', ...line, frame: frameAt(page.frames, line) }),
    );
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
