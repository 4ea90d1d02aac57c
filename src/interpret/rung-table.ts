import { slice } from '../base/mapped.ts';
import type { Grid, Row } from '../forms/outline.ts';
import { LISTINGS, perLexicon, WORDS } from '../language/lexicon.ts';
import type { Level } from './listing-head.ts';
import { Carrying, type Rung } from './listing-row.ts';

/** A table of projects with the policies that they stand under (政策体系別の事業一覧), a project a row. */
export interface RungTable {
  readonly head: Row;
  readonly levels: readonly Level[];
  /** The rungs of each row, outermost first. */
  readonly rows: readonly (readonly Rung[])[];
}

const FIRST_ROWS = 3;
const BRACKETED = /\([^()]*\)/g;
const bare = (text: string) => text.replace(/\s+/g, '').replace(BRACKETED, '');

const COLUMNS = perLexicon(() => ({
  goal: new Set(LISTINGS.columns.goal),
  policy: new Set(LISTINGS.columns.policy),
  project: new Set(WORDS.projectColumns.name),
}));

/** The rungs that the first columns of a row name, up to the column of projects; null for other rows. */
function levelsOf({ cells }: Row): Level[] | null {
  const { goal, policy, project } = COLUMNS();
  const levels: Level[] = [];
  for (const [i, { text }] of cells.entries()) {
    const key = bare(text);
    if (project.has(key)) return levels.length > 0 ? levels : null;
    const kind = goal.has(key) ? 'goal' : policy.has(key) ? 'policy' : null;
    if (kind === null) return null;
    levels.push({ kind, term: key, columns: [i] });
  }
  return null;
}

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
  const carrying = new Carrying(levels);
  const below = rows.slice(at + 1).map((row) => trimmed(row, head.cells.length));
  return {
    head,
    levels,
    rows: below.map((row) =>
      carrying.take(alignedRight(row, head.cells.length, levels.length), false),
    ),
  };
}

/** A row without the empty cells that were put behind its last. */
function trimmed(row: Row, width: number): Row {
  const filled = row.cells.findLastIndex(({ text }) => text.length > 0) + 1;
  return row.cells.length > width
    ? { ...row, cells: row.cells.slice(0, Math.max(filled, 1)) }
    : row;
}
