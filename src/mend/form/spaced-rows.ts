import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { isLoneMark, readGrade } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isTime } from '../../language/time/time-word.ts';
import { readYearHeading } from '../../language/time/year-heading.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isText, lineText } from '../line/text.ts';

const MAX_CELL = 40;
/** A name runs over no more lines. */
const MAX_NAME_LINES = 3;

/** What the headings of a table of years say about its rows. */
export interface RowHead {
  /** The columns that a plan has a value in: the years, and the aim where it has its own. */
  readonly aims: number;
  /** Where starts have their column: in front of the labels, or behind them as the first of the years. */
  readonly starts: 'ahead' | 'behind' | null;
  /** Whether grades have a column behind the years. */
  readonly judged: boolean;
}

/** What a line of headings says about the rows below it; null where it heads no years. */
export function rowHeadOf(headings: Mapped): RowHead | null {
  const heading = readYearHeading(headings);
  if (!heading || heading.behind) return null;
  const { columns, start, others } = heading;
  const aims = columns.filter(({ role }) => role !== 'baseline').length;
  const behind = aims < columns.length;
  const judged = others.some(({ text }) => readGradeLabel(text)?.bare === false);
  return { aims, starts: start ? 'ahead' : behind ? 'behind' : null, judged };
}

/** Whether a line is one cell: a word, a figure, a time, no sentence. */
export function isCell(line: Line | undefined): line is Line {
  if (!isText(line)) return false;
  const { text } = lineText(line);
  return text.length <= MAX_CELL && !/[。\s]/.test(text);
}

const textOf = (line: Line): string => lineText(line).text;

const isValueCell = (line: Line): boolean => isValue(textOf(line));

const isGrade = (line: Line): boolean =>
  !isValueCell(line) && (readGrade(textOf(line), []) !== null || isLoneMark(textOf(line)));

/** The next cell from a place on, over one blank line at most, and the place behind it; null where none stands there. */
function cellFrom(lines: readonly Line[], at: number): { cell: Line; to: number } | null {
  const here = lines[at]?.blank ? at + 1 : at;
  const cell = lines[here];
  return isCell(cell) ? { cell, to: here + 1 } : null;
}

/** The cells of one row from its label on, and the place behind them. */
interface SpacedRow {
  readonly cells: readonly Line[];
  readonly to: number;
}

/**
 * The row that a label begins whose cells are lines with blank lines between them: a plan has a value in each column, what was
 * reached as many at most, and its grade behind where grades have a column. Null where the count says otherwise.
 */
export function spacedRowAt(
  lines: readonly Line[],
  at: number,
  { aims, judged }: RowHead,
): SpacedRow | null {
  const label = lines[at];
  const kind = isCell(label) ? rowKindOf(textOf(label)) : null;
  if (!label || !kind || !lines[at + 1]?.blank) return null;
  const cells = [label];
  let to = at + 1;
  let next = cellFrom(lines, to);
  for (; next && isValueCell(next.cell); next = cellFrom(lines, to)) {
    cells.push(next.cell);
    to = next.to;
  }
  const values = cells.length - 1;
  if (values === 0 || values > aims || (kind === 'planned' && values < aims)) return null;
  if (judged && next && kind !== 'planned' && isGrade(next.cell)) {
    cells.push(next.cell);
    to = next.to;
  }
  return { cells, to };
}

/** The start above a label, its year in brackets on a line of its own or not, and the place it begins at. */
function startAbove(lines: readonly Line[], end: number): { start: Mapped; from: number } | null {
  const at = aboveOf(lines, end);
  const [before, own] = [lines[at - 1], lines[at]];
  if (!isCell(own)) return null;
  const { text } = lineText(own);
  // (H26)
  const dated = /^\([^()]{2,12}\)$/.test(text) && isTime(text.slice(1, -1));
  if (dated && isCell(before) && isValueCell(before))
    return { start: join([lineText(before), lineText(own)]), from: at - 1 };
  return isValueCell(own) ? { start: lineText(own), from: at } : null;
}

/** The last line above a place that is not blank. */
function aboveOf(lines: readonly Line[], end: number): number {
  let at = end - 1;
  while (at >= 0 && lines[at]?.blank) at--;
  return at;
}

const isNamePart = (line: Line | undefined): line is Line =>
  isCell(line) &&
  !isValueCell(line) &&
  !isGrade(line) &&
  rowKindOf(textOf(line)) === null &&
  captionOf(lineText(line)) === null;

/** What stands above the label of a plan and is of its row, and the place it begins at. */
interface Ahead {
  readonly name: readonly Mapped[];
  readonly start: Mapped | null;
  readonly from: number;
}

/** The name above the label that ends the lines, on one line or several, with its unit and start; null where there is none. */
export function aheadOfPlan(lines: readonly Line[], { starts }: RowHead): Ahead | null {
  const start = starts ? startAbove(lines, lines.length) : null;
  if (starts && !start) return null;
  let end = start?.from ?? lines.length;
  const unit = lines[aboveOf(lines, end)];
  const measured = isCell(unit) && isUnitWord(textOf(unit));
  if (measured) end = aboveOf(lines, end);
  const last = aboveOf(lines, end);
  let from = last + 1;
  while (last - from + 1 < MAX_NAME_LINES && isNamePart(lines[from - 1])) from--;
  if (from > last || isNamePart(lines[from - 1])) return null;
  const name = join(lines.slice(from, last + 1).map(lineText));
  return { name: measured ? [name, lineText(unit)] : [name], start: start?.start ?? null, from };
}
