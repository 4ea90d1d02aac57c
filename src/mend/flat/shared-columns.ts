import type { Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues } from '../../language/column/heading.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { suits } from '../../language/value/name-unit.ts';
import { lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { type FlatCell, flatCells, isDash } from '../table/flat-cell.ts';
import { unitIn } from './row.ts';

/** So many columns of values stand behind the names at least. */
const LEAST_COLUMNS = 2;
/** So many groups of names share them: one alone is a table by itself. */
const LEAST_GROUPS = 2;
const LEAST_NAMES = 3;
/** Groups stand no further in front of their columns, which are no longer. */
const MOST_LINES = 80;

/** A column: its heading and a cell for each name of all groups. */
interface Column {
  readonly heading: FlatCell;
  readonly cells: FlatCell[];
}

/** Names below the word of their section, by the index of their lines. */
interface Group {
  readonly caption: number;
  readonly names: readonly number[];
}

const isUnits = ({ heading }: Column): boolean => heading.heading?.role === 'unit';

/** Whether a cell can stand in a column: a unit or a dash in one of units, a value in one of values. */
const fits = (column: Column, cell: FlatCell): boolean =>
  isUnits(column) ? cell.kind === 'unit' || isDash(cell) : cell.kind === 'value';

/** Whether a cell heads a column of units or values. */
const isHead = ({ heading }: FlatCell): boolean =>
  heading?.role === 'unit' || holdsValues(heading?.role);

const isHeld = ({ kind }: FlatCell): boolean => kind === 'value' || kind === 'unit';

/** Takes the cells of a line into the columns that are open; says whether all of them have a place there. */
function take(columns: Column[], cells: readonly FlatCell[]): boolean {
  if (!cells.every((cell) => isHead(cell) || isHeld(cell))) return false;
  for (const cell of cells) {
    const last = columns.at(-1);
    if (isHead(cell)) columns.push({ heading: cell, cells: [] });
    else if (last && fits(last, cell)) last.cells.push(cell);
    else return false;
  }
  return cells.length > 0;
}

/** The columns that begin at a line, each heading with its cells behind it, and the index behind them; null where they differ in length. */
function columnsAt(
  lines: readonly Line[],
  at: number,
): { columns: readonly Column[]; end: number } | null {
  const columns: Column[] = [];
  let end = at;
  for (let i = at; i < Math.min(lines.length, at + MOST_LINES); i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (!isText(line) || !take(columns, flatCells([line]))) break;
    end = i + 1;
  }
  const [first] = columns;
  const valued = columns.filter((column) => !isUnits(column));
  const alike = columns.every(({ cells }) => cells.length === first?.cells.length);
  return alike && valued.length >= LEAST_COLUMNS ? { columns, end } : null;
}

/** Whether a line is the name of a measure and nothing else. */
function isName(line: Line): boolean {
  const { text } = lineText(line);
  return (
    isText(line) &&
    endsAsMeasure(text) &&
    !/[。\s|]/.test(text) &&
    captionOf(lineText(line)) === null
  );
}

/** Whether a line is the word of a section of indicators, alone. */
function isCaption(line: Line): boolean {
  const caption = isText(line) ? captionOf(lineText(line)) : null;
  return caption?.rest === null && (caption.role === 'kpis' || caption.role === 'targets');
}

/** The groups of names in front of a line, back to a table or values; null where names stand below no word of a section. */
function groupsBefore(lines: readonly Line[], at: number): Group[] | null {
  const groups: Group[] = [];
  let names: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - MOST_LINES); i--) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (!isText(line)) break;
    if (isName(line)) names.unshift(i);
    else if (isCaption(line)) {
      if (names.length > 0) groups.unshift({ caption: i, names });
      names = [];
    } else if (names.length > 0) return null;
    else if (flatCells([line]).some((cell) => isHead(cell) || isHeld(cell))) break;
  }
  return names.length > 0 ? null : groups;
}

/** The lines of each group as a table; null where the columns do not hold a cell for each name that suits it. */
function tablesOf(
  lines: readonly Line[],
  groups: readonly Group[],
  columns: readonly Column[],
): ReadonlyMap<number, Line> | null {
  const all = groups.flatMap(({ names }) => names);
  const count = columns[0]?.cells.length;
  if (groups.length < LEAST_GROUPS || all.length < LEAST_NAMES || all.length !== count) return null;
  const tables = new Map<number, Line>();
  const heads = columns.map(({ heading }) => heading.content);
  for (const { caption } of groups) {
    const own = lineText(lines[caption] as Line);
    tables.set(caption, { ...lineOfCells(lines[caption] as Line, [own, ...heads]), content: own });
  }
  for (const [row, at] of all.entries()) {
    const name = lineText(lines[at] as Line);
    const cells = columns.map((column) => column.cells[row] as FlatCell);
    const isOf = (cell: FlatCell) =>
      suits(name.text, cell.kind === 'unit' ? cell.content.text : unitIn(cell));
    if (!cells.every(isOf)) return null;
    const content: Mapped[] = [name, ...cells.map((cell) => cell.content)];
    tables.set(at, lineOfCells(lines[at] as Line, content));
  }
  return tables;
}

/**
 * Names in groups, each below its own heading, whose columns came in together behind the last of them (まとめて後に出た欄): 単位, 現状値 and
 * 目標値 with a cell for each name of all groups.
 */
export function mendSharedColumns(lines: readonly Line[]): readonly Line[] {
  let mended = lines;
  for (let at = 0; at < mended.length; at++) {
    const line = mended[at] as Line;
    const [first] = isText(line) ? flatCells([line]) : [];
    if (!first || !isHead(first)) continue;
    const found = columnsAt(mended, at);
    const groups = found && groupsBefore(mended, at);
    const tables = groups && tablesOf(mended, groups, found.columns);
    if (!tables) continue;
    const { end } = found;
    const own = at;
    mended = mended.flatMap((one, i) => (i >= own && i < end ? [] : [tables.get(i) ?? one]));
  }
  return mended;
}
