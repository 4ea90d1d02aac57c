import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { projectFieldOf } from '../../language/column/project.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { isProjectName } from '../../language/project-run.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isCostLabel } from '../../language/value/cost.ts';
import { isPageNumber, wordsIn } from '../../language/value/run.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { lineText, lineWords } from '../line/text.ts';
import { isGrade } from '../table/flat-cell.ts';

type Column = 'code' | 'name' | 'amount' | 'grade' | 'other';

interface Head {
  readonly columns: readonly Column[];
  readonly cells: readonly Mapped[];
}

/** So many columns, and so many rows under them, are a table. */
const LEAST_COLUMNS = 4;
const LEAST_ROWS = 2;
const MAX_LINE = 200;
const MAX_LINES = 200;
/** A letter of a heading that is printed downwards, or spread. */
const LETTER = 1;
/** Headings that say what they hold, beside that of the names. */
const LEAST_KNOWN = 2;
/** The letters of a heading that is spread: 事 業 名. */
const MOST_LETTERS = 6;

// 1-01, 301, ア
const CODE = /^(?:\d{1,4}(?:-\d{1,3}){0,3}|[ア-ン]|[①-⑳])$/;
const AMOUNT = /^[△▲-]?\d[\d,]*$|^[-―－]$/;
const NAMES = new RegExp(`[${LETTERS}]{2}`);

const isOpen = (line: Line | undefined): line is Line =>
  line !== undefined &&
  !line.blank &&
  line.content.text.length <= MAX_LINE &&
  cellsOf(line) === null;

const isName = (word: string): boolean => projectFieldOf(word) === 'name';

/** The words of a heading; the letters of the one over the names may be spread: 目 事 業 名 予算現額. */
function headWords(line: Line): readonly Mapped[] {
  const words = lineWords(line);
  if (words.some(({ text }) => isName(text))) return words;
  for (let from = 0; from < words.length; from++)
    for (let to = from + 2; to <= Math.min(words.length, from + MOST_LETTERS); to++) {
      const run = words.slice(from, to);
      if (!run.every(({ text }) => text.length === LETTER)) break;
      if (isName(run.map(({ text }) => text).join('')))
        return [...words.slice(0, from), join(run), ...words.slice(to)];
    }
  return words;
}

function columnOf({ text }: Mapped): Column {
  const field = projectFieldOf(text);
  if (field === 'name') return 'name';
  if (field === 'number') return 'code';
  const label = readGradeLabel(text);
  if (label && !label.bare && !label.loose && !label.points) return 'grade';
  return field === 'amount' || isCostLabel(text) ? 'amount' : 'other';
}

/** What the words of a line head, where they head names of projects in the first column or the second. */
function headOf(line: Line | undefined): Head | null {
  if (!isOpen(line) || line.content.text.includes('。')) return null;
  const cells = headWords(line);
  const columns = cells.map(columnOf);
  const name = columns.indexOf('name');
  if (cells.length < LEAST_COLUMNS || name < 0 || name > 1) return null;
  const known = cells.filter(
    ({ text }, i) => columns[i] !== 'other' || isColumnWord(text) || projectFieldOf(text) !== null,
  );
  if (known.length <= LEAST_KNOWN || columns.lastIndexOf('name') > name) return null;
  return { columns: name === 1 ? ['code', ...columns.slice(1)] : columns, cells };
}

function fits(column: Column, { text }: Mapped): boolean {
  if (column === 'code') return CODE.test(text);
  if (column === 'amount') return AMOUNT.test(text);
  if (column === 'grade') return isGrade(text) || /^[-―－]$/.test(text);
  return column !== 'name' || (NAMES.test(text) && !isTime(text) && !text.includes('。'));
}

/** The cells of a line, a word each under its heading; the last column may hold several. Null where they do not fit. */
function cellsUnder(line: Line | undefined, { columns }: Head): Mapped[] | null {
  if (!isOpen(line)) return null;
  const words = lineWords(line);
  const last = columns.length - 1;
  if (words.length <= last || (words.length > last + 1 && columns[last] !== 'other')) return null;
  const cells = [...words.slice(0, last), join(words.slice(last), ' ')];
  return cells.every((cell, i) => fits(columns[i] as Column, cell)) ? cells : null;
}

/** A row, and how many lines it takes. */
interface Row {
  readonly cells: readonly Mapped[];
  readonly taken: number;
}

/** The row at a line with the lines below that go on with it: the rest of its name in front, more of its other cells behind. */
function rowAt(lines: readonly Line[], at: number, head: Head): Row | null {
  const cells = cellsUnder(lines[at], head);
  if (!cells) return null;
  const name = head.columns.indexOf('name');
  let own = cells[name] as Mapped;
  let last = cells.at(-1) as Mapped;
  let taken = 1;
  for (let next = lines[at + 1]; isOpen(next); next = lines[at + taken]) {
    const words = trim(next.content);
    if (cellsUnder(next, head) || headOf(next) || ends(words.text)) break;
    const [first] = wordsIn(words);
    const rest = first && !isProjectName(own.text) && isProjectName(own.text + first.text);
    // another cell goes on where the last one of the row holds words
    const goesOn = head.columns.at(-1) === 'other' && /^\s/.test(next.content.text);
    if (!rest && (!goesOn || captionOf(words))) break;
    if (rest) own = join([own, first], lineGlue);
    const more = rest ? trim(slice(words, first.text.length)) : words;
    if (more.text.length > 0) last = join([last, more], lineGlue);
    taken++;
  }
  const others = cells.slice(name + 1, -1);
  return { cells: [...cells.slice(0, name), own, ...others, last], taken };
}

// 2-03 …, (2) …, 【附帯意見】, the number of a page: something else begins
const CODE_FIRST = /^(?:\d{1,4}(?:-\d{1,3}){0,3}(?=\s)|\(\d{1,2}\)|[【※第])/;
const ends = (text: string): boolean => CODE_FIRST.test(text) || isPageNumber(text);

interface Below {
  readonly out: readonly Line[];
  readonly end: number;
  readonly count: number;
}

/** The rows below a heading, headings of sections between them, and the index behind the last line that they take. */
function rowsBelow(lines: readonly Line[], from: number, head: Head): Below {
  const out: Line[] = [];
  let end = from;
  let count = 0;
  for (let at = from; at < Math.min(lines.length, from + MAX_LINES); ) {
    const line = lines[at] as Line;
    const row = rowAt(lines, at, head);
    if (row) {
      out.push(lineOfCells(line, row.cells));
      at += row.taken;
      end = at;
      count++;
    } else if (line.blank || isLettered(line) || (count === 0 && isRemark(line))) {
      // the letters and remarks of a heading that goes on
      at++;
    } else break;
  }
  return { out, end, count };
}

interface Table extends Below {
  readonly head: Head;
}

/** The first of several headings under which lines are rows; null where they are rows under none. */
function tableUnder(
  lines: readonly Line[],
  from: number,
  heads: readonly Head[],
  least: number,
): Table | null {
  for (const head of heads) {
    const below = rowsBelow(lines, from, head);
    if (below.count >= least) return { ...below, head };
  }
  return null;
}

const MAX_UPRIGHT = 4;

/** A heading, and the same with an unknown word as the letters of several that are printed downwards: 効率要 over 6 | 5 | 6. */
function variantsOf(head: Head): Head[] {
  const { columns, cells } = head;
  const parted = cells.flatMap((cell, at): Head[] => {
    const { text } = cell;
    const known = columns[at] !== 'other' || isColumnWord(text) || projectFieldOf(text) !== null;
    if (known || text.length < 2 || text.length > MAX_UPRIGHT) return [];
    const letters = [...text].map((_, i) => slice(cell, i, i + 1));
    return [
      {
        columns: [
          ...columns.slice(0, at),
          ...letters.map(() => 'other' as const),
          ...columns.slice(at + 1),
        ],
        cells: [...cells.slice(0, at), ...letters, ...cells.slice(at + 1)],
      },
    ];
  });
  return [head, ...parted];
}

const isLettered = (line: Line): boolean =>
  isOpen(line) && lineWords(line).every(({ text }) => text.length === LETTER);
const isRemark = (line: Line): boolean =>
  isOpen(line) && /^\([^()]{1,16}\)$/.test(lineText(line).text);

/**
 * Tables of projects whose cells single blanks divide (空白で区切った事業一覧): under a line of headings, one of them 事業名, each line that
 * has a word for each heading is a row; names that go on below are whole again. Where something parts the rows, the
 * heading holds below it too.
 */
export function mendProjectRows(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  let known: Head | null = null;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const own = headOf(line);
    const table: Table | null = own
      ? tableUnder(lines, at + 1, variantsOf(own), LEAST_ROWS)
      : known && tableUnder(lines, at, [known], 1);
    if (!table) {
      mended.push(line);
      at++;
      continue;
    }
    const heading = lineOfCells(line, table.head.cells);
    known = table.head;
    // a heading that stands further up is read there
    mended.push(own ? heading : { ...heading, content: emptyAt(line.content) }, ...table.out);
    at = table.end;
  }
  return mended;
}
