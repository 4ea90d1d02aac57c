import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { perLexicon, VALUES, WORDS } from '../../language/lexicon.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isPageNumber, isValue } from '../../language/value/run.ts';
import { isWordedAim } from '../../language/value/word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { type Paragraph, paragraphAt } from './paragraph-cells.ts';

const LEAST_COLUMNS = 3;
/** A bracket that a blank line tore closes within so many paragraphs. */
const MAX_TORN = 4;
const KNOWN = perLexicon(() => [...Object.values(VALUES.columns).flat(), ...WORDS.otherColumns]);

/** The columns of a line that holds nothing but column words: 指標名 目安値 実績値 進捗区分 前年度. */
function columnsOf(line: Line): readonly Mapped[] | null {
  if (!isText(line)) return null;
  const content = lineText(line);
  const words = content.text.split(/\s+/);
  if (words.length < LEAST_COLUMNS || !VALUES.columns.name.some((name) => words[0]?.includes(name)))
    return null;
  // 現状値:612人: a label and what it says
  const heads = (word: string) =>
    !word.includes(':') && KNOWN().some((known) => word.includes(known));
  if (!words.every(heads)) return null;
  return matchesIn(content.text, /\S+/g).map(({ 0: word, index }) =>
    slice(content, index, index + word.length),
  );
}

/** Whether the last bracket of a cell is open: (男性79.95. */
const isTorn = ({ words: { text } }: Paragraph): boolean =>
  text.lastIndexOf('(') > text.lastIndexOf(')');

const isCell = ({ words }: Pick<Paragraph, 'words'>): boolean =>
  markOf(words.text) === null && captionOf(words) === null && !isPageNumber(words.text);

/** The cell that begins at a place, with the paragraphs that its open bracket goes on to; null where none does. */
function cellAt(lines: readonly Line[], from: number): { words: Mapped; end: number } | null {
  const parts: Mapped[] = [];
  for (let at = from; parts.length < MAX_TORN; ) {
    const part = paragraphAt(lines, at);
    if (!part || !isCell(part)) return null;
    parts.push(part.words);
    at = part.end;
    if (!isTorn(part)) return { words: join(parts, ' '), end: at };
  }
  return null;
}

// (全国17位), or a bracket that is never closed
const REMARK = /\([^()]*\)|\(.*$/g;
// 男性79.10以上, H31年1.65: a word and its value
const WORDED = new RegExp(`^[${LETTERS}]{1,6}[△▲]?\\d`);

/** Whether a cell holds values, their words and times and nothing else. */
const isOfValues = ({ text }: Mapped): boolean =>
  (text.replace(REMARK, ' ').match(/\S+/g) ?? []).every(
    (word) => isValue(word) || isTime(word) || WORDED.test(word),
  );

/**
 * The row that begins at a place: certain when its first cell names something, another holds a figure, and columns of values
 * hold values.
 */
function rowAt(lines: readonly Line[], from: number, columns: readonly Mapped[]) {
  const cells: Mapped[] = [];
  let end = from;
  for (const { text } of columns) {
    const cell = cellAt(lines, end);
    if (!cell) return null;
    if (holdsValues(columnRole(text)) && !isOfValues(cell.words)) return null;
    cells.push(cell.words);
    end = cell.end;
  }
  const [name, ...values] = cells;
  const sure =
    /[^\d\s.,%▲△()+-]/.test(name?.text ?? '') && values.some(({ text }) => /\d/.test(text));
  return sure ? { cells, end } : null;
}

const MAX_WORDS = 20;

/** Whether words may stand in a column of values: a value, an aim in words, when the value will be known ((R8.8月), 2025年6月頃). */
const mayBeValue = (cell: Mapped): boolean =>
  isOfValues(cell) || (cell.text.length <= MAX_WORDS && !/[。、]/.test(cell.text));

/** The row that a paragraph is, a line for each column; null where it has more lines or fewer, or they are no cells. */
function blockAt(lines: readonly Line[], from: number, columns: readonly Mapped[]) {
  let first = from;
  while (lines[first]?.blank) first++;
  let end = first;
  while (end < lines.length && !lines[end]?.blank) end++;
  const own = lines.slice(first, end);
  if (own.length !== columns.length || !own.every(isText)) return null;
  const cells = own.map((line) => trim(lineText(line)));
  const [name, ...values] = cells as [Mapped, ...Mapped[]];
  const fits = columns.every(
    ({ text }, i) => !holdsValues(columnRole(text)) || mayBeValue(cells[i] as Mapped),
  );
  const isNamed = /[^\d\s.,%▲△()+-]/.test(name.text) && !isOfValues(name);
  const isRow = fits && isNamed && values.some(({ text }) => /\d/.test(text));
  // 2.36% begins as a numbered heading does
  const areCells = cells.every((words) => isOfValues(words) || isCell({ words }));
  return isRow && areCells ? { cells, end } : null;
}

/** Whether every column of values holds a value, or an aim in words. */
const holdsAll = (cells: readonly Mapped[], columns: readonly Mapped[]): boolean =>
  columns.every(({ text }, i) => {
    const cell = cells[i] as Mapped;
    return !holdsValues(columnRole(text)) || isOfValues(cell) || isWordedAim(cell.text);
  });

type RowReader = typeof rowAt;

/** The rows that follow each other from a place on, as `read` finds them. */
function rowsFrom(
  lines: readonly Line[],
  at: number,
  columns: readonly Mapped[],
  read: RowReader,
): { rows: Line[]; end: number; sure: boolean } {
  const rows: Line[] = [];
  let [end, sure] = [at, false];
  for (let row = read(lines, end, columns); row !== null; row = read(lines, end, columns)) {
    let first = end;
    while (lines[first]?.blank) first++;
    rows.push(lineOfCells(lines[first] as Line, row.cells));
    sure ||= holdsAll(row.cells, columns);
    end = row.end;
  }
  return { rows, end, sure };
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  const columns = columnsOf(line);
  if (!columns || !lines[at + 1]?.blank) return null;
  for (const read of [rowAt, blockAt]) {
    const { rows, end, sure } = rowsFrom(lines, at + 1, columns, read);
    if (sure) return { lines: [lineOfCells(line, columns), ...rows], count: end - at };
  }
  return null;
}

/**
 * Tables whose cells came in as paragraphs of their own, or a line for each cell and a paragraph for each row, under one
 * line of column words. Only rows that are whole are taken; what is left over stays text.
 */
export const joinParagraphRows = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
