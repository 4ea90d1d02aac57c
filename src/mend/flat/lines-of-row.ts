import { join, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { lineText } from '../line/text.ts';
import { flatCells, isGrade } from '../table/flat-cell.ts';
import { headAt, isOpen } from '../table/row-head.ts';
import type { LineTable, Row } from './line-table.ts';

/** No row is torn over more lines, and no more blank ones stand between them where a page ended. */
const MAX_LINES = 8;
const MAX_BLANK = 4;

/** A row, and the index behind the last line that it takes. */
interface TornRow {
  readonly row: Row;
  readonly end: number;
}

/** Whether a line can be a part of a row that goes over several: no heading, no sentence. */
function isPart(line: Line): boolean {
  const words = lineText(line);
  // 22.0 C holds a value, ◎ is a grade
  const free = flatCells([line])[0]?.kind === 'value' || isGrade(words.text);
  return isOpen(line) && captionOf(words) === null && (free || markOf(words.text) === null);
}

/** Whether a line begins a row: with words, or with the number of one. */
function begins(line: Line, table: LineTable): boolean {
  const [first] = flatCells([line]);
  return isPart(line) && (first?.kind === 'word' || (first?.kind === 'value' && table.isNumbered));
}

/** The lines from `at` on that may be one row: up to a heading, a sentence, or a row that is whole. */
function partsFrom(lines: readonly Line[], at: number, table: LineTable): number[] {
  const parts = [at];
  let blank = 0;
  for (let i = at + 1; i < lines.length && parts.length < MAX_LINES && blank < MAX_BLANK; i++) {
    const line = lines[i] as Line;
    if (line.blank) blank++;
    else if (!isPart(line) || table.rowOf(line) !== null) break;
    else {
      // the heading stands again where a page began
      const again = headAt(lines, i);
      if (again && !table.isUnder(again.head)) break;
      if (again) i += again.taken - 1;
      else parts.push(i);
    }
  }
  return parts;
}

/**
 * The row that begins at `at` and goes on over the lines below (行の途中で折れた行), its cells torn or a page's end between them: as
 * few lines as fill every column, or fit with nothing but the last ones empty; null where none do.
 */
export function rowOfSeveral(lines: readonly Line[], at: number, table: LineTable): TornRow | null {
  const parts = partsAt(lines, at, table);
  return wholeRow(lines, parts, table) ?? shortRow(lines, parts, table);
}

/** Whether a row that holds every value begins at `at`, on that line alone or over several. */
export const isRowAt = (lines: readonly Line[], at: number, table: LineTable): boolean =>
  table.rowOf(lines[at]) !== null || wholeRow(lines, partsAt(lines, at, table), table) !== null;

const partsAt = (lines: readonly Line[], at: number, table: LineTable): readonly number[] => {
  const first = lines[at];
  const isFirst = table.isWide && first && !first.blank && begins(first, table);
  return isFirst ? partsFrom(lines, at, table) : [];
};

function wholeRow(
  lines: readonly Line[],
  parts: readonly number[],
  table: LineTable,
): TornRow | null {
  let found: TornRow | null = null;
  for (let count = 2; count <= parts.length; count++) {
    const own = parts.slice(0, count);
    const row = table.rowOfLines(own.map((i) => lines[i] as Line));
    if (!row) continue;
    const torn = { row, end: (own.at(-1) as number) + 1 };
    if (table.isFull(row, true)) return torn;
    // without a grade only where all values stand on one line
    if (count === 2 || table.isFull(row, false)) found ??= torn;
  }
  return found;
}

/** A row that lacks values: its last line ends with all that stands behind them. */
function shortRow(
  lines: readonly Line[],
  parts: readonly number[],
  table: LineTable,
): TornRow | null {
  for (let count = 1; count <= parts.length; count++) {
    const own = parts.slice(0, count);
    const row = table.shortRow(own.map((i) => lines[i] as Line));
    const next = lines[parts[count] ?? -1];
    const goesOn = next !== undefined && !begins(next, table);
    if (row && table.isClosed(row) && !goesOn) return { row, end: (own.at(-1) as number) + 1 };
  }
  return null;
}

// 3 製造業の…, the number of a row and the beginning of its name
const NUMBERED = /^\s*\d{1,3}\s+\S/;

/** Whether a line begins with the kind of its indicator and goes on with words: 活動指標 ボランティア養成講座の. */
function beginsWithKind(line: Line): boolean {
  const [kind, ...words] = flatCells([line]);
  return kind?.heading?.role === 'name' && words.length > 0;
}

/** A row whose number or kind and the beginning of whose name stand on a line of their own. */
export function rowOfTwo(line: Line, next: Line | undefined, table: LineTable): Row | null {
  if (!next || next.blank || !isOpen(line) || !isOpen(next)) return null;
  if (!NUMBERED.test(line.content.text) && !beginsWithKind(line)) return null;
  if (!table.isNumbered || table.rowOf(next) !== null || hasValue(line)) return null;
  return table.rowOf({
    ...line,
    content: join([lineText(line), trim(next.content)], lineGlue),
  });
}

/** Whether a value stands behind the number of a row. */
const hasValue = (line: Line): boolean =>
  flatCells([line])
    .slice(1)
    .some(({ kind }) => kind === 'value');
