import { join, type Mapped, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isValue, wordsIn } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isAbsent, isWordedAim } from '../../language/value/word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText } from '../line/text.ts';
import { isGrade } from '../table/flat-cell.ts';

/** Fewer columns or rows are no table; no cell is longer, in characters. */
const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 10;
const LEAST_ROWS = 2;
const MAX_CELL = 40;

type Column = 'name' | 'unit' | 'value' | 'aim' | 'rate' | 'grade' | 'text';

const wordsOf = ({ content }: Line): Mapped => trim(content);

/** Whether a line is one cell: no sentence, nothing that its text divides. */
function isCell(line: Line | undefined): line is Line {
  if (!isText(line)) return false;
  const { text } = wordsOf(line);
  return text.length <= MAX_CELL && !text.includes('。');
}

/** What the column of a heading holds; null for words that head none. */
function columnOf(text: string): Column | null {
  if (rowKindOf(text) === 'rate') return 'rate';
  const role = isColumnWord(text) ? readColumnHeading(text)?.role : undefined;
  if (role === 'name' || role === 'unit') return role;
  if (role === 'target') return 'aim';
  if (holdsValues(role)) return 'value';
  if (readGradeLabel(text) !== null) return 'grade';
  return role === undefined ? null : 'text';
}

const LETTERS = /[^\d\s.,%()~/:-]{2}/;

/** Whether a cell can stand in a column. */
function fits(column: Column | undefined, words: Mapped): boolean {
  const { text } = words;
  switch (column) {
    case 'value':
      return isValue(text) || isAbsent(text);
    case 'aim':
      return isValue(text) || isAbsent(text) || isWordedAim(text);
    case 'rate':
      return isValue(text) || isAbsent(text) || isGrade(text);
    case 'unit':
      return isUnitWord(text) || isAbsent(text);
    case 'grade':
      return isGrade(text) || isAbsent(text);
    case 'name':
      return LETTERS.test(text) && !isValue(text) && captionOf(words) === null;
    default:
      return !isValue(text) || isAbsent(text);
  }
}

/** Lines of one cell each, and the index behind the last. */
interface Cells {
  readonly lines: readonly Line[];
  readonly end: number;
}

/** The lines from a place on that are one cell each, blank ones left out, up to so many. */
function cellsFrom(lines: readonly Line[], at: number, count: number): Cells {
  const cells: Line[] = [];
  let end = at;
  for (let i = at; i < lines.length && cells.length < count; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (!isCell(line)) break;
    cells.push(line);
    end = i + 1;
  }
  return { lines: cells, end };
}

/** The columns that a run of lines from a place on heads, one a line. */
function columnsFrom(lines: readonly Line[], at: number): Column[] {
  const found = cellsFrom(lines, at, MOST_COLUMNS).lines.map((line) =>
    columnOf(wordsOf(line).text),
  );
  const end = found.indexOf(null);
  return (end < 0 ? found : found.slice(0, end)) as Column[];
}

/** The rows of so many cells each from a place on, as long as every cell fits its column. */
function rowsFrom(lines: readonly Line[], at: number, columns: readonly Column[]) {
  const rows: (readonly Line[])[] = [];
  let end = at;
  for (;;) {
    const row = cellsFrom(lines, end, columns.length);
    const whole = row.lines.length === columns.length;
    if (!whole || !row.lines.every((cell, i) => fits(columns[i], wordsOf(cell)))) break;
    // 1 施策の… begins what comes next
    if (markOf(wordsOf(row.lines[0] as Line).text)?.mark.ordinal != null) break;
    rows.push(row.lines);
    end = row.end;
  }
  return { rows, end };
}

/** Whether a line is a whole row: a name and values behind it, divided by blanks. */
function isRow(line: Line | undefined, width: number): boolean {
  if (!isText(line)) return false;
  const words = wordsIn(wordsOf(line));
  return words.length >= width && words.slice(1).some(({ text }) => isValue(text));
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const first = lines[at];
  if (!isCell(first) || columnOf(wordsOf(first).text) !== 'name') return null;
  const columns = columnsFrom(lines, at);
  const width = columns.length;
  const names = columns.filter((column) => column === 'name').length;
  if (
    width < LEAST_COLUMNS ||
    !columns.some((column) => column === 'value' || column === 'aim') ||
    names !== 1
  )
    return null;
  const head = cellsFrom(lines, at, width);
  const { rows, end } = rowsFrom(lines, head.end, columns);
  if (rows.length === 0 && isRow(lines[head.end], width)) {
    const content = join(head.lines.map(wordsOf), ' ');
    return { lines: [{ ...first, content }], count: head.end - at };
  }
  const [next] = cellsFrom(lines, end, 1).lines;
  // a further value shows that the cells are not in rows of so many
  if (rows.length < LEAST_ROWS || (next && isValue(wordsOf(next).text))) return null;
  const table = [head.lines, ...rows].map((row) => lineOfCells(row[0] as Line, row.map(wordsOf)));
  const last = rows.at(-1)?.at(-1) as Line;
  const close = blankBehind(last);
  return { lines: [...table, close], count: end - at };
}

/**
 * Tables that came in with a line for each cell, their headings too (1行1セルの表), where as many lines as headings make a row and each
 * holds what its column does: names, units, values, grades, offices. Headings a line each above rows a line each become one line.
 */
export const mendCellTables = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
