import { type Mapped, slice } from '../../base/mapped.ts';
import type { Grid, Row } from '../../forms/outline.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { markOf } from '../../language/enumerator.ts';
import { readSaidAim } from '../../language/indicator/aim-sentence.ts';
import {
  aroundArrow,
  isIndicatorLine,
  type Labelled,
  leadsFromStart,
  splitIndicatorLine,
} from '../../language/indicator/line.ts';
import { apartFromRemark, withoutAnnouncement } from '../../language/indicator/name.ts';
import { clean } from '../../language/letters/clean.ts';
import { arePairs, datedPairs } from '../../language/time/dated-pair.ts';
import { timesIn } from '../../language/time/era.ts';
import { yearSpansIn } from '../../language/time/year-span.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord, splitUnit } from '../../language/value/unit.ts';
import { isAbsent, isDeed, isUnchanged } from '../../language/value/word.ts';
import { type Column, type ColumnRole, NO_COLUMN } from '../table/column.ts';
import { headOfGrid } from '../table/grid-column.ts';
import { isOfNameAbove } from './dated-rows.ts';
import type { IndicatorEntry } from './entry-form.ts';
import { gatherLabelledRows } from './labelled-rows.ts';
import { gatherPairedRows } from './paired-rows.ts';
import { unitePartRows } from './part-rows.ts';
import { gatherSaidRows } from './said-rows.ts';
import { withUnitsOfStarts } from './unit-of-start.ts';
import { asPath, isOfPath } from './year-path.ts';
import { yearValues } from './year-values.ts';

/** Whether a table lists indicators, one a row (指標 | 単位 | 基準値 | 目標値) or in rows of aims and actuals. */
export function isIndicatorGrid(grid: Grid): boolean {
  // figures and times of one indicator, whose name stands above
  if (isOfNameAbove(grid)) return false;
  return headOfGrid(grid) !== null || isOfPairs(grid) || rowsOfKinds(grid).length > 0;
}

const isOfPairs = ({ rows }: Grid): boolean => arePairs(rows.map(({ cells }) => cells));

/** Rows that say when each of their two values is of, without heading. */
function gatherPairs({ rows }: Grid): IndicatorEntry[] {
  return rows.flatMap(({ cells, span }) => {
    const pairs = datedPairs(cells);
    if (!pairs) return [];
    const found = markOf(pairs.name.text);
    const { name, unit } = splitUnit(found ? slice(pairs.name, found.length) : pairs.name);
    const line = { name, baseline: pairs.start, target: pairs.aim };
    const none = { actuals: [], planned: [], grids: [], notes: [] };
    const printed = pairs.unit ? clean(pairs.unit) : unit;
    return [{ mark: found?.mark ?? null, line, unit: printed, ...none, span }];
  });
}

/** Indicators that have a row for each kind of figure, or rows whose cells say what each figure is. */
function rowsOfKinds(grid: Grid): IndicatorEntry[] {
  for (const gather of [gatherPairedRows, gatherLabelledRows, gatherSaidRows]) {
    const entries = gather(grid);
    if (entries.length > 0) return entries;
  }
  return [];
}

/** The time in the column of years that stands nearest to a column of values. */
function yearBeside(row: Row, columns: readonly Column[], at: number): Mapped | null {
  const role = (columns[at] as Column).role;
  const beside = columns
    .map((column, i) => ({ column, i, far: Math.abs(i - at) }))
    .filter(({ column }) => column.yearsOf !== null && column.yearsOf === role)
    .sort((a, b) => a.far - b.far)[0];
  return beside ? timeIn(row.cells[beside.i]) : null;
}

function cellsOf(row: Row, columns: readonly Column[], role: ColumnRole) {
  return columns.flatMap((column, i) => {
    const cell = row.cells[i];
    return column.role === role && cell && cell.text.length > 0
      ? [{ cell, when: column.when ?? yearBeside(row, columns, i) }]
      : [];
  });
}

const labelled = (found: { cell: Mapped; when: Mapped | null } | undefined): Labelled | null =>
  found ? { words: found.cell, when: found.when } : null;

/** The year in a cell's words, or the years from one to another (R5~R9): an actual without year is of the year that was planned beside it. */
function timeIn(cell: Mapped | undefined): Mapped | null {
  const [when, next] = cell ? timesIn(cell.text) : [];
  if (!cell || !when) return null;
  const last = next && cell.text.slice(when.end, next.start).trim() === '~' ? next : when;
  // R元~5年度: the last year without its era
  const span = yearSpansIn(cell.text).find(({ start }) => start === when.start);
  return slice(cell, when.start, Math.max(last.end, span?.end ?? 0));
}

/** The aim that a sentence of a row says (目標値とした理由), where no cell of its own holds it. */
function saidAim(row: Row, columns: readonly Column[]): Labelled | null {
  const cell = row.cells[columns.findIndex(({ saysAim }) => saysAim)];
  return cell ? readSaidAim(cell) : null;
}

/** The cell of the aim; on a path whose last year is left out (a survey every second year), the last that is not. */
function aimOf(row: Row, columns: readonly Column[]) {
  // 当初 150人, 改訂後 変更なし: the aim is the one that was not changed
  const aim = cellsOf(row, columns, 'target').findLast(({ cell }) => !isUnchanged(cell.text));
  if (!aim || !isAbsent(aim.cell.text) || !columns.some(isOfPath)) return aim;
  const planned = cellsOf(row, columns, 'planned').filter(({ cell }) => !isAbsent(cell.text));
  return planned.at(-1) ?? aim;
}

/** Start and aim; one cell may hold both, 年間5人→年間8人, below 現状値 or 現状値 → 目標値, where no cell of its own holds the other. */
function startAndAim(
  start: Labelled | null,
  aim: Labelled | null,
): [start: Labelled | null, aim: Labelled | null] {
  const only = start && aim ? null : (start ?? aim);
  const around = only ? aroundArrow(only.words) : null;
  if (!only || !around || around.after.text.length === 0) return [start, aim];
  return [
    { words: around.before, when: start ? start.when : null },
    { words: around.after, when: start ? null : only.when },
  ];
}

/** What was reached and what was planned between the start and the aim. */
function onTheWay(row: Row, columns: readonly Column[]) {
  const years = cellsOf(row, columns, 'actual');
  // 目標 in a cell of its own: the figures of its years were planned, whatever the years are
  const [kind] = row.cells.flatMap(({ text }, i) =>
    columns[i]?.role ? [] : (rowKindOf(text) ?? []),
  );
  // the last aim is the aim, those before it lead to it
  const lasting = columns.map((column) => (column.replaced ? NO_COLUMN : column));
  const aims = cellsOf(row, lasting, 'target').slice(0, -1);
  const ahead = kind === 'planned' ? years : [];
  const planned = [...cellsOf(row, columns, 'planned'), ...ahead, ...aims];
  return {
    reached: kind === undefined || kind === 'actual' ? years : [],
    planned: planned.flatMap(({ cell, when }) => yearValues(cell, when)),
  };
}

function entryOf(row: Row, columns: readonly Column[]): IndicatorEntry | null {
  const cells = cellsOf(row, columns, 'name');
  const last = cells.at(-1)?.cell;
  if (!last) return null;
  const { name: whole, remark } = apartFromRemark(last);
  if (!/\D/.test(whole.text) || isAbsent(whole.text)) return null;
  const found = markOf(whole.text);
  const named = { cell: withoutAnnouncement(found ? slice(whole, found.length) : whole) };
  // the name cell may hold the line from start to aim: 「就業率 H26年58.9→H31年59.5」
  const isWhole = isIndicatorLine(named.cell) || leadsFromStart(named.cell);
  const inName = isWhole ? splitIndicatorLine(named.cell) : null;
  const { name, unit } = splitUnit(inName?.name ?? named.cell);
  const [unitCell] = cellsOf(row, columns, 'unit');
  const [start, aim] = startAndAim(
    labelled(cellsOf(row, columns, 'baseline')[0]),
    saidAim(row, columns) ?? labelled(aimOf(row, columns)),
  );
  const baseline = inName?.baseline ?? start;
  const target = inName?.target ?? aim;
  const { reached, planned } = onTheWay(row, columns);
  const stated =
    !baseline &&
    !target &&
    (row.stated === true || isUnitCell(unitCell?.cell) || isWatched(reached, columns));
  if (!baseline && !target && !stated) return null;
  const said = columns.some(({ saysAim }) => saysAim) && target !== null;
  return {
    mark: found?.mark ?? null,
    line: { name, baseline, target },
    unit: unitCell && !isAbsent(unitCell.cell.text) ? clean(unitCell.cell) : unit,
    actuals: reached.map(({ cell, when }) => ({
      words: cell,
      when: when ?? timeIn(planned[0]?.words) ?? dueMonth(row, columns),
    })),
    planned,
    grids: [],
    notes: remark ? [remark] : [],
    stated: stated || said,
    unplaced: row.stated === true && stated,
    span: row.span,
  };
}

/** Whether a table without start and aim holds what was measured: its rows are watched (モニタリング指標). */
const isWatched = (reached: readonly { cell: Mapped }[], columns: readonly Column[]): boolean =>
  !columns.some(({ role }) => role === 'target' || role === 'baseline' || role === 'planned') &&
  reached.some(({ cell }) => firstFigure(cell.text) !== null);

/** Whether a unit stands in its cell: then the row is of an indicator, though no value stands in it. */
const isUnitCell = (cell: Mapped | undefined): boolean =>
  cell !== undefined && isUnitWord(cell.text);

/** The month that an aim is due in (目標年月): what was reached was measured then. */
function dueMonth(row: Row, columns: readonly Column[]): Mapped | null {
  const at = columns.findIndex(({ yearsOf }) => yearsOf === 'target');
  const cell = row.cells[at];
  const when = cell ? timesIn(cell.text)[0] : undefined;
  return cell && when && when.month !== null ? slice(cell, when.start, when.end) : null;
}

/** Whether the rows are numbered in a column that the heading does not have. */
function isShifted(columns: readonly Column[], rows: readonly Row[]): boolean {
  // a word over all rows stands beside the names that have a heading of their own: KPI | 指標
  if (columns[0]?.role !== 'name' || columns[1]?.role === 'name' || rows.length === 0) return false;
  return rows.every(({ cells }) => /^\d{0,3}$/.test(cells[0]?.text ?? ''));
}

/** Reads the rows of an indicator table; its header's years go with their columns. */
export function gatherGridEntries(grid: Grid): IndicatorEntry[] {
  if (isOfPairs(grid)) return gatherPairs(grid);
  const paired = rowsOfKinds(grid);
  const head = headOfGrid(grid);
  if (!head || paired.length > 0) return withHeading(grid, paired);
  const rows = grid.rows.slice(head.at + 1);
  const shifted = isShifted(head.columns, rows) ? [NO_COLUMN, ...head.columns] : head.columns;
  const columns = asPath(shifted, rows);
  const entries = unitePartRows(columns, grid.rows[head.at], rows).flatMap((row) => {
    const entry = entryOf(row, columns);
    return entry && (entry.stated || saysValue(entry)) ? [entry] : [];
  });
  return withHeading(grid, reckoned(withUnitsOfStarts(entries), grid));
}

/** The first row of a table without headings says how its columns were told apart. */
function reckoned(entries: readonly IndicatorEntry[], grid: Grid): readonly IndicatorEntry[] {
  const [first, ...others] = entries;
  return first && grid.reckoned ? [{ ...first, reckoned: grid.reckoned }, ...others] : entries;
}

/** The heading, whose years the columns carry, is read with the first row. */
function withHeading(grid: Grid, entries: readonly IndicatorEntry[]): IndicatorEntry[] {
  const [first, ...others] = entries;
  if (!first) return [];
  const heading = { start: grid.span.start, end: first.span.start };
  return [heading.start < heading.end ? { ...first, heading } : first, ...others];
}

/** Whether a start or an aim stands in its cell: a figure, words in the place of one (調査中, ―), or what is to be done (策定). */
function saysValue({ line }: IndicatorEntry): boolean {
  if (isDeed(line.target?.words.text ?? '')) return true;
  const said = [line.baseline, line.target].flatMap((part) => part?.words.text ?? []);
  return said.some((text) => firstFigure(text) !== null || isValue(text));
}
