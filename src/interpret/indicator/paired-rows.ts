import { type Mapped, slice } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Grid, Row } from '../../forms/outline.ts';
import { columnRole, readColumnHeading } from '../../language/column/heading.ts';
import { isExpectedRow, type RowKind, rowKindOf } from '../../language/column/row-label.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGrade } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import type { Labelled } from '../../language/indicator/line.ts';
import { apartFromRemark, withoutAnnouncement } from '../../language/indicator/name.ts';
import { clean } from '../../language/letters/clean.ts';
import { isCostLabel } from '../../language/value/cost.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import { isUnitWord, splitUnit } from '../../language/value/unit.ts';
import type { IndicatorEntry } from './entry-form.ts';

// 目標値, 誘致企業数 目標値, (実績): the label of a row at the end of its words
const LAST_WORD = /(?:^|[\s(])([^\s()]+)\)?$/;

/** A column of figures: the start, or a year with the words that say it. */
interface FigureColumn {
  readonly role: 'baseline' | 'year';
  readonly when: Mapped | null;
}

/** What a row holds: what was expected is planned too, and no aim. */
type Kind = RowKind | 'expected';

const kindOf = (word: string): Kind | null =>
  rowKindOf(word) ?? (isExpectedRow(word) ? 'expected' : null);

interface LabelledRow {
  readonly kind: Kind;
  /** The indicator's words in front of the label; null where the row above says them. */
  readonly name: Mapped | null;
  /** The unit in a cell of its own. */
  readonly unit: Mapped | null;
  readonly baseline: Labelled | null;
  readonly values: readonly Labelled[];
  readonly span: Span;
}

/** The row of headings: where it stands, the first column of figures, and what its columns hold. */
interface Head {
  readonly at: number;
  readonly from: number;
  readonly columns: readonly (FigureColumn | null)[];
  /** Whether a heading, or none, stands above the names: another word may head something else. */
  readonly named: boolean;
}

function columnOf(cell: Mapped): FigureColumn | null {
  const read = readColumnHeading(cell.text);
  if (read?.role === 'baseline') return { role: 'baseline', when: read.dated ? cell : null };
  return read?.dated || read?.role === 'target' ? { role: 'year', when: cell } : null;
}

/** The first row that heads names and, behind them, at least two years. */
export function headOfYears(grid: Grid): Head | null {
  const head = headIn(grid);
  return head?.named ? head : null;
}

/** The first row whose columns, behind its first, are at least two years. */
function headIn(grid: Grid): Head | null {
  for (let at = 0; at < Math.min(3, grid.rows.length); at++) {
    const { cells } = grid.rows[at] as Row;
    const columns = cells.map(columnOf);
    const from = columns.findIndex((column) => column !== null);
    const lead = cells.slice(0, Math.max(0, from));
    // names need no heading
    const named = lead[0]?.text === '' || lead.some(isNameHeading);
    const years = columns.filter((column) => column?.role === 'year').length;
    if (from > 0 && years >= 2) return { at, from, columns, named };
  }
  return null;
}

const isNameHeading = ({ text }: Mapped) => columnRole(text) === 'name';

/** The cells of a row that hold figures of one role, each with the words that say when. */
function figuresOf(row: Row, { columns }: Head, role: FigureColumn['role']): Labelled[] {
  return row.cells.flatMap((cell, i) => {
    const column = columns[i];
    return column?.role === role && cell.text.length > 0
      ? [{ words: cell, when: column.when }]
      : [];
  });
}

function labelledRow(row: Row, head: Head): LabelledRow | null {
  const words = row.cells.slice(0, head.from).filter(({ text }) => text.length > 0);
  const last = words.at(-1);
  const match = last && LAST_WORD.exec(last.text);
  const kind = match ? kindOf(match[1] as string) : null;
  if (!last || !match || !kind) return null;
  const before = slice(last, 0, match.index);
  const others = words.slice(0, -1);
  const unit = others.length > 1 ? others.findLast(({ text }) => isUnitWord(text)) : undefined;
  const name = before.text.length > 0 ? before : others.findLast((word) => word !== unit);
  return {
    kind,
    name: name && name.text.length > 0 ? withoutAnnouncement(name) : null,
    unit: unit ?? null,
    baseline: figuresOf(row, head, 'baseline')[0] ?? null,
    values: figuresOf(row, head, 'year'),
    span: row.span,
  };
}

/** The rows of one indicator: those that repeat its name or leave it out go with the one that begins it. */
function groupsOf(rows: readonly LabelledRow[]): LabelledRow[][] {
  const groups: LabelledRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const begun = group?.[0]?.name?.text;
    if (group && (row.name === null || row.name.text === begun)) group.push(row);
    else if (row.name !== null) groups.push([row]);
  }
  return groups;
}

/** Rows without those of money (事業費の行: 事業費(千円) | 予算 above 決算), and what goes on below such a row without a name. */
function withoutCosts(rows: readonly Row[], head: Head): Row[] {
  let inCosts = false;
  return rows.filter((row) => {
    const words = row.cells.slice(0, head.from);
    const isCost = words.some(({ text }) => isCostLabel(text));
    inCosts = isCost || (inCosts && labelledRow(row, head)?.name === null);
    return !inCosts;
  });
}

/** Whether rows hold what was expected and what was reached, and no aim. */
const isOnlyExpected = (rows: readonly LabelledRow[]): boolean =>
  rows.some(({ kind }) => kind === 'expected') &&
  rows.some(({ kind }) => kind === 'actual') &&
  !rows.some(({ kind }) => kind === 'planned');

function entryOf(rows: readonly LabelledRow[]): IndicatorEntry {
  const { name: whole, remark } = apartFromRemark(rows[0]?.name as Mapped);
  const found = markOf(whole.text);
  const { name, unit } = splitUnit(found ? slice(whole, found.length) : whole);
  const of = (...kinds: readonly Kind[]) => rows.filter(({ kind }) => kinds.includes(kind));
  const aims = of('planned').flatMap(({ values }) => values);
  const starts = [...of('planned', 'expected'), ...of('actual')].flatMap(
    ({ baseline }) => baseline ?? [],
  );
  const start = starts.find(({ words }) => firstFigure(words.text) !== null) ?? starts[0];
  const printed = rows[0]?.unit;
  return {
    mark: found?.mark ?? null,
    // the last year's plan is the aim
    line: {
      name,
      baseline: start ?? null,
      target: aims.findLast(({ words }) => firstFigure(words.text) !== null) ?? null,
    },
    unit: printed ? clean(printed) : unit,
    actuals: of('actual').flatMap(({ values }) => values),
    planned: of('planned', 'expected').flatMap(({ values }) => values),
    grids: [],
    notes: remark ? [remark] : [],
    // rows whose years nobody can tell came in without their values
    stated:
      isOnlyExpected(rows) ||
      (printed != null && rows.every(({ baseline, values }) => !baseline && !values.length)),
    span: hull(rows.map(({ span }) => span)) as Span,
  };
}

/** A row of grades, each under the year that it judges (年度別の評価): its label, and the cells that hold them. */
export interface GradesOfYears {
  readonly label: Mapped;
  readonly cells: readonly { readonly cell: Mapped; readonly at: number }[];
}

/** A row that is a label and grades, the first of its columns of figures standing at `from`; null for any other. */
export function gradesOfYears({ cells }: Row, from: number): GradesOfYears | null {
  const label = cells.slice(0, from).findLast(({ text }) => text.length > 0);
  const read = label ? readGradeLabel(label.text) : null;
  const own = cells.flatMap((cell, at) =>
    at >= from && cell.text.length > 0 ? [{ cell, at }] : [],
  );
  const graded = own.length > 0 && own.every(({ cell }) => readGrade(cell.text, []) !== null);
  return label && read && !read.bare && !read.loose && graded ? { label, cells: own } : null;
}

/**
 * Reads a table whose columns are years and whose rows are 目標値 and 実績値 of one indicator after the other;
 * none where its rows do not say which they are.
 */
export function gatherPairedRows(grid: Grid): IndicatorEntry[] {
  const head = headIn(grid);
  if (!head) return [];
  const rows = withoutCosts(grid.rows.slice(head.at + 1), head)
    .filter((row) => gradesOfYears(row, head.from) === null)
    .map((row) => labelledRow(row, head));
  // a row that does not say which it is leaves the whole table as it stands
  if (rows.some((row) => row === null)) return [];
  const groups = groupsOf(rows as LabelledRow[]);
  // rows of what was expected and what came of it are indicators, whatever word heads their names
  if (!head.named && !groups.every(isOnlyExpected)) return [];
  const entries = groups.map(entryOf);
  const said = entries.filter(({ line, stated }) => line.target !== null || stated);
  const told =
    groups.some((group) => isOnlyExpected(group)) || said.some(({ line }) => line.target);
  return told && said.length === entries.length ? entries : [];
}
