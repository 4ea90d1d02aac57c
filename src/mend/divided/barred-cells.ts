import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, readColumnHeading } from '../../language/column/heading.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { isValue } from '../../language/value/run.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { type BarredCell, cellsFrom, isClosed } from './barred-cell.ts';
import { tableOf } from './barred-table.ts';

/** So many bars in a run leave no doubt that they close cells. */
const LEAST_CELLS = 9;
const LEAST_ROWS = 2;
const LEAST_COLUMNS = 3;
/** A heading whose cells came in a line each has so many. */
const LEAST_HEADS = 3;
const LEAST_VALUES = 2;
const LEAST_LETTERS = /[^\d\s.,%()|:/~-]{3}/;
// 2品(平成22年度)※単年実績: a remark behind the value
const REMARK = /※.*$/;
// 1-1, 3, -2, 1.80
const NUMBER = /^[△▲-]?\d[\d.-]*$/;

const isValued = ({ content }: BarredCell): boolean =>
  isValue(content.text.replace(REMARK, '').trim());
const isName = (cell: BarredCell): boolean =>
  LEAST_LETTERS.test(cell.content.text) && !isValued(cell);

/** Where rows begin: at words with values behind them, with at most a sign between. */
function rowStarts(cells: readonly BarredCell[]): number[] {
  return cells.flatMap((cell, at) => {
    if (!isName(cell)) return [];
    const sign = cells[at + 1];
    const from = at + (sign && !isValued(sign) && !isName(sign) ? 2 : 1);
    const values = cells.slice(from, from + LEAST_VALUES);
    return values.length === LEAST_VALUES && values.every(isValued) ? [at] : [];
  });
}

/** Cells between rows as lines of text: a number goes with the words behind it. */
function textLines(cells: readonly BarredCell[]): Line[] {
  const out: Line[] = [];
  let front: BarredCell | null = null;
  for (const cell of cells) {
    if (cell.content.text === '') continue;
    if (front === null && NUMBER.test(cell.content.text)) {
      front = cell;
      continue;
    }
    const words = front ? [front.content, cell.content] : [cell.content];
    out.push({ ...(front ?? cell).line, content: join(words, ' ') });
    front = null;
  }
  return front ? [...out, { ...front.line, content: front.content }] : out;
}

/** The cells behind a row's values that begin what comes next: the words of a heading, and the number in front of them. */
function headingBehind(cells: readonly BarredCell[]): number {
  const words = cells.findIndex((cell, i) => i > 0 && isName(cell));
  if (words < 0) return cells.length;
  let from = words;
  while (from > 1 && NUMBER.test(cells[from - 1]?.content.text ?? '') && words - from < 1) from--;
  return from;
}

function rowsOf(cells: readonly BarredCell[], starts: readonly number[]): Line[] {
  const front = textLines(cells.slice(0, starts[0]));
  const rows = starts.flatMap((start, i) => {
    const own = cells.slice(start, starts[i + 1]);
    const to = headingBehind(own);
    const row = own.slice(0, to);
    const like = (row[0] as BarredCell).line;
    return [
      lineOfCells(
        like,
        row.map(({ content }) => content),
      ),
      ...textLines(own.slice(to)),
    ];
  });
  return [...front, ...rows];
}

/** The row of headings right above: at least three cells, most of them known. */
function headAbove(lines: readonly Line[]): readonly Mapped[] | null {
  const line = lines.at(-1);
  const cells = line && !line.blank ? cellsOf(line) : null;
  const bare = cells?.at(-1)?.text === '' ? cells.slice(0, -1) : cells;
  if (!bare || bare.length < LEAST_COLUMNS) return null;
  const known = bare.filter(({ text }) => isFormWord(text) || readColumnHeading(text) !== null);
  return known.length * 2 > bare.length ? bare : null;
}

/** Rows of as many cells as there are headings, each begun by its number; null where they do not count on. */
function rowsUnder(cells: readonly BarredCell[], head: readonly Mapped[]): Line[] | null {
  const starts: number[] = [];
  cells.forEach(({ content }, at) => {
    if (content.text === String(starts.length + 1)) starts.push(at);
  });
  if (starts[0] !== 0 || starts.length < LEAST_ROWS) return null;
  const parts = starts.map((start, i) => cells.slice(start, starts[i + 1]));
  if (parts.some(({ length }) => length < head.length)) return null;
  return parts.flatMap((part) => {
    const row = part.slice(0, head.length);
    const like = (row[0] as BarredCell).line;
    const words = row.map(({ content }) => content);
    // what stands behind a row is of a cell that reaches over several
    return [lineOfCells(like, words), ...textLines(part.slice(head.length))];
  });
}

const isHead = ({ content: { text } }: BarredCell): boolean =>
  text !== '' && (isFormWord(text) || readColumnHeading(text) !== null);
const headsValues = ({ content: { text } }: BarredCell): boolean => holdsValues(columnRole(text));

/** The cells in rows of so many, one below the other. */
const inRowsOf = (cells: readonly BarredCell[], width: number): (readonly BarredCell[])[] =>
  Array.from({ length: cells.length / width }, (_, i) => cells.slice(i * width, (i + 1) * width));

/**
 * Rows below headings that came in a cell a line too: as many cells as headings each, words in front, and under the headings of
 * values mostly values; null where the cells make no such rectangle.
 */
function rectangleOf(cells: readonly BarredCell[]): Line[] | null {
  const first = cells.findIndex((cell) => !isHead(cell));
  const head = cells.slice(0, first);
  const body = cells.slice(first);
  if (first < LEAST_HEADS || !head.some(headsValues) || body.length % first !== 0) return null;
  const rows = inRowsOf(body, first);
  const valued = head.flatMap((cell, i) => (headsValues(cell) ? [i] : []));
  const fits = (row: readonly BarredCell[]): boolean =>
    LEAST_LETTERS.test(row[0]?.content.text ?? '') ||
    LEAST_LETTERS.test(row[1]?.content.text ?? '');
  const values = rows.flatMap((row) => valued.map((i) => row[i] as BarredCell)).filter(isValued);
  if (!rows.every(fits) || values.length * 2 <= rows.length * valued.length) return null;
  return [head, ...rows].map((row) =>
    lineOfCells(
      (row[0] as BarredCell).line,
      row.map(({ content }) => content),
    ),
  );
}

/**
 * Restores tables whose cells came in one a line, each closed by a bar (欄ごとに縦線で閉じた表): a row begins with words that
 * values stand behind; words between rows are headings. Where no row can be told, the lines stay as they were.
 */
export function mendBarredCells(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isClosed)) return lines;
  const mended: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const { cells, end } = cellsFrom(lines, at);
    const head = cells.length >= LEAST_CELLS ? headAbove(mended) : null;
    const under = (head && rowsUnder(cells, head)) ?? tableOf(cells) ?? rectangleOf(cells);
    if (under) {
      mended.push(...under);
      at = end;
      continue;
    }
    const starts = cells.length >= LEAST_CELLS ? rowStarts(cells) : [];
    if (starts.length >= LEAST_ROWS) {
      mended.push(...rowsOf(cells, starts));
      at = end;
    } else mended.push(lines[at++] as Line);
  }
  return mended;
}
