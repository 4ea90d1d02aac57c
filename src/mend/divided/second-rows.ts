import { emptyAt, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { isValue } from '../../language/value/run.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { ruleColumns } from './torn-row.ts';

/** A heading of so many columns, of values so many, may have a second row; in that stand no more words. */
const LEAST_COLUMNS = 4;
const LEAST_VALUES = 2;
const MOST_BELOW = 2;
const LEAST_RECORDS = 2;
/** A row of a record fills so many cells. */
const LEAST_FILLED = 3;

const roleOf = ({ text }: Mapped) => columnRole(text);
const isFilled = ({ text }: Mapped): boolean => text.length > 0;

/** The heading of a table whose rows have a second row for one value. */
interface Head {
  readonly line: Line;
  readonly cells: readonly Mapped[];
  /** How many columns the first row has. */
  readonly width: number;
}

// 640 |: the last row of a table, its empty cells lost
const LONE = /^\s*([^\s|]{1,16})\s*\|\s*$/;

function loneCell({ content }: Line): readonly Mapped[] | null {
  const cell = LONE.exec(content.text)?.[1];
  if (cell === undefined) return null;
  const at = content.text.indexOf(cell);
  return [slice(content, at, at + cell.length)];
}

/** The next line from a place on that is a row of cells, rules aside; null where text or a blank line comes first. */
function rowFrom(lines: readonly Line[], from: number) {
  let at = from;
  while (lines[at] && ruleColumns(lines[at] as Line) !== null) at++;
  const line = lines[at];
  const cells = line && !line.blank ? (cellsOf(line) ?? loneCell(line)) : null;
  return line && cells ? { line, cells, at } : null;
}

/** The heading that begins on a line: columns of values, and below them one value more (設定時の値 | 現況値 | 年度目標値 over 目標値). */
function headAt(lines: readonly Line[], at: number): { head: Head; end: number } | null {
  const line = lines[at] as Line;
  const upper = line.blank ? null : cellsOf(line);
  const values = upper?.filter((cell) => holdsValues(roleOf(cell))).length ?? 0;
  if (!upper || upper.length < LEAST_COLUMNS || values < LEAST_VALUES) return null;
  const below = rowFrom(lines, at + 1);
  const words = below?.cells.filter(isFilled) ?? [];
  const aims = words.filter((cell) => holdsValues(roleOf(cell)));
  const names = words.filter((cell) => roleOf(cell) === 'name');
  const [aim] = aims;
  if (!below || !aim || aims.length > 1 || words.length > MOST_BELOW) return null;
  if (aims.length + names.length !== words.length) return null;
  // 施策項目 over 指標項目: the bands stand in the column of names
  const name = names[0] ?? (upper[0] as Mapped);
  const cells = [name, ...upper.slice(1), aim];
  return { head: { line, cells, width: upper.length }, end: below.at + 1 };
}

type Kind = 'record' | 'value' | 'band' | 'other';

function kindOf(cells: readonly Mapped[], { width }: Head): Kind {
  const filled = cells.filter(isFilled);
  const [first] = filled;
  if (cells.length === width && filled.length >= LEAST_FILLED) return 'record';
  if (filled.length !== 1 || !first) return 'other';
  if (isValue(first.text)) return 'value';
  return markOf(first.text)?.mark.ordinal != null ? 'band' : 'other';
}

/** The rows of the tables under such a heading, from a line on: each line that is none stays as it is. */
function mendedUnder(lines: readonly Line[], from: number, head: Head) {
  const out: Line[] = [];
  const heading = lineOfCells(head.line, head.cells);
  const again = { ...heading, content: emptyAt(heading.content) };
  let records = 0;
  let headed = false;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (ruleColumns(line) !== null) continue;
    const cells = line.blank ? null : cellsOf(line);
    const kind = cells ? kindOf(cells, head) : 'other';
    const below = kind === 'record' ? rowFrom(lines, at + 1) : null;
    if (cells && below && kindOf(below.cells, head) === 'value') {
      if (!headed) out.push(records === 0 ? heading : again);
      headed = true;
      records++;
      out.push(lineOfCells(line, [...cells, below.cells.find(isFilled) as Mapped]));
      at = below.at;
      continue;
    }
    // a row without its second value, a value without its row: nothing is certain
    if (kind === 'record' || kind === 'value') return null;
    if (headAt(lines, at)) break;
    headed = false;
    const band = kind === 'band' ? cells?.find(isFilled) : undefined;
    out.push(band ? { ...line, content: band, cells: null } : line);
  }
  return records < LEAST_RECORDS ? null : { out, end: at };
}

/**
 * Tables in which each indicator has two rows, the second with one value alone (2行目に目標値だけが入る表), as the second row of the
 * heading says: each becomes one row. Numbered bands between them become headings.
 */
export function mendSecondRows(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = headAt(lines, at);
    const under = found && mendedUnder(lines, found.end, found.head);
    if (under) {
      mended.push(...under.out);
      at = under.end;
    } else mended.push(lines[at++] as Line);
  }
  return mended;
}
