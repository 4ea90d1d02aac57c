import { join, type Mapped, slice, split, trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { holdsValues, isColumnWord, readColumnHeading } from '../language/column-heading.ts';
import { projectFieldOf } from '../language/project-column.ts';
import { isTime, isValue } from '../language/value-run.ts';

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
  const valued = known.filter(({ text }) => holdsValues(readColumnHeading(text)?.role));
  return (
    known.length * 2 > cells.length && valued.length > 0 && !cells.some(({ text }) => isValue(text))
  );
}

/** A row under a heading of `columns` cells; null where its cells do not fit. */
function fitting(
  { cells, indented }: Aligned,
  columns: number,
  named: boolean,
): readonly Mapped[] | null {
  if (cells.length === columns) return cells;
  // an empty first cell: the row goes on with the group of the row above
  if (named && indented && cells.length === columns - 1)
    return [slice(cells[0] as Mapped, 0, 0), ...cells];
  return null;
}

/** The heading with the times that a second line gives its columns of values; null where the line is none. */
function datedHeading(heading: readonly Mapped[], below: Aligned | null): Mapped[] | null {
  const valued = heading.filter(({ text }) => holdsValues(readColumnHeading(text)?.role));
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
  const head = alignedCells(lines[at] as Line);
  if (!head || !isHeading(head)) return [];
  const [first] = head.cells as readonly [Mapped];
  // names need no heading of their own
  const unnamed = holdsValues(readColumnHeading(first.text)?.role);
  const heading = unnamed ? [slice(first, 0, 0), ...head.cells] : head.cells;
  if (heading.length < LEAST_COLUMNS) return [];
  const dated = datedHeading(heading, alignedCells(lines[at + 1] as Line));
  const rows: Line[] = [{ ...(lines[at] as Line), cells: dated ?? heading }];
  if (dated) rows.push({ ...(lines[at + 1] as Line), cells: [] });
  const rule = lines[at + rows.length];
  if (rule && RULE.test(rule.content.text)) rows.push({ ...rule, cells: [] });
  for (let i = at + rows.length; i < lines.length; i++) {
    const line = lines[i] as Line;
    const aligned = alignedCells(line);
    const cells = aligned && fitting(aligned, heading.length, !unnamed);
    if (!cells) break;
    rows.push({ ...line, cells });
  }
  return rows;
}
