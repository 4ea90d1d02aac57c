import { emptyAt, join, type Mapped, split, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import {
  columnRole,
  holdsValues,
  isColumnWord,
  readColumnHeading,
} from '../../language/column/heading.ts';
import { projectFieldOf } from '../../language/column/project.ts';
import { isUsualWord } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue, wordsIn } from '../../language/value/run.ts';
import { lineText } from '../line/text.ts';
import { withLine } from './wrapped-row.ts';

// two blanks or more divide the cells of a line that was laid out with blanks
const WIDE = /\s{2,}/g;
// ------ under the heading
const RULE = /^\s*[-─━=]{3,}\s*$/;
const LEAST_COLUMNS = 3;
const MAX_HEADING = 24;

interface Aligned {
  readonly cells: readonly Mapped[];
  /** Whether blanks stand before the first cell: its column is empty. */
  readonly indented: boolean;
}

function alignedCells({ content, cells, blank }: Line): Aligned | null {
  if (blank || cells !== null || /[\t|]/.test(content.text)) return null;
  const found = split(trim(content), WIDE);
  return { cells: found.map(trim), indented: /^\s{2,}/.test(content.text) };
}

// 部局 | 事業名 | 概要 | R5年度: a table of projects
function headsProjects(cells: readonly Mapped[]): boolean {
  const fields = cells.flatMap(({ text }) => projectFieldOf(text) ?? []);
  return fields.includes('name') && fields.length >= LEAST_COLUMNS - 1;
}

/** The heading of an aligned table: short words, most of them known, one of them of a value. */
function isHeading({ cells }: Aligned): boolean {
  if (cells.length < LEAST_COLUMNS - 1 || cells.some(({ text }) => text.length > MAX_HEADING))
    return false;
  const known = cells.filter(({ text }) => isColumnWord(text));
  if (headsProjects(cells)) return true;
  const valued = known.filter(({ text }) => holdsValues(columnRole(text)));
  const others = cells.filter((cell) => !known.includes(cell));
  return (
    known.length > others.length && valued.length > 0 && !others.some(({ text }) => isValue(text))
  );
}

const ONE = /\s/g;

/** Cells of column words that one blank divides each: 目標(R6) 現状(R4) 評価. */
function headingCells(cells: readonly Mapped[]): Mapped[] {
  return cells.flatMap((cell) => {
    const words = wordsIn(cell);
    const heads = words.every(({ text }) => isColumnWord(text) || readGradeLabel(text) !== null);
    return words.length > 1 && heads ? words : [cell];
  });
}

/** A row that lacks one cell, the only one of its cells that a single blank divides put apart. */
function parted(cells: readonly Mapped[], heading: readonly Mapped[]): readonly Mapped[] | null {
  if (cells.length !== heading.length - 1) return null;
  const divided = cells.filter(({ text }) => /\s/.test(text));
  const [one] = divided;
  const parts = one ? split(one, ONE) : [];
  if (!one || divided.length > 1 || parts.length !== 2) return null;
  const row = cells.flatMap((cell) => (cell === one ? parts : [cell]));
  return valuesFit(row, heading) ? row : null;
}

/** Whether words end with a value behind a single blank: レンタサイクルの利用回数 1,500回. */
function endsWithValue(cell: Mapped): boolean {
  const words = wordsIn(cell);
  return words.length > 1 && isValue((words.at(-1) as Mapped).text);
}

/** A row under a heading; null where its cells do not fit. */
function fitting(
  { cells, indented }: Aligned,
  heading: readonly Mapped[],
): readonly Mapped[] | null {
  const columns = heading.length;
  // a name that ends with a value: the first value stands too near to it
  if (endsWithValue(cells[0] as Mapped)) return null;
  if (cells.length === columns) return cells;
  const [first] = cells as readonly [Mapped];
  // an empty first cell: the row goes on with the group of the row above
  const named = heading[0]?.text !== '';
  const row = named && indented ? [emptyAt(first), ...cells] : cells;
  if (named && row.length === columns && row !== cells) return row;
  const whole = parted(cells, heading);
  if (whole) return whole;
  const missing = heading.slice(row.length);
  // empty cells at a line's end leave nothing: those of grades and remarks, where all values stand
  const open = missing.every(({ text }) => !holdsValues(columnRole(text)));
  if (row.length >= columns || !open || !valuesFit(row, heading)) return null;
  return [...row, ...missing.map(() => emptyAt(cells.at(-1) as Mapped))];
}

/** Whether values stand under headings of values, and none under those of names. */
function valuesFit(row: readonly Mapped[], heading: readonly Mapped[]): boolean {
  const fits = row.every(({ text }, i) => {
    const head = heading[i]?.text ?? '';
    const role = readColumnHeading(head)?.role;
    if (holdsValues(role)) return isValue(text);
    const words = role === 'name' || role === 'unit' || projectFieldOf(head) === 'name';
    return !words || !isValue(text);
  });
  return fits && row.some(({ text }) => isValue(text));
}

/** The heading with an empty cell over a column of grades that has none: 達成, 未達成 behind the last value. */
function withGrades(heading: readonly Mapped[], below: Aligned | null): readonly Mapped[] {
  const last = heading.at(-1);
  const grade = below?.cells.length === heading.length + 1 ? below.cells.at(-1) : undefined;
  return last && grade && isUsualWord(grade.text) ? [...heading, emptyAt(last)] : heading;
}

/** The heading with the times that a second line gives its columns of values; null where the line is none. */
function datedHeading(heading: readonly Mapped[], below: Aligned | null): Mapped[] | null {
  const valued = heading.filter(({ text }) => holdsValues(columnRole(text)));
  const times = below?.cells ?? [];
  if (times.length !== valued.length || !times.every(({ text }) => isTime(text))) return null;
  return heading.map((cell) => {
    const time = times[valued.indexOf(cell)];
    return time ? join([cell, time]) : cell;
  });
}

/**
 * The rows of a table that blanks lay out in columns (空白で揃えた表), heading first, as lines with cells: as many as have
 * a cell for each column. Empty where the line at `at` heads no such table.
 */
export function alignedRows(lines: readonly Line[], at: number): Line[] {
  const found = alignedCells(lines[at] as Line);
  if (!found) return [];
  const head = { ...found, cells: headingCells(found.cells) };
  if (!isHeading(head)) return [];
  const [first] = head.cells as readonly Mapped[] as readonly [Mapped];
  // names need no heading of their own
  const unnamed = holdsValues(columnRole(first.text));
  const below = lines[at + 1];
  const heading = withGrades(
    unnamed ? [emptyAt(first), ...head.cells] : head.cells,
    below ? alignedCells(below) : null,
  );
  if (heading.length < LEAST_COLUMNS) return [];
  const dated = datedHeading(heading, below ? alignedCells(below) : null);
  const rows: Line[] = [{ ...(lines[at] as Line), cells: dated ?? heading }];
  if (dated) rows.push({ ...(lines[at + 1] as Line), cells: [] });
  const rule = lines[at + rows.length];
  if (rule && RULE.test(rule.content.text)) rows.push({ ...rule, cells: [] });
  return [...rows, ...bodyRows(lines, at + rows.length, heading)];
}

/** The rows below a heading; one that does not fit stands among them with one cell where the next one fits. */
function bodyRows(lines: readonly Line[], from: number, heading: readonly Mapped[]): Line[] {
  const rows: Line[] = [];
  const values = heading.flatMap(({ text }, i) => (holdsValues(columnRole(text)) ? [i] : []));
  let open = -1;
  const alignedAt = (i: number) => (lines[i] ? alignedCells(lines[i] as Line) : null);
  const rowAt = (i: number) => {
    const aligned = alignedAt(i);
    return aligned && fitting(aligned, heading);
  };
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    const aligned = alignedAt(i);
    const above = rows[open]?.cells;
    const longer =
      aligned && above && withLine({ cells: above, values }, aligned.cells, !aligned.indented);
    if (longer) {
      rows[open] = { ...(rows[open] as Line), cells: longer.cells };
      rows.push({ ...line, cells: [] });
      continue;
    }
    const cells = rowAt(i);
    const odd = !cells && i > from && isOddRow(line) && rowAt(i + 1) !== null;
    if (!cells && !odd) break;
    open = cells ? rows.length : -1;
    rows.push({ ...line, cells: cells ?? [lineText(line)] });
  }
  return rows;
}

/** Whether a line of cells is no sentence and no heading, only a row with other cells than its table has. */
const isOddRow = (line: Line): boolean =>
  !line.blank && line.content.text.includes('  ') && !line.content.text.includes('。');
