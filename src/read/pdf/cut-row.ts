import type { PrintedTable, TableCell } from './table.ts';

/** So many rows show that a column is always filled. */
const ROWS = 4;

const isFilled = (cell: TableCell | undefined): boolean =>
  cell?.parts.some(({ text }) => text.trim() !== '') ?? false;

/** Whether a row fills more than the one cell of a heading in the table. */
const isFull = (row: readonly TableCell[]): boolean => row.filter(isFilled).length > 1;

/**
 * Whether the first row of a table goes on the last one of the page before, though a ruling ends both: a column that all
 * other rows fill, as numbers do, is empty there, and what it holds stands below words.
 */
export function goesOnRow(table: PrintedTable, next: PrintedTable): boolean {
  const [last, first] = [table.rows.at(-1), next.rows[0]];
  if (!last || !first || !isFull(first) || !isFull(last)) return false;
  const others = [...table.rows, ...next.rows.slice(1)].filter(isFull);
  if (others.length < ROWS || first.some((cell, i) => isFilled(cell) && !isFilled(last[i])))
    return false;
  return first.some((cell, i) => !isFilled(cell) && others.every((row) => isFilled(row[i])));
}
