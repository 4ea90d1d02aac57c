import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { isTime } from '../../language/time/time-word.ts';
import { type FlatCell, isGrade, mendedCells, withGrades } from '../table/flat-cell.ts';
import { columnsByHeading, type FlatColumn, type RowsAcross, rowsAcross } from './columns.ts';
import { isJudging, isNamed, isUnit, isValued } from './line.ts';
import { explainedRows } from './name.ts';
import { restoreRows } from './order.ts';
import { withoutPageCell } from './page-cell.ts';
import type { FlatRow } from './row.ts';

/** A table put together again: its headings, its rows, and the last of its cells. */
export interface FlatTable {
  readonly headings: readonly FlatCell[];
  /** Those of grades whose cells stand among the values. */
  readonly grades: readonly FlatCell[];
  readonly rows: readonly FlatRow[];
  readonly last: FlatCell;
}

/** The first run of column headings; heading words of sections in front of it (数値目標 基準値 目標値) are none of it. */
function headedBy(cells: readonly FlatCell[]): { from: number; to: number } | null {
  for (let from = 0; from < cells.length; from++) {
    if (cells[from]?.kind !== 'heading') continue;
    let to = from;
    while (cells[to]?.kind === 'heading') to++;
    const section = isCaptionWord(cells[from]?.content.text ?? '');
    const first = section ? from + 1 : from;
    const run = cells.slice(first, to);
    const values = run.filter(isValued).length;
    const others = section || run.some((cell) => isNamed(cell) || isUnit(cell));
    if (values > 1 || (values === 1 && others && to - from > 1)) return { from: first, to };
    from = to;
  }
  return null;
}

/** A word that heads names, the names and their values, and below them what heads the values. */
function tableHeadedBelow(cells: readonly FlatCell[]): FlatTable | null {
  const [name] = cells as readonly [FlatCell];
  const from = cells.findIndex(({ kind }, i) => i > 0 && kind === 'heading');
  if (from < 2 || !(isNamed(name) || isCaptionWord(name.content.text))) return null;
  let to = from;
  while (cells[to]?.kind === 'heading' && isValued(cells[to] as FlatCell)) to++;
  const headings = cells.slice(from, to);
  if (headings.length < 2) return null;
  const body = mendedCells(cells.slice(1, from), false, true);
  const columns = { units: false, values: headings.length, lead: 0, trail: 0 };
  const { rows, taken } = restoreRows(body, columns);
  const last = cells[to - 1] as FlatCell;
  if (rows.length < 2 || taken !== body.length) return null;
  return { headings: [name, ...headings], grades: [], rows, last };
}

/** Headings first, then rows: on one line, a row a line, a cell a line. */
function tableByRows(cells: readonly FlatCell[], line: Line): FlatTable | null {
  const head = headedBy(cells);
  if (!head || cells[head.from]?.line !== line) return null;
  const headings = cells.slice(head.from, head.to);
  if (headings.filter(isNamed).length > 1 || headings.filter(isUnit).length > 1) return null;
  const lead = headings.findIndex(({ heading: read }) => read?.role != null);
  const judging = headings.slice(lead).filter(isJudging);
  const behind = cells.slice(head.to);
  // the last columns of grades may hold words instead
  for (let count = judging.length; count >= 0; count--) {
    const grades = judging.slice(0, count);
    const table = tableUnder(headings, grades, behind, line);
    if (table) return table;
  }
  return null;
}

/** The rows under headings of which some are of grades that count as values. */
function tableUnder(
  headings: readonly FlatCell[],
  grades: readonly FlatCell[],
  behind: readonly FlatCell[],
  line: Line,
): FlatTable | null {
  const isColumn = (cell: FlatCell) => cell.heading?.role != null || grades.includes(cell);
  // columns of other words behind the name (担当課) make it uncertain which words are names
  const lead = headings.findIndex(isColumn);
  const trail = headings.length - 1 - headings.findLastIndex(isColumn);
  if (!headings.slice(lead, headings.length - trail).every(isColumn)) return null;
  const units = headings.some(isUnit);
  const several = new Set(behind.map((cell) => cell.line)).size > 2;
  const values = headings.filter((cell) => isValued(cell) || grades.includes(cell)).length;
  const graded = grades.length > 0 ? withGrades(behind) : behind;
  const body = mendedCells(graded, units, several || trail > 0);
  // only a row a line, or a single row, tells which words stand behind its values
  if (trail > 0 && behind[0]?.line === line && runsOfValues(body, values) !== 1) return null;
  const { rows, taken } = restoreRows(body, { units, values, lead, trail });
  const last = body[taken - 1];
  return rows.length > 0 && last ? { headings, grades, rows: explainedRows(rows), last } : null;
}

/** How often so many values stand in a row. */
function runsOfValues(cells: readonly FlatCell[], values: number): number {
  let runs = 0;
  let length = 0;
  for (const { kind } of cells) {
    length = kind === 'value' ? length + 1 : 0;
    if (length === values) runs++;
  }
  return runs;
}

const isPlanned = (role: string | null | undefined) => role === 'baseline' || role === 'target';

/**
 * Whether the one row of columns is an entry whose labels stand in front of their values, below the heading of its section:
 * 【KPI】 | ・名称 現状値 3件 目標値 6件, ・名称 H30 3件 R6 6件.
 */
function isLabelledEntry({ columns, rows }: RowsAcross): boolean {
  const [names, ...values] = columns;
  const name = names?.cells[0];
  if (rows.length !== 1 || name === undefined || names?.heading.line === name.line) return false;
  const fronted = values.every(({ heading, cells }) => heading.line === cells[0]?.line);
  const dated = values.every(({ heading }) => isTime(heading.content.text));
  const labelled = values.every(({ heading }) => isPlanned(heading.heading?.role));
  return fronted && (dated || (labelled && markOf(name.content.text)?.mark.style === '・'));
}

/** One column below the other, each under its heading; on a single line blanks divide the names too. */
function tableByColumns(cells: readonly FlatCell[]): FlatTable | null {
  const found = tableOfColumns(mendedCells(cells, true, true));
  if (found) return found;
  const line = cells[0]?.line;
  return tableOfColumns(
    mendedCells(
      cells.filter((cell) => cell.line === line),
      true,
      false,
    ),
  );
}

/** How many values cells begin with: what stands behind them is no part of the table. */
function valuesInFront(cells: readonly FlatCell[]): number {
  const other = cells.findIndex(({ kind }) => kind !== 'value');
  return other < 0 ? cells.length : other;
}

/** How many cells of the last column the table takes: one a row, or, where none has a row, those that are grades. */
function takenOf({ heading, cells }: FlatColumn, across: RowsAcross, rows: number): number {
  const read = across.columns.some((column) => column.heading === heading);
  if (!isJudging(heading)) return Math.min(rows, valuesInFront(cells));
  if (read) return Math.min(rows, cells.length);
  const other = cells.findIndex(({ content }) => !isGrade(content.text));
  return Math.min(rows, other < 0 ? cells.length : other);
}

/** The columns of one table: where names are headed again behind columns of values, the next table begins. */
function ofOneTable(columns: readonly FlatColumn[]): readonly FlatColumn[] {
  const named = columns.findIndex(({ heading }) => isNamed(heading));
  const valued = columns.findIndex(
    ({ heading }, i) => named >= 0 && i > named && isValued(heading),
  );
  const next = columns.findIndex(({ heading }, i) => valued >= 0 && i > valued && isNamed(heading));
  return next < 0 ? columns : columns.slice(0, next);
}

function tableOfColumns(cells: readonly FlatCell[]): FlatTable | null {
  const columns = ofOneTable(columnsByHeading(cells));
  const from = columns.findIndex(({ cells: own }) => own.length > 0);
  for (let to = columns.length; from >= 0 && to > from + 1; to--) {
    const across = rowsAcross(columns.slice(from, to));
    if (!across || isLabelledEntry(across)) continue;
    const { rows } = across;
    const headings = across.columns.map(({ heading }) => heading);
    const behind = columns[to - 1] as FlatColumn;
    const end = { ...behind, cells: withoutPageCell(behind.cells, rows.length) };
    const last = end.cells[takenOf(end, across, rows.length) - 1] ?? end.heading;
    return { headings, grades: headings.filter(isJudging), rows, last };
  }
  return null;
}

/**
 * The table that cells make whose first heading stands at `first` (崩れた表の並び): under their headings by rows, column by column, or
 * above headings that came in last; null where no order is certain.
 * @param line the line that the heading must stand on
 */
export function tableIn(cells: readonly FlatCell[], first: number, line: Line): FlatTable | null {
  return (
    tableByRows(cells, line) ??
    tableByColumns(cells.slice(first)) ??
    tableHeadedBelow(cells.slice(first))
  );
}
