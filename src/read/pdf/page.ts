import type { Recognition, ScannedPage } from '../scan/page.ts';
import type { Block } from './column.ts';
import type { Pdf, PdfPage } from './document.ts';
import { type Rect, type Size, type Turn, turnBack, turnRect } from './frame.ts';
import { findGrids, type RuledGrid } from './grid.ts';
import type { PrintedLine } from './line.ts';
import { impliedRules } from './open-table.ts';
import type { Glyph } from './painter.ts';
import { readPainting } from './painting.ts';
import { type Uprighted, upright } from './stack.ts';
import { type PrintedTable, readTables } from './table.ts';

/** A page whose tables are found and whose other text is still loose. */
export interface LoosePage extends Size {
  /** 1-based. */
  readonly number: number;
  readonly turned: Turn;
  readonly glyphs: readonly Glyph[];
  readonly tables: readonly PrintedTable[];
  readonly frames: readonly RuledGrid[];
  /** Rectangles around or behind words. */
  readonly boxes: readonly Rect[];
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
  /** Whether it stands in a graph. */
  readonly graph: boolean;
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
  const { width, height, turned, boxes, picture } = painting;
  const { rules, glyphs } = painting;
  const grids = findGrids([...rules, ...impliedRules(rules, boxes, glyphs)]);
  const { tables, rest, frames } = readTables(grids, glyphs, painting, lastTable(before));
  const about = { number, width, height, turned, picture, recognition };
  return { ...about, glyphs: rest, tables, frames, boxes };
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

/** A place on the page as it is shown: left, bottom, right, top in points, the origin at the lower left. */
export function placeOf(rect: Rect, page: LoosePage): [number, number, number, number] {
  const { x0, y0, x1, y1 } = turnRect(rect, turnBack(page.turned), page);
  const height = page.turned % 2 === 1 ? page.width : page.height;
  const round = (points: number) => Math.round(points * 100) / 100;
  return [round(x0), round(height - y1), round(x1), round(height - y0)];
}
