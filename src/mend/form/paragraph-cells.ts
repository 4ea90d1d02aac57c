import { join, type Mapped, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';

/** A cell goes over no more lines, a table has no more columns. */
const MAX_LINES = 6;
const MAX_COLUMNS = 8;
const MAX_CELL = 60;
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;

/** Lines that stand together between blank ones, as one cell. */
export interface Paragraph {
  readonly words: Mapped;
  readonly line: Line;
  readonly lines: number;
  readonly end: number;
}

/** What the cells of a column are: those of names, units, values or other words. */
type Kind = 'name' | 'unit' | 'value' | 'text';

/** The paragraph behind the blank lines from a place on, as one cell; null for a sentence, for long text and for lines with cells. */
export function paragraphAt(lines: readonly Line[], from: number): Paragraph | null {
  let at = from;
  while (lines[at]?.blank) at++;
  const own: Line[] = [];
  while (
    lines[at + own.length] &&
    !(lines[at + own.length] as Line).blank &&
    own.length < MAX_LINES
  )
    own.push(lines[at + own.length] as Line);
  const [line] = own;
  const end = at + own.length;
  const goesOn = lines[end] !== undefined && !(lines[end] as Line).blank;
  if (!line || goesOn || own.some((one) => cellsOf(one) !== null)) return null;
  const parts = own.map(({ content }) => trim(content));
  const whole = join(parts);
  // 46.2 | %, 9分以 | 内: no blank belongs into a value
  const words = isValue(whole.text) ? whole : join(parts, lineGlue);
  return words.text.length > MAX_CELL || words.text.includes('。')
    ? null
    : { words, line, lines: own.length, end };
}

function kindOf({ words: { text } }: Paragraph): Kind | null {
  const role = readColumnHeading(text)?.role;
  if (role === 'name' || role === 'unit') return role;
  if (holdsValues(role) || isTime(text)) return 'value';
  return isColumnWord(text) ? 'text' : null;
}

/** The headings that stand below each other from a place on, a paragraph each. */
function headingsFrom(lines: readonly Line[], at: number) {
  const found: { paragraph: Paragraph; kind: Kind }[] = [];
  let end = at;
  while (found.length < MAX_COLUMNS) {
    const paragraph = paragraphAt(lines, end);
    const kind = paragraph && kindOf(paragraph);
    if (!paragraph || !kind) break;
    found.push({ paragraph, kind });
    end = paragraph.end;
  }
  return { found, end };
}

function fits(kind: Kind, { text }: Mapped): boolean {
  if (kind === 'value') return isValue(text);
  if (kind === 'unit') return isUnitWord(text);
  if (kind === 'text') return !isValue(text);
  return !isValue(text) && !isTime(text) && !isCaptionWord(text) && markOf(text) === null;
}

/** The rows from a place on, a paragraph for each cell, as long as each cell is what its column asks for. */
function rowsFrom(lines: readonly Line[], from: number, kinds: readonly Kind[]) {
  const rows: Paragraph[][] = [];
  let end = from;
  for (;;) {
    const row: Paragraph[] = [];
    let at = end;
    for (const kind of kinds) {
      const cell = paragraphAt(lines, at);
      if (!cell || !fits(kind, cell.words)) return { rows, end };
      row.push(cell);
      at = cell.end;
    }
    rows.push(row);
    end = at;
  }
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  if (line.blank || (at > 0 && !lines[at - 1]?.blank)) return null;
  const { found, end } = headingsFrom(lines, at);
  const kinds = found.map(({ kind }) => kind);
  if (kinds.length < LEAST_COLUMNS || kinds[0] !== 'name' || !kinds.includes('value')) return null;
  if (kinds.filter((kind) => kind === 'name').length > 1) return null;
  const { rows, end: last } = rowsFrom(lines, end, kinds);
  const torn = rows.flat().some((cell) => cell.lines > 1);
  if (rows.length < LEAST_ROWS || !torn) return null;
  const rowOf = (cells: readonly Paragraph[]) =>
    lineOfCells(
      (cells[0] as Paragraph).line,
      cells.map(({ words }) => words),
    );
  const heading = rowOf(found.map(({ paragraph }) => paragraph));
  return { lines: [heading, ...rows.map(rowOf)], count: last - at };
}

/**
 * Tables whose cells came in as paragraphs with blank lines between them (1段落1欄の表), several lines each: headings below each
 * other, then a name and its values again and again.
 */
export const joinParagraphCells = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
