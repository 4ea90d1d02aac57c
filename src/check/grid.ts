import type { Span } from '../base/span.ts';
import type { Restored, Source } from '../forms/strategy.ts';
import { tableFigure } from '../reckon/table-figure.ts';
import { type Passage, passagesOf } from './passage.ts';
import type { Subject } from './rule.ts';

/** A figure in a cell of a table, or null where the cell holds none that can be reckoned. */
export interface Cell {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** The last digit's worth. */
  readonly step: number;
  readonly place: Span | Source;
}

/** A table as it stands in the text (表): rows of as many cells, the first of each its label. */
export interface Grid {
  /** Rows before the first figures. */
  readonly header: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: number;
}

// | --- | :--: |
const RULED = /^[\s|:-]+$/;
// a year of its own: 2015
const BARE_YEAR = /^(?:19|20)\d{2}$/;
const PIPES = /\|/;

function cellOf(text: string, place: Span | Source): Cell {
  const plain = text.trim();
  const { value = null, unit = null, step = 1 } = tableFigure(plain) ?? {};
  return { text: plain, value, unit, step, place };
}

/** The cells of a line: between pipes, or between tabs; null for what is no row. */
function cellsOf({ text, place }: Passage): readonly Cell[] | null {
  const pipes = PIPES.test(text) && text.trim().startsWith('|');
  if (!pipes && !text.includes('\t')) return null;
  const mark = pipes ? '|' : '\t';
  const cells: Cell[] = [];
  let start = 0;
  for (const piece of text.split(mark)) {
    const lead = piece.length - piece.trimStart().length;
    const from = start + lead;
    cells.push(cellOf(piece, place(from, Math.max(from + piece.trim().length, from))));
    start += piece.length + 1;
  }
  return pipes ? cells.slice(1, -1) : cells;
}

/** Whether a row holds figures, and not only years. */
const isEntryRow = (row: readonly Cell[]) =>
  row.slice(1).some(({ value, text }) => value !== null && !BARE_YEAR.test(text));

/** A row whose first `count` cells are one: labels spread over columns (社 人 研 推 計). */
function joinLabel(row: readonly Cell[], count: number): readonly Cell[] {
  const [first] = row;
  if (!first || count < 2) return row;
  const text = row
    .slice(0, count)
    .map((cell) => cell.text)
    .join('');
  return [{ ...first, text }, ...row.slice(count)];
}

function gridOf(lines: readonly (readonly Cell[])[]): Grid | null {
  const first = lines.findIndex(isEntryRow);
  if (first < 0) return null;
  const entries = lines.slice(first).filter(isEntryRow);
  const width = entries[0]?.length ?? 0;
  let labels = 1;
  while (labels < width && entries.every((row) => row[labels]?.value === null)) labels++;
  const joined = (all: Grid['rows']) => all.map((row) => joinLabel(row, labels));
  const [header, rows] = [joined(lines.slice(0, first)), joined(entries)];
  const columns = width - labels + 1;
  return columns < 2 ? null : { header, rows, columns };
}

/** Splits consecutive rows where a new header begins: a row without figures after rows with them. */
function* split(lines: readonly (readonly Cell[])[]): Iterable<readonly (readonly Cell[])[]> {
  let run: (readonly Cell[])[] = [];
  let begun = false;
  for (const row of lines) {
    const entry = isEntryRow(row);
    const width = run.findLast(isEntryRow)?.length ?? row.length;
    if (begun && (!entry || row.length !== width)) {
      yield run;
      run = [];
      begun = false;
    }
    begun ||= entry;
    run.push(row);
  }
  yield run;
}

const known = new WeakMap<Subject, readonly Grid[]>();

const knownRows = new WeakMap<Subject, readonly (readonly (readonly Cell[])[])[]>();

/** The rows of a text that stand one under the other, table by table; none of a model without its document. */
export function rowsOf(subject: Subject): readonly (readonly (readonly Cell[])[])[] {
  const found =
    knownRows.get(subject) ??
    (subject.compilation ? runsOf(passagesOf(subject), restoredRows(subject)) : []);
  knownRows.set(subject, found);
  return found;
}

/** The tables of a text, by its lines; none of a model without its document. */
export function gridsOf(subject: Subject): readonly Grid[] {
  const found =
    known.get(subject) ??
    rowsOf(subject).flatMap((run) => [...split(run)].map(gridOf).filter((grid) => grid !== null));
  known.set(subject, found);
  return found;
}

/** The rows that the model restored (崩れた表の復元): rules reckon with their cells as they belong. */
function restoredRows({ strategy }: Subject): readonly Restored[] {
  return [...strategy.tables, ...strategy.populationTargets].flatMap(
    ({ restored = [] }) => restored,
  );
}

const startOf = ({ place: { start } }: Cell) => (typeof start === 'number' ? start : start.offset);

/** The cells of a row, put back into their columns where the model did so. */
function inColumns(row: readonly Cell[], restored: readonly Restored[]): readonly Cell[] {
  const [first] = row;
  const found =
    first &&
    restored.find(
      ({ source: { start, end } }) => start.offset <= startOf(first) && startOf(first) < end.offset,
    );
  const labels = row.length - (found?.printed.length ?? row.length);
  if (!found || labels < 1) return row;
  const cells = row.slice(labels);
  const lost = cellOf('', first.place);
  return [
    ...row.slice(0, labels),
    ...found.order.map((at) => (at === null ? lost : (cells[at] ?? lost))),
  ];
}

function runsOf(
  passages: readonly Passage[],
  restored: readonly Restored[],
): readonly (readonly (readonly Cell[])[])[] {
  const runs: (readonly Cell[])[][] = [[]];
  for (const passage of passages) {
    const row = cellsOf(passage);
    if (!row) runs.push([]);
    else if (!RULED.test(passage.text)) runs.at(-1)?.push(inColumns(row, restored));
  }
  return runs.filter((run) => run.length > 0);
}

/** The words over a column, all header rows together. */
export const headOf = ({ header }: Grid, column: number) =>
  header.map((row) => row[column]?.text ?? '').join('');

/** The words over a column where a head stands over several: an empty cell belongs to the head left of it. */
export const spanningHeadOf = ({ header }: Grid, column: number) =>
  header
    .map((row) => row.slice(1, column + 1).findLast(({ text }) => text !== '')?.text ?? '')
    .join(' ');
