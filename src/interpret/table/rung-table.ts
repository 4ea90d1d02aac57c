import { type Mapped, slice, spanOf } from '../../base/mapped.ts';
import type { Span } from '../../base/span.ts';
import type { Grid, Row } from '../../forms/outline.ts';
import { columnRole } from '../../language/column/heading.ts';
import { isIndicatorLine } from '../../language/indicator/line.ts';
import { LISTINGS, oneOf, perLexicon, WORDS } from '../../language/lexicon.ts';
import type { Level } from '../listing/head.ts';
import { Carrying, type Rung } from '../listing/row.ts';

/** A table of projects with the policies that they stand under (政策体系別の事業一覧), a project a row. */
export interface RungTable {
  readonly head: Row;
  readonly levels: readonly Level[];
  readonly rows: readonly RungRow[];
}

/** A row of such a table. */
export interface RungRow {
  readonly span: Span;
  /** Its rungs, outermost first. */
  readonly rungs: readonly Rung[];
  /** The cell that holds an indicator whole (活動指標: 消防団員数 412人→430人); null where it holds none. */
  readonly measure: Mapped | null;
}

/** The column of indicators that each row holds whole: 活動指標(R4現状→R7目標). */
function measureColumn({ cells }: Row): number {
  return cells.findIndex(({ text }) => columnRole(text) === 'name');
}

const FIRST_ROWS = 3;
const BRACKETED = /\([^()]*\)/g;
const bare = (text: string) => text.replace(/\s+/g, '').replace(BRACKETED, '');

const COLUMNS = perLexicon(() => ({
  goal: new Set(LISTINGS.columns.goal),
  policy: new Set(LISTINGS.columns.policy),
  number: new RegExp(`(?:${oneOf(LISTINGS.numberEnds)})$`),
  project: new Set(WORDS.projectColumns.name),
}));

/** The rungs that the first columns of a row name, up to the column of projects; null for other rows. */
function levelsOf({ cells }: Row): Level[] | null {
  const { goal, policy, number, project } = COLUMNS();
  const levels: Level[] = [];
  let numbers: number[] = [];
  for (const [i, { text }] of cells.entries()) {
    const key = bare(text);
    if (project.has(key)) return levels.length > 0 ? levels : null;
    const kind = goal.has(key) ? 'goal' : policy.has(key) ? 'policy' : null;
    if (kind === null) {
      if (!number.test(key)) return null;
      numbers.push(i);
      continue;
    }
    // 施策コード | 施策名: the numbers of what the next column names
    levels.push({ kind, term: key, columns: [...numbers, i] });
    numbers = [];
  }
  return null;
}

/** Whether a row heads projects and, in front of them, the goals or policies that they stand under. */
export const headsRungs = (row: Row): boolean => levelsOf(row) !== null;

/** A row as wide as the heading: cells merged over rows are missing in front. */
function alignedRight(row: Row, width: number, most: number): Row {
  const missing = width - row.cells.length;
  const [first] = row.cells;
  if (!first || missing <= 0 || missing > most) return row;
  const empty = Array.from({ length: missing }, () => slice(first, 0, 0));
  return { ...row, cells: [...empty, ...row.cells] };
}

/** Reads the rungs of a table of projects; null for other tables. */
export function readRungTable({ rows }: Grid): RungTable | null {
  const at = rows.slice(0, FIRST_ROWS).findIndex((row) => levelsOf(row) !== null);
  const head = rows[at];
  const levels = head && levelsOf(head);
  if (!head || !levels) return null;
  const measured = measureColumn(head);
  const carrying = new Carrying(levels);
  const below = rows.slice(at + 1).map((row) => trimmed(row, head.cells.length));
  return {
    head,
    levels,
    rows: below.map((row) => {
      const whole = alignedRight(row, head.cells.length, levels.length);
      const cell = whole.cells[measured];
      const measure = cell && isIndicatorLine(cell) ? cell : null;
      return { span: row.span, rungs: carrying.take(whole, false), measure };
    }),
  };
}

/**
 * For each place in a table of projects (an offset, asked in order), where the innermost rung of its row begins; null where the table
 * names none.
 */
export function rungStarts(grid: Grid): (offset: number) => number | null {
  const rows = readRungTable(grid)?.rows ?? [];
  let at = -1;
  return (offset) => {
    while ((rows[at + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= offset) at++;
    const rung = rows[at]?.rungs.findLast((own) => own !== null);
    return rung ? spanOf(rung).start : null;
  };
}

/** A row without the empty cells that were put behind its last. */
function trimmed(row: Row, width: number): Row {
  const filled = row.cells.findLastIndex(({ text }) => text.length > 0) + 1;
  return row.cells.length > width
    ? { ...row, cells: row.cells.slice(0, Math.max(filled, 1)) }
    : row;
}
