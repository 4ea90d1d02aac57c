import { join, type Mapped } from '../base/mapped.ts';
import type { Grid, Prose, Row } from '../forms/outline.ts';
import { markOf } from '../language/enumerator.ts';
import { captionOf } from '../language/heading/caption.ts';
import { blocksOf, itemsOf, proseOf } from '../mend/line/part.ts';
import type { Element } from './element.ts';

const wordsOf = (filled: readonly Mapped[]): Mapped | undefined =>
  filled.length === 1 ? blocksOf(filled[0] as Mapped)[0] : undefined;

/** The words of a row that fills one cell, or one each, with the label and title of a goal or policy; null for other rows. */
function bandOf({ cells }: Row): Mapped | null {
  const filled = cells.filter(({ text }) => text.length > 0);
  // 施策2-1 | 商業の振興: label and title in a cell each
  const words = filled.length === 2 ? join(filled, ' ') : wordsOf(filled);
  const caption = words && captionOf(words);
  return words && caption?.label != null && caption.rest !== null ? words : null;
}

/** A table of some rows of another. */
export function gridOf(rows: readonly Row[], grid: Grid): Grid {
  const first = rows[0] as Row;
  const last = rows.at(-1) as Row;
  return { ...grid, rows, span: { start: first.span.start, end: last.span.end } };
}

/** A row without its first cell, which says what the row stands under. */
export const withoutFirst = (row: Row): Row => ({ ...row, cells: row.cells.slice(1) });

/** The words of a row as a heading of their own. */
export const headingOf = (words: Mapped, row: Row): Prose => {
  const at = { line: row.line, depth: null, indented: false, spaced: true };
  return { ...proseOf(words, at), span: row.span };
};

const MOST_HEAD = 2;
const LEAST_CELLS = 3;

/** How many rows head a table: the first that fills several cells, and what stands above it, (単位:千円). */
function headRows(rows: readonly Row[]): number {
  const at = rows.findIndex(
    ({ cells }) => cells.filter(({ text }) => text.length > 0).length >= LEAST_CELLS,
  );
  return at >= 0 && at <= MOST_HEAD ? at + 1 : 1;
}

/** A row that names what the rows below it stand under; they come with the rows that head the table. */
export interface Band<T> {
  readonly band: T;
  readonly row: Row;
  readonly rows: readonly Row[];
}

/**
 * Cuts a table at the rows that `bandOf` knows as bands.
 * @returns the table above the first of them, where that holds more than headings, and the bands
 */
export function cutGrid<T>(
  grid: Grid,
  bandOf: (row: Row) => T | null,
): { readonly above: Grid | null; readonly parts: readonly Band<T>[] } {
  const bands = grid.rows.map(bandOf);
  const first = bands.findIndex((band) => band !== null);
  // rows in front of the first band head the columns, be they one or two
  const head = grid.rows.slice(0, first <= MOST_HEAD ? first : headRows(grid.rows));
  const parts: { band: T; row: Row; rows: Row[] }[] = [];
  grid.rows.forEach((row, i) => {
    const band = bands[i] ?? null;
    if (band !== null) parts.push({ band, row, rows: [] });
    else parts.at(-1)?.rows.push(row);
  });
  const above = first > MOST_HEAD ? gridOf(grid.rows.slice(0, first), grid) : null;
  const headed = parts.map((part) => ({
    ...part,
    rows: part.rows.length > 0 ? [...head, ...part.rows] : [],
  }));
  return { above, parts: headed };
}

/** A table cut at its bands: each band a heading, and the rows below it a table with the heading of the whole. */
function cutAtBands(grid: Grid): Element[] {
  const [top] = grid.rows;
  if (!grid.rows.some((row) => bandOf(row) !== null)) return [grid];
  const band = top && bandOf(top);
  // bands in front of the heading are headings of the whole table
  if (top && band && grid.rows.length > 1)
    return [headingOf(band, top), ...cutAtBands(gridOf(grid.rows.slice(1), grid))];
  const { above, parts } = cutGrid(grid, bandOf);
  const cut = parts.flatMap(({ band: words, row, rows }): Element[] => {
    const heading = headingOf(words, row);
    return rows.length > 0 ? [heading, gridOf(rows, grid)] : [heading];
  });
  return above ? [above, ...cut] : cut;
}

/**
 * The entries of a list that stands in a table but is no row of it, behind its heading: a box drawn at the edge of the table
 * (表に接した囲み), 【主な事業】 ・… ・… in one cell, or a merged cell beside its label, 主な事業 | ・… ・…; none in other rows.
 */
function boxedList({ cells }: Row): Mapped[] {
  const filled = cells.filter(({ text }) => text.length > 0);
  const items = filled.length <= 2 ? filled.flatMap(blocksOf).flatMap(itemsOf) : [];
  const [head, ...entries] = items;
  const caption = head && entries.length > 0 ? captionOf(head) : null;
  const heads = caption?.label === null && caption.rest === null;
  return heads && entries.every(({ text }) => markOf(text)?.mark.style === '・') ? items : [];
}

/** A table cut at the boxes that are no rows of it. */
function cutAtBoxes(grid: Grid): Element[] {
  const at = grid.rows.findIndex((row) => boxedList(row).length > 0);
  const row = grid.rows[at];
  if (!row) return cutAtBands(grid);
  const above = at > 0 ? cutAtBands(gridOf(grid.rows.slice(0, at), grid)) : [];
  const below = grid.rows.slice(at + 1);
  const list = boxedList(row).map((words) => headingOf(words, row));
  return [...above, ...list, ...(below.length > 0 ? cutAtBoxes(gridOf(below, grid)) : [])];
}

/** Takes the rows of tables that name a goal or policy in one cell (表の中の見出し行) for the headings that they are, and boxes for lists. */
export function cutTables(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => (element.kind === 'grid' ? cutAtBoxes(element) : [element]));
}
