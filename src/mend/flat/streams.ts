import { join } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { lineOfCells } from '../line/part.ts';
import { isText } from '../line/text.ts';
import { datedHeadings, type FlatCell, flatCells } from '../table/flat-cell.ts';
import { kindsUnderYears } from '../table/kinds-under-years.ts';
import { type RowHead, rowHeadOf, withoutYearsAhead } from '../table/row-columns.ts';
import { judgedYear } from '../years/judged-year.ts';
import { streamRows } from './stream-rows.ts';

/** A line of one row is a line; one with two rows at least holds so many cells. */
const LEAST_CELLS = 8;
const LEAST_ROWS = 2;
/** Words of a heading in front of rows hold no more numbers. */
const MOST_BEGINNINGS = 4;
/** A heading has no more columns. */
const MAX_COLUMNS = 24;
// ※ and sentences end a table
const ENDS = /[※。]/;

/** The heading that a stream of cells begins with, and how many cells it takes. */
function headOf(cells: readonly FlatCell[]): { head: RowHead; taken: number } | null {
  for (let taken = Math.min(MAX_COLUMNS, cells.length - 1); taken > 2; taken--) {
    const head = rowHeadOf(kindsUnderYears(datedHeadings(cells.slice(0, taken))), 0);
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

// 301: the number of a row
const NUMBER = /^\d{1,4}$/;

/** Where rows may begin: at the first cell, or behind the words of a heading at a row's number. */
function beginningsIn(cells: readonly FlatCell[], { columns }: RowHead): number[] {
  if (columns.indexOf('name') !== 1) return [0];
  const numbers = cells.flatMap(({ content }, i) => (NUMBER.test(content.text) ? [i] : []));
  return [0, ...numbers.filter((at) => at > 0).slice(0, MOST_BEGINNINGS)];
}

/** The rows of a line under a heading, and how many cells stand in front of them. */
function readFrom(cells: readonly FlatCell[], head: RowHead, judged: number | null, least: number) {
  for (const from of beginningsIn(cells, head)) {
    const read = readUnder(cells.slice(from), head, judged, least);
    if (read) return { ...read, from };
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
    if (!isText(line)) return [line];
    const all = flatCells([line]);
    if (all.length < LEAST_CELLS) return [line];
    const alone = rowHeadOf(all, 0);
    if (alone) {
      known = alone;
      return [line];
    }
    const found = headOf(all);
    const head: RowHead | null = found?.head ?? known;
    if (!head) return [line];
    const taken = found?.taken ?? 0;
    // a last column of texts or judgements holds sentences and remarks
    const ends = ['text', 'grade'].includes(head.columns.at(-1) as string) ? null : ENDS;
    const stop = all.findIndex(({ content }, i) => i >= taken && ends?.test(content.text));
    const cells = all.slice(taken, stop < 0 ? undefined : stop);
    const read = readFrom(cells, head, judged, found ? 1 : LEAST_ROWS);
    if (!read) return [line];
    known = read.head;
    const heading = lineOfCells(line, read.head.cells);
    const first = { ...heading, content: { text: '', marks: line.content.marks.slice(0, 2) } };
    return [
      ...(found ? [heading] : []),
      ...rest(line, cells.slice(0, read.from)),
      ...(found ? [] : [first]),
      ...read.rows.map((row) => lineOfCells(line, row)),
      ...rest(line, all.slice(taken + read.from + read.taken)),
    ];
  });
}
