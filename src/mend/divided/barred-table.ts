import type { Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, readColumnHeading } from '../../language/column/heading.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { isValue } from '../../language/value/run.ts';
import { isAbsent, isDeed, isWordedAim } from '../../language/value/word.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import type { BarredCell } from './barred-cell.ts';

const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 14;
const LEAST_ROWS = 2;
/** A heading on several lines is no longer, in characters. */
const MAX_WRAPPED = 12;
// 認定農業者数, 1 認定農業者数
const LETTERS = /[^\d\s.,%()|:/~-]{2}/;
// 21101, 3, 1-2: what numbers rows
const NUMBER = /^\d[\d.-]*$/;
// 2品(平成22年度)※単年実績: a remark behind the value
const REMARK = /※.*$/;

type Column = 'name' | 'value' | 'other';

const textOf = (cell: BarredCell | undefined): string => cell?.content.text ?? '';

/** What the cells below a heading hold; null for words that head none. */
function columnOf(text: string): Column | null {
  const role = readColumnHeading(text)?.role;
  if (role === 'name') return 'name';
  if (holdsValues(role)) return 'value';
  return role != null || isFormWord(text) ? 'other' : null;
}

const isFigure = (text: string): boolean => isValue(text.replace(REMARK, '').trim());
/** Whether a cell can stand where values do: none, a dash, a figure, what is to be done. */
const isOfValue = (text: string): boolean =>
  text === '' || isFigure(text) || isAbsent(text) || isDeed(text) || isWordedAim(text);

function fits(column: Column | null, text: string): boolean {
  if (column === 'value') return isOfValue(text);
  if (column === 'name') return LETTERS.test(text) && !isFigure(text);
  return true;
}

/** The columns of so many cells; null where they are no headings. */
function columnsOf(head: readonly BarredCell[]): readonly (Column | null)[] | null {
  const columns = head.map((cell) => columnOf(textOf(cell)));
  const known = columns.filter((column) => column !== null).length;
  const count = (kind: Column) => columns.filter((column) => column === kind).length;
  return head.every((cell) => LETTERS.test(textOf(cell))) &&
    known * 2 > head.length &&
    count('name') === 1 &&
    count('value') > 0
    ? columns
    : null;
}

const rowOf = (cells: readonly BarredCell[], first?: Mapped): Line => {
  const [front, ...others] = cells.map(({ content }) => content) as [Mapped, ...Mapped[]];
  const line = cells[0]?.lines.at(first ? -1 : 0) as Line;
  return lineOfCells(line, [first ?? front, ...others]);
};

/** The words of a cell's last line, where others stand above it: a title and the first cell below it. */
const lastLineOf = ({ lines, last }: BarredCell): Mapped | null => (lines.length > 1 ? last : null);

/** The lines above a table, the last of them apart: the title of the table. */
const apart = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line, i) => (i === lines.length - 1 ? [blankBehind(line), line] : [line]));

/** Reads the cells as rows of as many as there are headings; null where one does not fit its column. */
function rowsBelow(
  cells: readonly BarredCell[],
  columns: readonly (Column | null)[],
): readonly Line[] | null {
  const width = columns.length;
  const head = cells.slice(0, width);
  const numbered = NUMBER.test(textOf(cells[width]));
  const out: Line[] = [rowOf(head)];
  let [rows, figured] = [0, 0];
  for (let at = width; at < cells.length; at += width) {
    const row = cells.slice(at, at + width);
    const [first] = row;
    if (!first || row.length < width) return null;
    const own = lastLineOf(first);
    // the headings once more, below the title of the next table
    const again = row.every(
      (cell, i) => textOf(cell) === textOf(head[i]) || (i === 0 && own?.text === textOf(head[0])),
    );
    if (again) {
      out.push(...apart(first.lines.slice(0, -1)), rowOf(row, own ?? undefined));
      continue;
    }
    const titled = numbered && own !== null && NUMBER.test(own.text);
    const texts = row.map((cell, i) => (i === 0 && titled ? own.text : textOf(cell)));
    if (!texts.every((text, i) => fits(columns[i] ?? null, text))) return null;
    // a row that is not numbered is none where others are
    if (numbered && !NUMBER.test(texts[0] as string)) return null;
    if (titled) out.push(...apart(first.lines.slice(0, -1)));
    out.push(rowOf(row, titled ? own : undefined));
    rows++;
    if (texts.some((text, i) => columns[i] === 'value' && isFigure(text))) figured++;
  }
  return rows >= LEAST_ROWS && figured * 2 > rows ? out : null;
}

/** The lines above the first heading: titles, unless the heading was wrapped. */
const titlesAbove = (cell: BarredCell): readonly Line[] =>
  columnOf(textOf(cell)) === null || textOf(cell).length > MAX_WRAPPED
    ? cell.lines.slice(0, -1)
    : [];

const lastOf = (cell: BarredCell): BarredCell => {
  const lines = cell.lines.slice(-1);
  return { ...cell, content: cell.last, line: lines[0] as Line, lines };
};

/**
 * Tables whose headings and cells came in one a line (1行1欄の表): as many cells a row as there are headings, most of which are known;
 * names stand under the heading of names, values under those of values, in every row. Where headings stand again, what stands above
 * them is the title of the next table. Null where the cells make no such table, or more than one.
 */
export function tableOf(all: readonly BarredCell[]): readonly Line[] | null {
  const [first, ...others] = all;
  const titles = first ? titlesAbove(first) : [];
  const cells = first && titles.length > 0 ? [lastOf(first), ...others] : all;
  const most = Math.min(MOST_COLUMNS, Math.floor(cells.length / (LEAST_ROWS + 1)));
  let found: readonly Line[] | null = null;
  for (let width = LEAST_COLUMNS; width <= most; width++) {
    const columns = columnsOf(cells.slice(0, width));
    const rows = columns && rowsBelow(cells, columns);
    if (rows && found) return null;
    found = rows ?? found;
  }
  return found && [...apart(titles), ...found];
}
