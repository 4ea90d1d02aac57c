import { type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, readColumnHeading } from '../../language/column/heading.ts';
import { captionOf, declaredRole } from '../../language/heading/caption.ts';
import { WORDS } from '../../language/lexicon.ts';
import { tokensOf } from '../../language/value/run.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

/** A table has so many columns of figures, and so many rows. */
const LEAST_FIGURES = 2;
const MAX_FIGURES = 10;
const LEAST_ROWS = 2;
const MAX_HEADING = 12;
const MAX_TITLE = 50;
const MAX_BLANK = 2;
// 2,915, 78.6%, -
const FIGURE = /^(?:[△▲-]?\d[\d,.]*[^\s\d]{0,3}|[-―－–])$/;

/** A word or line of a table, and the index of its line. */
interface Cell {
  readonly words: Mapped;
  readonly line: number;
}

/** The lines of text from a place on, blank ones between them left out; they end with a table or where more blanks stand. */
function* textFrom(lines: readonly Line[], from: number): Generator<Cell> {
  let blank = 0;
  for (let at = from; at < lines.length && blank <= MAX_BLANK; at++) {
    const line = lines[at] as Line;
    blank = line.blank ? blank + 1 : 0;
    if (line.blank) continue;
    if (cellsOf(line) !== null) return;
    yield { words: lineText(line), line: at };
  }
}

const wordsOf = ({ words, line }: Cell): Cell[] =>
  tokensOf(words.text).map(({ token, start }) => ({
    words: slice(words, start, start + token.length),
    line,
  }));

/** A heading that counts or sums what stands under goals: 事業数, 一般財源; no name, start or aim of an indicator. */
function isHeading({ words: { text } }: Cell): boolean {
  const role = readColumnHeading(text)?.role;
  return (
    text.length <= MAX_HEADING &&
    !/[\d。:]/.test(text) &&
    declaredRole(text) === null &&
    role !== 'name' &&
    !holdsValues(role)
  );
}

const isFigure = ({ words: { text } }: Cell): boolean => FIGURE.test(text);
const isTitle = ({ words: { text } }: Cell): boolean =>
  text.length >= 2 && text.length <= MAX_TITLE && !FIGURE.test(text) && !/[。|]/.test(text);

const isSum = (words: Mapped): boolean => WORDS.sums.includes(words.text.replace(/\s+/g, ''));

/** The title and figures of a row that stands on one line: 1 子育ての喜びが実感できるまち 38 2,915. */
function rowOnLine(cell: Cell, count: number): Cell[] | null {
  const tokens = tokensOf(cell.words.text);
  const first = tokens.at(-count);
  if (tokens.length <= count || !first) return null;
  const title = { words: trim(slice(cell.words, 0, first.start)), line: cell.line };
  const figures = wordsOf(cell).slice(-count);
  return isTitle(title) && figures.every(isFigure) ? [title, ...figures] : null;
}

interface Table {
  readonly heading: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The table whose rows are lines, below a line of headings. */
function rowsOfLines(all: readonly Cell[]): Table | null {
  const [head, ...others] = all;
  const heading = head ? wordsOf(head) : [];
  if (!areHeadings(heading)) return null;
  const rows: Cell[][] = [];
  for (const cell of others) {
    const row = rowOnLine(cell, heading.length - 1);
    if (!row) break;
    rows.push(row);
  }
  return { heading, rows };
}

/** The table that has a line for each cell, its headings too. */
function rowsOfCells(all: readonly Cell[]): Table | null {
  const first = all.findIndex(isFigure);
  // the title of the first row stands in front of its figures
  const heading = all.slice(0, Math.max(0, first - 1));
  if (!areHeadings(heading)) return null;
  const width = heading.length;
  const rows: Cell[][] = [];
  for (let at = width; at + width <= all.length; at += width) {
    const [title, ...figures] = all.slice(at, at + width) as [Cell, ...Cell[]];
    if (!isTitle(title) || !figures.every(isFigure)) break;
    rows.push([title, ...figures]);
  }
  return { heading, rows };
}

function areHeadings([first, ...others]: readonly Cell[]): boolean {
  return (
    first !== undefined &&
    declaredRole(first.words.text) === 'goal' &&
    others.length >= LEAST_FIGURES &&
    others.length <= MAX_FIGURES &&
    others.every(isHeading)
  );
}

const MAX_CELLS = 200;

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  if (!isText(line)) return null;
  const [word] = tokensOf(line.content.text.slice(0, MAX_TITLE));
  if (!word || declaredRole(word.token) !== 'goal') return null;
  const all: Cell[] = [];
  for (const cell of textFrom(lines, at)) {
    if (all.length > 0 && captionOf(cell.words)?.label != null) break;
    all.push(cell);
    if (all.length >= MAX_CELLS) break;
  }
  const table = rowsOfLines(all) ?? rowsOfCells(all);
  const titled = table?.rows.filter(([title]) => title && !isSum(title.words)) ?? [];
  if (!table || titled.length < LEAST_ROWS) return null;
  const last = (table.rows.at(-1) as readonly Cell[]).at(-1) as Cell;
  const rows = [table.heading, ...table.rows].map((cells) =>
    lineOfCells(
      lines[(cells[0] as Cell).line] as Line,
      cells.map(({ words }) => words),
    ),
  );
  return { lines: rows, count: last.line - at + 1 };
}

/**
 * Tables that count or sum what stands under each goal (基本目標ごとの集計表) and whose cells no bars divide: a row a line, or a line
 * for each cell.
 */
export const mendGoalCounts = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
