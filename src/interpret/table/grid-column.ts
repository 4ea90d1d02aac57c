import type { Grid, ReckonedColumns, Row } from '../../forms/outline.ts';
import { holdsValues } from '../../language/column/heading.ts';
import { LABELS, perLexicon, VALUES, WORDS } from '../../language/lexicon.ts';
import { asOf } from '../../language/time/as-of.ts';
import { withYearsTold } from '../indicator/interim-column.ts';
import { type Column, type ColumnRole, columnOf, NO_COLUMN } from './column.ts';
import { columnsByCells, withNames } from './column-cells.ts';
import { columnsOfTwo } from './two-row-head.ts';
import { withYearsBeside } from './years-beside.ts';

/** What the headings of a table say, and where its rows begin. */
export interface Head {
  readonly columns: readonly Column[];
  readonly at: number;
}

/** Heading words of sections that head the names of a table: 数値目標 | 基準値 | 目標値. */
const SECTIONS = perLexicon(() => new Set([...LABELS.targets.words, ...LABELS.kpis.words]));

/** Years behind what holds now (現状 | R7 | R8 | R9) are still to come: the last is the aim, the others lead to it. */
function pathAhead(columns: readonly Column[], header: Row): readonly Column[] {
  const now = columns.findIndex(
    ({ role }, i) =>
      role === 'baseline' && VALUES.present.some((word) => header.cells[i]?.text.includes(word)),
  );
  const last = columns.findLastIndex(({ role }) => role === 'actual');
  if (now < 0 || last < now) return columns;
  return columns.map((column, i) => {
    if (column.role !== 'actual' || i < now) return column;
    return { ...column, role: i === last ? 'target' : 'planned' };
  });
}

/** The year that a heading says (H26実績, 31年度目標値); null where it says none. */
const yearOf = ({ when }: Column): number | null => (when ? asOf(when.text).fiscalYear : null);

/**
 * H26実績 | 31年度目標値: where no column holds the aim, what is planned for a year behind all others is it; what was reached
 * before, the only figure to start from, is the start.
 */
function aimAhead(columns: readonly Column[]): readonly Column[] {
  const aim = columns.findLastIndex(({ role }) => role === 'planned');
  const year = columns[aim] ? yearOf(columns[aim]) : null;
  const others = columns.filter(({ role }, i) => i !== aim && holdsValues(role));
  // a start needs no year to lie before it
  const isBefore = (other: Column): boolean => {
    const own = yearOf(other);
    return own === null ? other.role === 'baseline' : year !== null && own < year;
  };
  if (year === null || !others.every(isBefore)) return columns;
  return columns.map((column, i) => (i === aim ? { ...column, role: 'target' } : column));
}

/** H26実績 | 目標(H31): the only figure in front of the aim, from a year before it, is where it starts from. */
function startBefore(columns: readonly Column[]): readonly Column[] {
  const valued = columns.filter(({ role }) => holdsValues(role));
  const [first, second] = valued;
  if (valued.length !== 2 || first?.role !== 'actual' || second?.role !== 'target') return columns;
  const [from, to] = [yearOf(first), yearOf(second)];
  if (from === null || (to !== null && to <= from)) return columns;
  return columns.map((column) => (column === first ? { ...column, role: 'baseline' } : column));
}

/** 基準値 | 現状値 | 目標値: what holds now, beside a start of its own, was reached since. */
function sinceStart(columns: readonly Column[], { cells }: Row): readonly Column[] {
  const isPresent = (i: number) =>
    VALUES.present.some((word) => cells[i]?.text.replace(/\s+/g, '').includes(word));
  const start = columns.findIndex(({ role }, i) => role === 'baseline' && !isPresent(i));
  const from = columns[start] ? yearOf(columns[start]) : null;
  if (start < 0) return columns;
  return columns.map((column, i) => {
    const own = yearOf(column);
    const later = from === null || own === null || own > from;
    const since = column.role === 'baseline' && i > start && isPresent(i) && later;
    return since ? { ...column, role: 'actual' } : column;
  });
}

/** 当初目標値 | 改訂後目標値: aims that a later column replaces. */
function withReplaced(columns: readonly Column[], { cells }: Row): readonly Column[] {
  const last = columns.findLastIndex(({ role }) => role === 'target');
  const isRevision = (i: number) =>
    VALUES.revisions.some((word) => cells[i]?.text.replace(/\s+/g, '').includes(word));
  if (last < 0 || !isRevision(last)) return columns;
  return columns.map((column, i) =>
    column.role === 'target' && i < last && isRevision(i) ? { ...column, replaced: true } : column,
  );
}

/** Whether a heading calls the names of its rows 指標. */
const isMeasured = ({ cells }: Row): boolean =>
  cells.some(({ text }) => MEASURES.test(text.replace(/\s+/g, '')));
const MEASURES = /^[^\s()]{0,8}指標名?$/;

/** A column whose heading asks why the aim is what it is, as one that says the aim. */
const asSaying =
  ({ cells }: Row) =>
  (column: Column, i: number): Column =>
    WORDS.aimReasons.includes(cells[i]?.text.replace(/\s+/g, '') ?? '')
      ? { ...NO_COLUMN, saysAim: true }
      : column;

/** The columns of an indicator table; null when its heading names no indicator with a start or an aim. */
function columnsOf(header: Row): readonly Column[] | null {
  const told = withYearsTold(withYearsBeside(header.cells.map(columnOf), header), header);
  const columns = [...withReplaced(sinceStart(told, header), header)];
  // names need no heading: | | 基準値 | 目標値 |
  const first = header.cells[0]?.text.replace(/\s+/g, '') ?? '';
  const unnamed = !columns.some(({ role }) => role === 'name');
  const aims = columns.filter(({ role }) => role === 'target').length;
  const aimed = columns[0]?.role === 'target' && !columns[0].when && aims > 1;
  const loose = WORDS.looseNames.includes(first);
  if (unnamed && (first === '' || loose || SECTIONS().has(first) || aimed))
    columns[0] = { ...NO_COLUMN, role: 'name' };
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  // 指標 | 2023年 | 2024年: watched without an aim
  const watched = columns.filter(({ role }) => role === 'actual').length > 1 && isMeasured(header);
  const ahead = has('target') || has('planned') || has('actual');
  const saying = ahead ? columns : columns.map(asSaying(header));
  const said = saying.some(({ saysAim }) => saysAim);
  const valued =
    has('baseline') || has('target') || (has('actual') && has('planned')) || watched || said;
  if (!has('name') || !valued) return null;
  if (said) return saying;
  if (watched && !has('baseline') && !has('target') && !has('planned')) return columns;
  return has('target') ? startBefore(columns) : pathAhead(startBefore(aimAhead(columns)), header);
}

const isWhole = (columns: readonly Column[]): boolean =>
  columns.some(({ role }) => role === 'name') &&
  columns.some(({ role }) => role === 'baseline' || role === 'target');

/** The columns of a table without headings, the names in front. */
function reckonedColumns({ start, actual, aim }: ReckonedColumns): Column[] {
  const roles = new Map<number, ColumnRole>([
    [0, 'name'],
    [start, 'baseline'],
    [actual, 'actual'],
    [aim, 'target'],
  ]);
  const width = Math.max(...roles.keys()) + 1;
  return Array.from({ length: width }, (_, i) => ({ ...NO_COLUMN, role: roles.get(i) ?? null }));
}

/** What the first rows of an indicator table say about its columns (表の見出し); null where they head none. */
export function headOfGrid(grid: Grid): Head | null {
  if (grid.reckoned) return { columns: reckonedColumns(grid.reckoned), at: -1 };
  for (let at = 0; at < Math.min(3, grid.rows.length); at++) {
    const row = grid.rows[at] as Row;
    const next = grid.rows[at + 1];
    const two = next ? columnsOfTwo(row, next) : null;
    if (two && isWhole(two)) {
      const aimed = two.some(({ role }) => role === 'target');
      const columns = withNames(aimed ? two : aimAhead(two), row, grid.rows.slice(at + 2));
      return { columns, at: at + 1 };
    }
    const columns = columnsOf(row);
    if (columns) return { columns: columnsByCells(columns, row, grid.rows.slice(at + 1)), at };
  }
  return null;
}
