import type { Mapped } from '../base/mapped.ts';
import type { Grid, ReckonedColumns, Row } from '../forms/outline.ts';
import { holdsValues, readColumnHeading, yearsOf } from '../language/column-heading.ts';
import { asOf, timesIn } from '../language/era.ts';
import { LABELS, perLexicon, VALUES, WORDS } from '../language/lexicon.ts';
import { type Column, type ColumnRole, NO_COLUMN } from './column.ts';
import { columnsByCells } from './column-cells.ts';

/** What the headings of a table say, and where its rows begin. */
export interface Head {
  readonly columns: readonly Column[];
  readonly at: number;
}

function columnOf(heading: Mapped): Column {
  const years = yearsOf(heading.text);
  if (years) return { ...NO_COLUMN, yearsOf: years };
  const read = readColumnHeading(heading.text);
  return { ...NO_COLUMN, role: read?.role ?? null, when: read?.dated ? heading : null };
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
  const columns = [...withReplaced(sinceStart(header.cells.map(columnOf), header), header)];
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

const isYears = (word: string) => WORDS.yearColumns.includes(word);
const isFigures = (word: string) => WORDS.figureColumns.includes(word);

/** The headings that reach over the columns behind them: 現状 | (blank) | 目標 | (blank), each with how many. */
function reachOf({ cells }: Row): { heading: Mapped; columns: number }[] {
  const reach: { heading: Mapped; columns: number }[] = [];
  for (const cell of cells) {
    const last = reach.at(-1);
    // a cell that reaches over several comes in empty behind its first, or again
    if (last && (cell.text === '' || cell.text === last.heading.text)) last.columns++;
    else reach.push({ heading: cell, columns: 1 });
  }
  return reach;
}

/** One column under a heading that reaches over several: its years, its figures, or a time of its own. */
function columnUnder(heading: Mapped, below: Mapped): Column {
  const { role, when } = columnOf(heading);
  const word = below.text.replace(/\s+/g, '');
  if (isYears(word)) return { ...NO_COLUMN, yearsOf: role };
  if (isFigures(word)) return { ...NO_COLUMN, role, when };
  const own = columnOf(below);
  // 目標 over H27 | H28: the years of the aims
  if (own.role === 'actual' && own.when && holdsValues(role)) return { ...own, role };
  return own.role === null ? { ...NO_COLUMN, role: null } : own;
}

/**
 * The columns under two rows of headings where each word of the lower one stands in its column: a year under a heading
 * of one column is the time of what it holds (基準値 over H30, beside 年度別の目標値 over R2 | R3).
 */
function columnsByPlace(upper: Row, lower: Row, reach: ReturnType<typeof reachOf>) {
  if (upper.cells.length !== lower.cells.length) return null;
  const own = lower.cells.map((cell, i) => (cell.text === upper.cells[i]?.text ? null : cell));
  let at = 0;
  const columns: Column[] = [];
  for (const { heading, columns: width } of reach) {
    const below = own.slice(at, at + width);
    at += width;
    if (width > 1) {
      if (!below.every((cell) => cell && isSubHeading(cell))) return null;
      columns.push(...below.map((cell) => columnUnder(heading, cell as Mapped)));
      continue;
    }
    const [cell] = below;
    const bare = !cell || cell.text === '';
    if (!bare && columnOf(cell).role !== 'actual') return null;
    columns.push(bare ? columnOf(heading) : columnUnder(heading, cell));
  }
  return columns;
}

/** Whether a cell says when and nothing else: (令和5年度), R11年度, 2029. */
function isTimeCell({ text }: Mapped): boolean {
  const word = text.replace(/[\s()]+/g, '');
  const when = timesIn(word)[0];
  return when?.start === 0 && when.end === word.length;
}

/** Whether a row below headings says nothing but when their figures are of: 現状値 over (令和5年度), nothing below the names. */
function isRowOfTimes(upper: Row, lower: Row): boolean {
  if (upper.cells.length !== lower.cells.length) return false;
  const own = lower.cells.map((cell, i) => cell.text !== '' && cell.text !== upper.cells[i]?.text);
  const isTime = (cell: Mapped, i: number) =>
    isTimeCell(cell) && holdsValues(columnOf(upper.cells[i] as Mapped).role);
  return own.includes(true) && lower.cells.every((cell, i) => !own[i] || isTime(cell, i));
}

const columnsOfTimes = (upper: Row, lower: Row): Column[] =>
  upper.cells.map((cell, i) => {
    const below = lower.cells[i];
    const column = columnOf(cell);
    return below && isTimeCell(below) ? { ...column, when: below } : column;
  });

/** Two rows of headings read as one: the second stands under those of the first that reach over several columns. */
function columnsOfTwo(upper: Row, lower: Row): Column[] | null {
  const reach = reachOf(upper);
  const wide = reach.filter(({ columns }) => columns > 1);
  if (isRowOfTimes(upper, lower)) return columnsOfTimes(upper, lower);
  if (wide.length === 0) return null;
  // a cell that reaches down stands in both rows
  const repeats = (cell: Mapped, i: number) => cell.text === upper.cells[i]?.text;
  const below = lower.cells.filter((cell, i) => cell.text !== '' && !repeats(cell, i));
  const wanted = wide.reduce((sum, { columns }) => sum + columns, 0);
  if (below.length !== wanted) return columnsByPlace(upper, lower, reach);
  if (!below.every(isSubHeading)) return null;
  const under = [...below];
  return reach.flatMap(({ heading, columns }) =>
    columns === 1
      ? [columnOf(heading)]
      : under.splice(0, columns).map((cell) => columnUnder(heading, cell)),
  );
}

function isSubHeading({ text }: Mapped): boolean {
  const word = text.replace(/\s+/g, '');
  return isYears(word) || isFigures(word) || readColumnHeading(word) !== null;
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
      return { columns: aimed ? two : aimAhead(two), at: at + 1 };
    }
    const columns = columnsOf(row);
    if (columns) return { columns: columnsByCells(columns, row, grid.rows.slice(at + 1)), at };
  }
  return null;
}
