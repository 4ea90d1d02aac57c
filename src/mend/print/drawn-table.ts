import { emptyAt, join, type Mapped, slice, split, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { lineOfCells } from '../line/part.ts';

// ├────┼────┤ ┌──┬──┐ +---+===+ : a rule that is drawn with letters
const RULE = /^\s*(?:[\u2500-\u257F\s]{5,}|\+(?:[-=:]{2,}\+)+)\s*$/;
// where an upright stroke begins, crosses or ends
const JOINTS = /[┬┳┯┰╤╦╥┼╋╂┿╬╪╫┴┻┷┸╧╩╨]/g;
const INNER_PLUS = /(?<=[-=:])\+(?=[-=:])/g;
const BAR = /[│┃║|]/g;
const FRAMED = /^[│┃║|].*[│┃║|]$/;
/** Rules inside a table that part its rows: one alone parts the heading from them. */
const LEAST_PARTING = 2;

const isRule = ({ content: { text } }: Line): boolean => RULE.test(text);

/** How many columns the first rule of a table draws; below two it draws none. */
const columnsOf = ({ content: { text } }: Line): number =>
  (text.match(text.includes('+') ? INNER_PLUS : JOINTS)?.length ?? 0) + 1;

/** The cells between a line's bars; null where it is no row of `columns` cells. */
function cellsBetween({ content }: Line, columns: number): Mapped[] | null {
  const bare = trim(content);
  if (!FRAMED.test(bare.text)) return null;
  const cells = split(slice(bare, 1, bare.text.length - 1), BAR).map(trim);
  return cells.length === columns ? cells : null;
}

/** A line of a table and its cells. */
interface DrawnLine {
  readonly line: Line;
  readonly cells: readonly Mapped[];
}

/** The lines of one row as a line with cells: what stands in a column goes together. */
function rowOf(lines: readonly DrawnLine[]): Line {
  const [first] = lines as [DrawnLine];
  const cells = first.cells.map((_, k) => {
    const filled = lines.flatMap(({ cells: own }) => {
      const cell = own[k];
      return cell && cell.text.length > 0 ? [cell] : [];
    });
    return filled.length > 0 ? join(filled, lineGlue) : emptyAt(first.line.content);
  });
  return lineOfCells(first.line, cells);
}

/** Whether only the first cell of a line holds words, or all but the first. */
const hasName = ({ cells }: DrawnLine): boolean => cells[0]?.text !== '';
const hasValues = ({ cells }: DrawnLine): boolean => cells.slice(1).some(({ text }) => text !== '');

/** Lines that no rule parts as rows: a name without values goes with the row above, as do values without name. */
function unruledRows(lines: readonly DrawnLine[]): Line[] {
  const rows: DrawnLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const isWhole = row?.some(hasName) && row.some(hasValues);
    const goesOn = row && (!hasName(line) || !hasValues(line) || !isWhole);
    if (goesOn) row.push(line);
    else rows.push([line]);
  }
  return rows.map(rowOf);
}

/** The lines of a table between two rules. */
type Part = readonly DrawnLine[];

interface Drawn {
  readonly rules: readonly Line[];
  readonly parts: readonly Part[];
  readonly end: number;
}

/** Reads the table whose first rule is the line at `at`, to its last rule; null where lines in it are no rows. */
function drawnAt(lines: readonly Line[], at: number): Drawn | null {
  const columns = columnsOf(lines[at] as Line);
  if (columns < 2) return null;
  const rules: Line[] = [];
  const parts: DrawnLine[][] = [];
  let open: DrawnLine[] = [];
  let end = at;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isRule(line)) {
      rules.push(line);
      if (open.length > 0) parts.push(open);
      open = [];
      end = i + 1;
      continue;
    }
    const cells = line.cells === null ? cellsBetween(line, columns) : null;
    if (!cells) break;
    open.push({ line, cells });
  }
  return parts.length > 0 && open.length === 0 ? { rules, parts, end } : null;
}

/** A rule says nothing itself. */
const silent = (line: Line): Line => ({ ...line, cells: [] });

/** The lines of a table: rules, then rows, each in its place. */
function linesOf({ rules, parts }: Drawn): Line[] {
  // between the frame's two rules
  const areParted = rules.length - 2 >= LEAST_PARTING;
  const rows = parts.flatMap((part) => (areParted ? [rowOf(part)] : unruledRows(part)));
  return [...rules.map(silent), ...rows].sort((a, b) => a.index - b.index);
}

/**
 * Reads tables that were drawn with letters (罫線文字の表): ┌─┬─┐ over │name│value│, and +---+---+ likewise. Where rules part
 * the rows, the lines between two of them are one row; where they do not, a line is a row unless it goes on with the one above.
 */
export function readDrawnTables(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isRule)) return lines;
  const read: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const drawn = isRule(line) ? drawnAt(lines, at) : null;
    read.push(...(drawn ? linesOf(drawn) : [line]));
    at = drawn?.end ?? at + 1;
  }
  return read;
}
