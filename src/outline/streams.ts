import { join } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { type FlatCell, flatCells } from './flat-cell.ts';
import { cellsOf, lineOfCells } from './part.ts';
import { type RowHead, rowHeadOf, withoutYearsAhead } from './row-columns.ts';
import { streamRows } from './stream-rows.ts';
import { judgedYear } from './year-rows.ts';

/** A line of one row is a line; one with two rows at least holds so many cells. */
const LEAST_CELLS = 8;
const LEAST_ROWS = 2;
/** A heading has no more columns. */
const MAX_COLUMNS = 16;
// ※ and sentences end a table
const ENDS = /[※。]/;

/** The heading that a stream of cells begins with, and how many cells it takes. */
function headOf(cells: readonly FlatCell[]): { head: RowHead; taken: number } | null {
  for (let taken = Math.min(MAX_COLUMNS, cells.length - 1); taken > 2; taken--) {
    const head = rowHeadOf(cells.slice(0, taken), 0);
    if (head) return { head, taken };
  }
  return null;
}

/** What is left of a line behind its rows, as a line of text. */
function rest(line: Line, cells: readonly FlatCell[]): Line[] {
  if (cells.length === 0) return [];
  const content = join(
    cells.map((cell) => cell.content),
    ' ',
  );
  return [{ ...line, content }];
}

/** The rows under a heading, or, where there are none, under its columns up to the year that the document judges. */
function readUnder(
  cells: readonly FlatCell[],
  head: RowHead,
  judged: number | null,
  least: number,
) {
  for (const own of [head, withoutYearsAhead(head, judged)]) {
    const read = own && streamRows(cells, own.columns);
    if (own && read && read.rows.length >= least) return { ...read, head: own };
  }
  return null;
}

/**
 * Restores tables of which several rows came in on one line (1行に続いた表): behind their heading, or below it under further
 * headings, the cells are put into rows as long as each fits.
 */
export function mendStreams(lines: readonly Line[]): readonly Line[] {
  let known: RowHead | null = null;
  const judged = judgedYear(lines);
  return lines.flatMap((line) => {
    if (line.blank || cellsOf(line) !== null) return [line];
    const all = flatCells([line]);
    if (all.length < LEAST_CELLS) return [line];
    const found = headOf(all);
    const head: RowHead | null = found?.head ?? known;
    if (!head) return [line];
    const from = found?.taken ?? 0;
    const stop = all.findIndex(({ content }, i) => i >= from && ENDS.test(content.text));
    const cells = all.slice(from, stop < 0 ? undefined : stop);
    const least = found ? 1 : LEAST_ROWS;
    const read = readUnder(cells, head, judged, least);
    if (!read) return [line];
    const { rows, taken } = read;
    known = read.head;
    const heading = lineOfCells(line, read.head.cells);
    const first = { ...heading, content: { text: '', marks: line.content.marks.slice(0, 2) } };
    return [
      found ? heading : first,
      ...rows.map((row) => lineOfCells(line, row)),
      ...rest(line, all.slice(from + taken)),
    ];
  });
}
