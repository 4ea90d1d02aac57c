import { emptyAt, join, type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isAbsent, isBound } from '../../language/value/word.ts';
import { lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { type RowHead, valuesIn } from '../table/row-columns.ts';
import { headAt } from '../table/row-head.ts';

/** A row is torn over no more lines, and a table has no more. */
const MOST_LINES = 5;
const MOST_ROWS = 100;
const LEAST_VALUES = 2;
const LEAST_NAME = 3;

// 18, 4,200人, 42., 1,1: a figure or the beginning of one
const BEGUN = /^[△▲]?\d[\d,.]*[^\d\s,.()]{0,6}$/;
// 4,200人, .0%, ,200: the end of one, or a whole figure
const ENDED = /^[.,]?\d[\d,.]*[^\d\s,.()]{0,6}$/;
// 184,200人, 42.3%, 0件; no figure begins with a zero and a digit, and commas part it by threes
const WHOLE = /^[△▲]?(?!0[\d,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?([^\d\s,.()]{0,6})$/;
const NAME = new RegExp(`^[・○●◇◆]?\\s?[${LETTERS}]`);

/** The lines of a row: its name, its unit where a column holds that, and the pieces of its values line by line. */
interface TornRow {
  readonly name: Mapped;
  readonly unit: Mapped | null;
  readonly pieces: readonly (readonly Mapped[])[];
  readonly lines: readonly Line[];
}

const wordsOf = (words: Mapped): Mapped[] =>
  matchesIn(words.text, /\S+/g).map(({ 0: word, index }) =>
    slice(words, index, index + word.length),
  );

const isBegun = ({ text }: Mapped): boolean => BEGUN.test(text) || isAbsent(text);

/** The pieces of a line that goes on with the values above it; null for other lines. */
function goingOn(line: Line | undefined): Mapped[] | null {
  if (!isText(line)) return null;
  const [first, ...others] = wordsOf(lineText(line));
  const goesOn = first && (ENDED.test(first.text) || isUnitWord(first.text));
  return goesOn && others.every(isBegun) ? [first, ...others] : null;
}

/** The row that begins on the line at `at`; null where none does. */
function rowAt(lines: readonly Line[], at: number, head: RowHead): TornRow | null {
  const line = lines[at];
  if (!isText(line)) return null;
  const whole = lineText(line);
  const words = wordsOf(whole);
  const from = words.findLastIndex((word) => !isBegun(word)) + 1;
  const hasUnit = head.columns.includes('unit');
  const unit = hasUnit ? (words[from - 1] ?? null) : null;
  const first = words[hasUnit ? from - 1 : from];
  if (!first || (unit && !isUnitWord(unit.text)) || from === words.length) return null;
  const before = words.slice(0, hasUnit ? from - 1 : from);
  const name = join(before, ' ');
  if (name.text.length < LEAST_NAME || !NAME.test(name.text) || /[。:]/.test(name.text))
    return null;
  const pieces = [words.slice(from)];
  const own = [line];
  for (let i = at + 1; own.length < MOST_LINES; i++) {
    const more = goingOn(lines[i]);
    if (!more) break;
    pieces.push(more);
    own.push(lines[i] as Line);
  }
  return { name, unit, pieces, lines: own };
}

/** The words that pieces make where the line ends that `joints` has as bits tear a figure. */
function wordsWith({ pieces }: TornRow, joints: number): Mapped[] {
  const out: Mapped[] = [];
  pieces.forEach((line, i) => {
    const [first, ...others] = line as [Mapped, ...Mapped[]];
    const above = out.at(-1);
    const torn = i > 0 && above !== undefined && (joints & (1 << (i - 1))) !== 0;
    if (torn) out[out.length - 1] = join([above, first]);
    else out.push(first);
    out.push(...others);
  });
  return out;
}

/** The unit of a whole value without the bound behind it (2,400人以上); null where the word is no such value. */
function unitOf(word: string): string | null {
  const unit = WHOLE.exec(word)?.[1] ?? null;
  const bound = [...(unit ?? '')].findIndex((_, i) => isBound(unit?.slice(i) ?? ''));
  return bound < 0 ? unit : (unit?.slice(0, bound) ?? null);
}

/** Whether words are the values of a row: each is whole, and all have one unit, or none beside a column of units. */
function areValues(words: readonly Mapped[], row: TornRow): boolean {
  const units = words.flatMap(({ text }) => (isAbsent(text) ? [] : [unitOf(text)]));
  const [unit = null] = units;
  if (unit === null || units.some((own) => own !== unit)) return false;
  return row.unit ? unit === '' : isUnitWord(unit);
}

/** The values of a row where its line ends leave one way; null where they leave none, or several. */
function valuesOf(row: TornRow, count: number): readonly Mapped[] | null {
  const ways = Array.from({ length: 1 << (row.pieces.length - 1) }, (_, joints) =>
    wordsWith(row, joints),
  ).filter((words) => words.length === count && areValues(words, row));
  return ways.length === 1 ? (ways[0] as Mapped[]) : null;
}

/** A row as a line with cells; its values are empty where its line ends leave no way, or several. */
function lineOf(row: TornRow, values: readonly Mapped[] | null, { columns }: RowHead): Line {
  const [first] = row.lines as readonly [Line];
  const last = row.lines.at(-1) as Line;
  let at = 0;
  const cells = columns.map((column) => {
    if (column === 'name') return row.name;
    if (column === 'unit') return row.unit ?? emptyAt(row.name);
    return values?.[at++] ?? emptyAt(row.name);
  });
  // what cannot be read stands there all the same
  const line = { ...lineOfCells(first, cells), ...(values ? {} : { stated: true }) };
  return row.lines.length > 1 ? { ...line, last: last.last ?? last.index } : line;
}

/** The rows of a table below its heading at `from`, of which one at least is torn and leaves one way; null for other tables. */
function tornRows(
  lines: readonly Line[],
  from: number,
  head: RowHead,
): { readonly rows: readonly Line[]; readonly end: number } | null {
  const count = valuesIn(head.columns);
  const rows: Line[] = [];
  let end = from;
  let mended = 0;
  while (rows.length < MOST_ROWS) {
    const row = rowAt(lines, end, head);
    if (!row) break;
    const values = valuesOf(row, count);
    const isTorn = row.lines.length > 1;
    if (!isTorn && !values) break;
    if (isTorn && values) mended++;
    rows.push(lineOf(row, values, head));
    end += row.lines.length;
  }
  return mended > 0 ? { rows, end } : null;
}

const isPlain = ({ columns }: RowHead): boolean =>
  columns[0] === 'name' &&
  columns.every((column) => column === 'name' || column === 'unit' || column === 'value') &&
  valuesIn(columns) >= LEAST_VALUES;

/**
 * Tables of text whose figures are torn over line ends (行末で割れた数値): 直売所の来客数 18 | 4,200人 20 | 0,000人 is 184,200人 and 200,000人. A row
 * is read where just one way of joining leaves as many whole values of one unit as the heading has columns; else its
 * values are left out.
 */
export function mendTornFigures(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const found = isText(line) ? headAt(lines, at) : null;
    const table =
      found && isPlain(found.head) ? tornRows(lines, at + found.taken, found.head) : null;
    if (found && table) {
      out.push({ ...line, cells: found.head.cells }, ...table.rows);
      at = table.end - 1;
    } else out.push(line);
  }
  return out;
}
