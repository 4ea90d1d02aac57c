import { slice, spanOf, trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { readColumnHeading } from '../language/column-heading.ts';
import { markOf } from '../language/enumerator.ts';
import { alignedRows } from './aligned-rows.ts';
import { captionOf, isCaptionWord } from './caption.ts';
import { datedHeadings, type FlatCell, flatCells, mendedCells, withGrades } from './flat-cell.ts';
import { headingLine, isJudging, isNamed, isUnit, isValued, rowLine } from './flat-line.ts';
import { explainedRows } from './flat-name.ts';
import {
  columnsByHeading,
  type FlatColumn,
  type FlatRow,
  restoreRows,
  rowsAcross,
} from './flat-order.ts';
import { cellsOf } from './part.ts';

/** A table put together again: its headings, its rows, and the last of its cells. */
interface FlatTable {
  readonly headings: readonly FlatCell[];
  /** Those of grades whose cells stand among the values. */
  readonly grades: readonly FlatCell[];
  readonly rows: readonly FlatRow[];
  readonly last: FlatCell;
}

/** No table runs over more lines than this without a heading, caption or sentence. */
const MAX_LINES = 200;
/** Words of a heading in front of its table. */
const MAX_TITLE = 5;

/** Whether a line ends every table: a sentence, a heading word, a row whose cells the text divides itself. */
function ends(line: Line): boolean {
  const words = trim(line.content);
  if (words.text.includes('。') || cellsOf(line) !== null) return true;
  // めざす値(R7) heads a column
  return captionOf(words) !== null && !readColumnHeading(words.text)?.dated;
}

/** The lines from `at` on that one table can run over; blank lines divide cells only. */
function regionFrom(lines: readonly Line[], at: number): Line[] {
  const region = [lines[at] as Line];
  for (let i = at + 1; i < lines.length && region.length < MAX_LINES; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (ends(line)) break;
    region.push(line);
  }
  return region;
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

/** Whether what stands before the heading on its line leaves the heading whole: nothing, a sentence, a heading word. */
function isFree(cells: readonly FlatCell[], at: number): boolean {
  const before = cells[at - 1];
  if (before === undefined || before.line !== cells[at]?.line) return true;
  const { text } = before.content;
  if (text.endsWith('。') || captionOf(before.content) !== null || isCaptionWord(text)) return true;
  // a numbered heading, its title in a few words
  const title = cells.slice(Math.max(0, at - MAX_TITLE), at);
  return title.some(({ content }) => isNumbered(content.text));
}

/** Whether a word begins a numbered heading: (1)観光, ①, 2.基本的方向. */
const isNumbered = (text: string): boolean => {
  const mark = markOf(`${text} x`)?.mark;
  return mark?.ordinal != null && mark.style !== '1';
};

/** The table whose heading begins on the line at `at`, where its rows are certain. */
function tableAt(lines: readonly Line[], at: number): FlatTable | null {
  const own = flatCells([lines[at] as Line]);
  if (own.every(({ kind }) => kind !== 'heading')) return null;
  const cells = datedHeadings(flatCells(regionFrom(lines, at)));
  const first = cells.findIndex(({ kind }) => kind === 'heading');
  if (!isFree(cells, first)) return null;
  return (
    tableByRows(cells, lines[at] as Line) ??
    tableByColumns(cells.slice(first)) ??
    tableHeadedBelow(cells.slice(first))
  );
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

/** One column below the other, each under its heading. */
function tableByColumns(cells: readonly FlatCell[]): FlatTable | null {
  const columns = columnsByHeading(mendedCells(cells, true, true));
  const from = columns.findIndex(({ cells: own }) => own.length > 0);
  for (let to = columns.length; from >= 0 && to > from + 1; to--) {
    const across = rowsAcross(columns.slice(from, to));
    if (!across) continue;
    const { rows } = across;
    const headings = across.columns.map(({ heading }) => heading);
    const end = columns[to - 1] as FlatColumn;
    const last = end.cells[Math.min(rows.length, end.cells.length) - 1] ?? end.heading;
    return { headings, grades: [], rows, last };
  }
  return null;
}

/** What is left of a line in front of, or behind, an offset of the source. */
function part(line: Line, keep: (offset: number) => boolean): Line[] {
  const { content } = line;
  let from = 0;
  while (from < content.text.length && !keep(spanOf(content, from, from + 1).start)) from++;
  let to = content.text.length;
  while (to > from && !keep(spanOf(content, to - 1, to).start)) to--;
  const rest = trim(slice(content, from, to));
  return rest.text.length > 0 ? [{ ...line, content: rest }] : [];
}

/** What stands in front of a table on its line, a line for each numbered heading. */
function headingsBefore(line: Line, start: number): Line[] {
  const [front] = part(line, (offset) => offset < start);
  if (!front) return [];
  const cuts = flatCells([front])
    .filter(({ content }, i) => i > 0 && isNumbered(content.text))
    .map(({ content }) => spanOf(content).start);
  const edges = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  return edges
    .slice(1)
    .flatMap((to, i) => part(front, (offset) => offset >= (edges[i] as number) && offset < to));
}

/** The lines of a flattened table as rows with cells, the index of the line it ends on, and what is left of that. */
interface Mended {
  readonly lines: readonly Line[];
  readonly last: number;
  readonly rest: readonly Line[];
}

function mendedAt(lines: readonly Line[], at: number): Mended | null {
  const aligned = alignedRows(lines, at);
  if (aligned.length > 1) return { lines: aligned, last: at + aligned.length - 1, rest: [] };
  const table = tableAt(lines, at);
  if (!table) return null;
  const { headings, grades, rows } = table;
  const units = headings.some(isUnit);
  const start = spanOf((headings[0] as FlatCell).content).start;
  const end = spanOf(table.last.content).end;
  let last = at;
  while (last + 1 < lines.length && spanOf((lines[last + 1] as Line).content).start < end) last++;
  return {
    lines: [
      ...headingsBefore(lines[at] as Line, start),
      headingLine(
        headings,
        rows.some(({ about }) => about.length > 0),
        grades,
      ),
      ...rows.map((row) => rowLine(row, units)),
    ],
    last,
    rest: part(lines[last] as Line, (offset) => offset >= end),
  };
}

/**
 * Restores tables that were flattened to text (崩れた表): behind a run of column headings, cells are put into rows where
 * their number leaves no doubt, whether they stand on one line, a row a line, a cell a line or column by column. What
 * is not certain stays as it was.
 */
export function mendFlatTables(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  const open = [...lines];
  for (let at = 0; at < open.length; ) {
    const line = open[at] as Line;
    const table = line.blank || cellsOf(line) !== null ? null : mendedAt(open, at);
    mended.push(...(table?.lines ?? [line]));
    const [rest] = table?.rest ?? [];
    if (table && rest) open[table.last] = rest;
    at = table ? table.last + (rest ? 0 : 1) : at + 1;
  }
  return mended;
}
