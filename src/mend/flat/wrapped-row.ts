import { join, type Mapped } from '../../base/mapped.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isBound } from '../../language/value/word.ts';
import { isTornName } from '../line/torn-name.ts';

/** A row whose cells may go on in the lines below, and which of its columns hold values. */
export interface WrappedRow {
  readonly cells: readonly Mapped[];
  readonly values: readonly number[];
}

// 13, | 862人
const TORN_FIGURE = /\d,$/;
// (R2~R6 | 累計)
const OPEN = /\([^()]*$/;
const CLOSING = /^[^()]*\)/;
const BRACKETED = /^\([^()]*\)?$/;
const NOTE = /※\d{0,2}$/;
const FIGURE_END = /[\d.]$/;

/** Whether a cell goes on with the value above it: its digits, its unit, its bound, its time in brackets. */
function goesOnWith(value: string, cell: string): boolean {
  if (TORN_FIGURE.test(value)) return /^\d/.test(cell);
  if (OPEN.test(value)) return CLOSING.test(cell);
  // a dash has no time
  if (BRACKETED.test(cell))
    return !value.includes('(') && /\d|[^\s―－-]{2}/.test(value.replace(NOTE, ''));
  if (isBound(cell)) return true;
  return isUnitWord(cell) && FIGURE_END.test(value);
}

/** The columns that cells go on with, one each from left to right; null where one goes on with none. */
function columnsFor(
  cells: readonly Mapped[],
  { cells: row, values }: WrappedRow,
): readonly number[] | null {
  const found: number[] = [];
  for (const { text } of cells) {
    const from = (found.at(-1) ?? -1) + 1;
    const at = values.find((i) => i >= from && goesOnWith(row[i]?.text ?? '', text));
    if (at === undefined) return null;
    found.push(at);
  }
  return found;
}

/**
 * A row with the line below it, where that only goes on with its cells (欄内の改行): no value of its own but the end of a torn
 * one. Null where the line is a row of its own, or does not fit.
 * @param named whether the line begins in the column of names
 */
export function withLine(
  row: WrappedRow,
  cells: readonly Mapped[],
  named: boolean,
): WrappedRow | null {
  const [first] = cells;
  if (!first) return null;
  const rest = named ? cells.slice(1) : cells;
  const columns = columnsFor(rest, row);
  // a name alone may be a heading, or begin the next row
  if (!columns || (named && isValue(first.text))) return null;
  if (rest.length === 0 && !isTornName(row.cells[0]?.text ?? '', first.text)) return null;
  const longer = row.cells.map((cell, i) => {
    const at = columns.indexOf(i);
    if (at >= 0) return join([cell, rest[at] as Mapped]);
    return named && i === 0 ? join([cell, first], lineGlue) : cell;
  });
  return { ...row, cells: longer };
}
