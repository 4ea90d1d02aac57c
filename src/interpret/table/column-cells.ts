import type { Row } from '../../forms/outline.ts';
import { holdsValues } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { type Column, NO_COLUMN } from './column.ts';

const cellsBelow = (rows: readonly Row[], at: number): string[] =>
  rows.flatMap(({ cells }) => cells[at]?.text || []);

const isOf = (cells: readonly string[], test: (cell: string) => boolean, least: number): boolean =>
  cells.length >= least && cells.every(test);

/** Columns with those of units that have no heading: every cell there is a unit (千円, 人) or a blank. */
function withUnits(columns: readonly Column[], head: Row, rows: readonly Row[]): readonly Column[] {
  if (columns.some(({ role }) => role === 'unit')) return columns;
  return columns.map((column, i) => {
    if (column.role !== null || column.yearsOf !== null || head.cells[i]?.text !== '')
      return column;
    return isOf(cellsBelow(rows, i), isUnitWord, 2) ? { ...NO_COLUMN, role: 'unit' } : column;
  });
}

/**
 * Columns with the years of the values beside them, where one heading reaches over both: 現状 over R5年度 | 61億円.
 * A heading that reaches over two columns comes in twice, or empty behind its first.
 */
function withYears(columns: readonly Column[], head: Row, rows: readonly Row[]): readonly Column[] {
  const read = [...columns];
  columns.forEach((first, i) => {
    const second = columns[i + 1];
    const heading = head.cells[i + 1]?.text;
    if (!second || !holdsValues(first.role)) return;
    if (heading !== '' && heading !== head.cells[i]?.text) return;
    const [left, right] = [cellsBelow(rows, i), cellsBelow(rows, i + 1)];
    const years = { ...NO_COLUMN, yearsOf: first.role };
    if (isOf(left, isTime, 1) && !isOf(right, isTime, 0)) read.splice(i, 2, years, first);
    if (isOf(right, isTime, 1) && !isOf(left, isTime, 0)) read.splice(i, 2, first, years);
  });
  return read;
}

const textAt = ({ cells }: Row, at: number): string => cells[at]?.text ?? '';

/** Whether what stands in a cell is a number of its own: ①, (1), 3. */
const isNumber = (text: string): boolean =>
  /^\d{1,3}$/.test(text) || markOf(text)?.length === text.length;

/** Whether the cells of a column only lead to those beside it: a number each, or a word for several rows. */
function leadsTo(rows: readonly Row[], at: number): boolean {
  if (!rows.every((row) => textAt(row, at + 1) !== '')) return false;
  const first = rows.flatMap((row) => textAt(row, at) || []);
  return first.every(isNumber) ? first.length > 0 : rows.length > 1 && first.length < rows.length;
}

/**
 * Columns whose names stand behind a number, or behind a word for all or several rows, where one heading reaches over both:
 * 指標 over ① | 観光入込客数, 数値目標の項目 over 数値目標 | 観光入込客数 with the first cell of the rows below left blank.
 */
export function withNames(
  columns: readonly Column[],
  head: Row,
  rows: readonly Row[],
): readonly Column[] {
  const at = columns.findIndex(({ role }) => role === 'name');
  const beside = columns[at + 1];
  const heading = head.cells[at + 1]?.text;
  if (at < 0 || !beside || (beside.role !== null && beside.role !== 'name')) return columns;
  if (heading !== '' && heading !== head.cells[at]?.text) return columns;
  if (!leadsTo(rows, at)) return columns;
  return columns.map((column, i) =>
    i === at ? NO_COLUMN : i === at + 1 ? { ...NO_COLUMN, role: 'name' } : column,
  );
}

/** The columns of a table as the cells of its rows tell where its headings (`head`) do not: units, names behind a word for several rows, and years beside values. */
export const columnsByCells = (
  columns: readonly Column[],
  head: Row,
  rows: readonly Row[],
): readonly Column[] =>
  withYears(withNames(withUnits(columns, head, rows), head, rows), head, rows);
