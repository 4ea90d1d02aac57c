import { type CellPart, type Padding, readCell, readCellLines } from './cell.ts';
import { hullOf, type Rect, type Size } from './frame.ts';
import type { Cell, RuledGrid } from './grid.ts';
import { MEASURES } from './lexicon.ts';
import type { PrintedLine } from './line.ts';
import type { Glyph } from './painter.ts';

/** A cell as it goes into a row: its parts (none where it is empty or covered by a wide cell) and place. */
export interface TableCell {
  readonly parts: readonly CellPart[];
  readonly rect: Rect | null;
}

/** A ruled table (罫線表). */
export interface PrintedTable extends Rect {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
  readonly xs: readonly number[];
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

interface Filled {
  readonly cell: Cell;
  readonly lines: readonly PrintedLine[];
}

const EMPTY: TableCell = { parts: [], rect: null };

/** The narrowest distance of text from the walls at either side, over all cells. */
function paddingOf(filled: readonly Filled[]): Padding {
  let [left, right] = [Infinity, Infinity];
  for (const { cell, lines } of filled) {
    for (const { x0, x1 } of lines) {
      left = Math.min(left, Math.max(0, x0 - cell.x0));
      right = Math.min(right, Math.max(0, cell.x1 - x1));
    }
  }
  // ragged text never reaches the wall: the other side tells how near it might
  return { left, right: Math.min(left, right) };
}

function rowsOf(grid: RuledGrid, filled: readonly Filled[]): TableCell[][] {
  const columns = grid.xs.length - 1;
  const padding = paddingOf(filled);
  const texts = new Map(filled.map((entry) => [entry.cell, entry.lines]));
  const rows = Array.from({ length: grid.ys.length - 1 }, () =>
    new Array<TableCell | null>(columns).fill(null),
  );
  const starts = new Set<number>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      for (let column = cell.column; column < cell.column + cell.columns; column++) {
        (rows[row] as (TableCell | null)[])[column] ??= EMPTY;
      }
    }
    const lines = texts.get(cell) ?? [];
    const rect = { x0: cell.x0, y0: cell.y0, x1: cell.x1, y1: cell.y1 };
    (rows[cell.row] as TableCell[])[cell.column] = { parts: readCell(lines, cell, padding), rect };
    if (lines.length > 0) starts.add(cell.row);
  }
  return rows.filter((_, row) => starts.has(row)).map(withoutOutside);
}

/** Boxes that nothing encloses are no cells: those behind the last cell go, those between are empty. */
function withoutOutside(row: readonly (TableCell | null)[]): TableCell[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === null) end--;
  return row.slice(0, end).map((cell) => cell ?? EMPTY);
}

/** Whether two grids have their columns at the same places. */
export function sameColumns(xs: readonly number[], others: readonly number[]): boolean {
  return (
    xs.length === others.length &&
    xs.every((x, i) => Math.abs(x - (others[i] as number)) <= MEASURES.rule.near)
  );
}

/**
 * A grid that is no table: boxes one below the other, or one that holds several lines beside empty ones, unless it is
 * the last row of the table `before` it.
 */
function isFrame(grid: RuledGrid, filled: readonly Filled[], before: PrintedTable | null): boolean {
  if (grid.xs.length <= 2) return true;
  if (before && sameColumns(grid.xs, before.xs)) return false;
  return filled.length === 1 && (filled[0] as Filled).lines.length > 1;
}

/** Tables of a page and the characters outside of them. */
export interface ReadTables {
  readonly tables: readonly PrintedTable[];
  readonly rest: readonly Glyph[];
  /** Frames around text, whose inside is apart from what stands around. */
  readonly frames: readonly RuledGrid[];
}

/**
 * Puts characters into cells by their centres; what stands in no table comes back as the rest.
 * @param before the table that the page before ends with
 */
export function readTables(
  grids: readonly RuledGrid[],
  glyphs: readonly Glyph[],
  page: Size,
  before: PrintedTable | null,
): ReadTables {
  const tables: PrintedTable[] = [];
  const frames: RuledGrid[] = [];
  let rest = glyphs;
  for (const grid of grids) {
    const inside = new Map<Cell, Glyph[]>();
    const outside: Glyph[] = [];
    for (const glyph of rest) {
      const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2];
      if (x < grid.x0 || x > grid.x1 || y < grid.y0 || y > grid.y1) {
        outside.push(glyph);
        continue;
      }
      const cell = grid.cellAt(x, y);
      const held = cell ? inside.get(cell) : undefined;
      if (held) held.push(glyph);
      else if (cell) inside.set(cell, [glyph]);
      else outside.push(glyph);
    }
    const filled = [...inside]
      .map(([cell, held]) => ({ cell, lines: readCellLines(held, page) }))
      .filter(({ lines }) => lines.length > 0);
    if (filled.length === 0) continue;
    if (isFrame(grid, filled, before)) {
      frames.push(grid);
      continue;
    }
    rest = outside;
    const { xs, openAbove, openBelow } = grid;
    const rows = rowsOf(grid, filled);
    tables.push({ kind: 'table', ...hullOf([grid]), rows, xs, openAbove, openBelow });
  }
  return { tables, rest, frames };
}
