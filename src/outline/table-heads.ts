import type { Row } from '../forms/outline.ts';
import { columnRole } from '../language/column/heading.ts';

const isLike = (row: Row, other: Row | undefined): boolean =>
  row.cells.length === other?.cells.length &&
  row.cells.every(({ text }, i) => text === other.cells[i]?.text);

/** A row of so many words heads columns; one of fewer may well stand twice in a table. */
const LEAST_HEADINGS = 3;

/** Rows without the headings that are printed again where a table goes on to the next page (見出し行の繰り返し). */
export function withoutRepeatedHead(rows: readonly Row[]): readonly Row[] {
  const [head] = rows as [Row, ...Row[]];
  if (head.cells.filter(({ text }) => text.length > 0).length < LEAST_HEADINGS) return rows;
  return rows.filter((row, i) => i === 0 || !isLike(row, head));
}

/** So many cells of a row head columns that are known, where the row heads a table. */
const LEAST_HEADS = 2;

/** Whether a row above a rule heads a table of its own below another (続く表の見出し行): its cells head columns, or are those of the heading further up. */
export function headsTable(row: Row, first: Row): boolean {
  return (
    isLike(row, first) ||
    row.cells.filter(({ text }) => columnRole(text) !== null).length >= LEAST_HEADS
  );
}
