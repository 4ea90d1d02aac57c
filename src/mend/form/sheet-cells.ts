import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, isColumnWord } from '../../language/column/heading.ts';
import { type RowKind, rowKindOf } from '../../language/column/row-label.ts';
import { readGrade } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { isTime } from '../../language/time/time-word.ts';
import { leadsYears } from '../../language/time/year-heading.ts';
import { isValue, wordsIn } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isOpen } from '../table/row-head.ts';

/** A sheet takes no more lines. */
const MAX_LINES = 80;
const LEAST_COLUMNS = 3;
const LEAST_YEARS = 3;
/** A name is torn over no more lines than this. */
const MAX_TORN = 3;

/** A cell of a sheet, and the line on which it stands. */
export interface Cell {
  readonly content: Mapped;
  readonly line: Line;
  /** How many lines the sheet takes up to this one. */
  readonly taken: number;
}

/** The cells of an indicator's sheet: its own row, the years with what was planned and reached in them, and its grade. */
export interface Sheet {
  readonly head: readonly Cell[];
  readonly row: readonly Mapped[];
  readonly years: readonly Cell[];
  readonly rows: ReadonlyMap<RowKind, readonly Cell[]>;
  readonly grade: { readonly label: Cell; readonly grade: Cell } | null;
  readonly last: Cell;
}

export const roleOf = ({ text }: Mapped) => columnRole(text);
const isValued = (content: Mapped) => ['baseline', 'target'].includes(roleOf(content) ?? '');
const isBracketed = ({ text }: Mapped) => text.startsWith('(');

/** The cells from a line on, whether each has a line of its own or several share one; up to the next blank line. */
function cellsFrom(lines: readonly Line[], at: number): Cell[] {
  const cells: Cell[] = [];
  for (let i = at; i < Math.min(lines.length, at + MAX_LINES); i++) {
    const line = lines[i] as Line;
    if (line.blank || !isOpen(line)) break;
    for (const content of wordsIn(line.content)) cells.push({ content, line, taken: i - at + 1 });
  }
  return cells;
}

/** The cells from `at` on for which `is` holds. */
function runOf(cells: readonly Cell[], at: number, is: (content: Mapped) => boolean): Cell[] {
  const end = cells.findIndex(({ content }, i) => i >= at && !is(content));
  return cells.slice(at, end < 0 ? cells.length : end);
}

const isYear = (content: Mapped) => isTime(content.text) && !isBracketed(content);

/** Cells that head the columns of one indicator's own row: 指標名 単位 担当 基準値 目標値; null where they do not. */
function headOf(cells: readonly Cell[]): Cell[] | null {
  if (!cells[0] || roleOf(cells[0].content) !== 'name' || !isColumnWord(cells[0].content.text))
    return null;
  const head = runOf(cells, 0, ({ text }) => isColumnWord(text));
  // KPI above 指標 heads a section
  if (head[1] && roleOf(head[1].content) === 'name') return null;
  const values = head.filter(({ content }) => isValued(content));
  return head.length >= LEAST_COLUMNS && values.length > 0 ? head : null;
}

/** Whether a cell can stand under a heading. */
function fits(cell: Mapped | undefined, heading: Mapped): boolean {
  if (!cell || isYear(cell)) return false;
  if (isValued(heading)) return isValue(cell.text);
  if (roleOf(heading) === 'unit') return isUnitWord(cell.text);
  return !isValue(cell.text) && !isBracketed(cell);
}

/** The cells under the headings, the name's parts joined, with the times in brackets behind them; null where they do not fit. */
function rowUnder(head: readonly Cell[], cells: readonly Cell[]): Mapped[] | null {
  const own = runOf(cells, 0, (content) => !isBracketed(content)).map(({ content }) => content);
  const times = cells.slice(own.length).map(({ content }) => content);
  const more = own.length - head.length;
  if (more < 0 || more > MAX_TORN || !times.every(({ text }) => isTime(text))) return null;
  const row = [join(own.slice(0, more + 1), lineGlue), ...own.slice(more + 1)];
  if (!head.every(({ content }, i) => fits(row[i], content))) return null;
  const valued = head.filter(({ content }) => isValued(content));
  if (times.length > 0 && times.length !== valued.length) return null;
  return row.map((cell, i) => {
    const time = times[valued.indexOf(head[i] as Cell)];
    return time ? join([cell, time]) : cell;
  });
}

/** The labelled rows below the years, and the grade behind them. */
function rowsBelow(cells: readonly Cell[], from: number, years: number) {
  const rows = new Map<RowKind, readonly Cell[]>();
  let grade: Sheet['grade'] = null;
  let at = from;
  for (let label = cells[at]; label; label = cells[at]) {
    const kind = rowKindOf(label.content.text);
    const values = kind ? runOf(cells, at + 1, ({ text }) => isValue(text)) : [];
    const judged = cells[at + 1];
    if (kind && !rows.has(kind) && values.length <= years) {
      rows.set(kind, [label, ...values]);
      at += 1 + values.length;
    } else if (judged && !grade && readGradeLabel(label.content.text) && isJudged(judged)) {
      grade = { label, grade: judged };
      at += 2;
    } else break;
  }
  return { rows, grade, end: at };
}

const isJudged = ({ content }: Cell): boolean => readGrade(content.text, []) !== null;

/** The sheet that begins on a line; null where none does. */
export function sheetAt(lines: readonly Line[], at: number): Sheet | null {
  const [first] = wordsIn((lines[at] as Line).content);
  if (!first || !isColumnWord(first.text)) return null;
  const cells = cellsFrom(lines, at);
  const head = headOf(cells);
  if (!head) return null;
  const begins = cells.findIndex(({ content }, i) => i > head.length && isYear(content));
  const years = begins < 0 ? [] : runOf(cells, begins, isYear);
  // 年度, 区分 in front of the years
  const led = leadsYears(cells[begins - 1]?.content.text ?? '') ? begins - 1 : begins;
  const row = rowUnder(head, cells.slice(head.length, Math.max(led, head.length)));
  if (!row || years.length < LEAST_YEARS) return null;
  const { rows, grade, end } = rowsBelow(cells, begins + years.length, years.length);
  const last = cells[end - 1] as Cell;
  // what goes on behind it on its last line is not of the sheet
  const whole = cells[end]?.line !== last.line;
  const told = rows.has('planned') || rows.has('actual');
  return whole && told ? { head, row, years, rows, grade, last } : null;
}
