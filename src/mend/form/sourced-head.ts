import { emptyAt, join, type Mapped, saying, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import {
  columnRole,
  holdsValues,
  isColumnWord,
  readColumnHeading,
} from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isAbsent } from '../../language/value/word.ts';
import { isText, lineText } from '../line/text.ts';
import { type FlatCell, flatCells, isGrade } from '../table/flat-cell.ts';

/** The headings of a table stand on no more lines, and no cell is longer, in characters. */
const MAX_HEAD = 20;
export const MAX_CELL = 40;
const LEAST_VALUES = 3;

// 21アンケート, 健康25調査: a figure that begins a name, with a word behind it that is no unit
const NAMED_FIGURE = /^\d{1,4}([^\d\s.,%()・/]{3,12})$/;

const isWordFigure = (text: string): boolean => {
  const behind = NAMED_FIGURE.exec(text)?.[1];
  return behind !== undefined && !isUnitWord(behind);
};

// A-1, C, B+: marks of a scheme of the document's own
const MARK = /^[A-ES](?:[+-]|-?\d)?$/;

export const isMark = (text: string): boolean => MARK.test(text) || isGrade(text);

/** The values and grades of a line that holds nothing else; null for other lines. */
export function valuesOf(line: Line): readonly FlatCell[] | null {
  const cells = flatCells([line]);
  const fits = ({ kind, content: { text } }: FlatCell) =>
    (kind === 'value' && !isWordFigure(text)) || isAbsent(text) || isMark(text);
  return cells.length > 0 && cells.every(fits) ? cells : null;
}

type Column = 'name' | 'value' | 'grade' | 'text';

/** The heading of a table, a cell a line, a value that strayed into it, and the line behind. */
export interface SourcedHead {
  readonly columns: readonly Column[];
  readonly cells: readonly Mapped[];
  readonly stray: { readonly value: Mapped; readonly column: number } | null;
  readonly end: number;
}

const SOURCE = '出典';
const REACHED = '実績';
// (H19), (令和5年度)
const TIME = /^\(([^()]{2,10})\)$/;

/** The time that a line holds in brackets and nothing else: it belongs to the heading on the line above. */
function timeIn({ content }: Line): Mapped | null {
  const words = trim(content);
  const inside = slice(words, 1, words.text.length - 1);
  return TIME.test(words.text) && isTime(inside.text) ? inside : null;
}

/** What the column of a heading holds; a time below it is of values, whatever it is called. */
function columnOf(text: string, dated: boolean): Column | null {
  const role = isColumnWord(text) ? readColumnHeading(text)?.role : null;
  if (role === 'name') return 'name';
  if (holdsValues(role) || dated) return 'value';
  const grade = readGradeLabel(text);
  if (grade && !grade.bare) return 'grade';
  return role === 'unit' ? null : 'text';
}

/** A heading as other tables print it: with its time, 実績 where it says what was judged then, 出典 where it is no known word. */
function headingOf(words: Mapped, time: Mapped | null, column: Column): Mapped {
  if (column === 'text') return saying(emptyAt(words), SOURCE);
  if (time === null) return words;
  const known = holdsValues(columnRole(words.text));
  return known ? join([words, time]) : saying(time, REACHED);
}

const isWord = (line: Line | undefined): line is Line => {
  if (!isText(line)) return false;
  const { text } = lineText(line);
  return text.length <= MAX_CELL && !text.includes('。');
};

export const valuesIn = ({ columns }: Pick<SourcedHead, 'columns'>): number =>
  columns.filter((column) => column === 'value').length;

/** The heading that begins on a line: up to the first numbered line, or a second word that heads nothing known. */
export function sourcedHeadAt(lines: readonly Line[], at: number): SourcedHead | null {
  const columns: Column[] = [];
  const cells: Mapped[] = [];
  let stray: SourcedHead['stray'] = null;
  let end = at;
  while (end < at + MAX_HEAD && isWord(lines[end])) {
    const line = lines[end] as Line;
    const words = lineText(line);
    if (valuesOf(line)) {
      if (stray || columns.at(-1) !== 'value') break;
      stray = { value: words, column: valuesIn({ columns }) - 1 };
      end++;
      continue;
    }
    const next = lines[end + 1];
    const time = next && isText(next) ? timeIn(next) : null;
    const column = columnOf(words.text, time !== null);
    const numbered = markOf(words.text)?.mark.ordinal != null;
    const again = column !== 'value' && column !== null && columns.includes(column);
    if (numbered || column === null || again) break;
    cells.push(headingOf(words, time, column));
    columns.push(column);
    end += time === null ? 1 : 2;
  }
  // a word that heads nothing known ends no heading: it is of the first row
  const last = columns.at(-1) === 'text' ? 1 : 0;
  const head = { columns: columns.slice(0, -last || undefined), cells, stray, end: end - last };
  const fits = head.columns[0] === 'name' && valuesIn(head) >= LEAST_VALUES;
  return fits ? { ...head, cells: cells.slice(0, head.columns.length) } : null;
}
