import { trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { lineText } from '../line/text.ts';
import { begins, ends } from '../line/torn-name.ts';
import { flatCells } from '../table/flat-cell.ts';
import { type RowHead, withoutYearsAhead } from '../table/row-columns.ts';
import { headAt, isOpen } from '../table/row-head.ts';
import { judgedYear } from '../years/judged-year.ts';
import { alignedRows } from './aligned-rows.ts';
import { centredRows } from './centred-rows.ts';
import { LineTable, type Row, type Rows } from './line-table.ts';
import { isRowAt, rowOfSeveral, rowOfTwo } from './lines-of-row.ts';
import { wrappedNames } from './wrapped-names.ts';

const TORN_FIGURE = /\d,\s*$/;

/** Whether a figure that was torn behind its comma ends the last line that is not blank. */
function isTornFigure(lines: readonly Line[], at: number): boolean {
  let above = at - 1;
  while (lines[above]?.blank) above--;
  return TORN_FIGURE.test(lines[above]?.content.text ?? '');
}

/** Words that may be part of a name: no heading, no number in front, no figure behind. */
function isWords(line: Line | undefined): line is Line {
  if (!line || line.blank || !isOpen(line)) return false;
  const words = lineText(line);
  return (
    captionOf(words) === null &&
    markOf(words.text) === null &&
    // 指標② in front of a name is none of another table
    flatCells([line]).every(({ kind, heading }) => kind === 'word' || heading?.role === 'name')
  );
}

/** The rows from a place on, and where they end. */
function rowsFrom(lines: readonly Line[], from: number, table: LineTable): Rows {
  const rows: Row[] = [];
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    // 2, | 480万円: the end of a figure that was torn
    const row = isTornFigure(lines, i) ? null : table.rowOf(line);
    const above = rows.at(-1);
    const two = row ? null : rowOfTwo(line, lines[i + 1], table);
    if (two) {
      rows.push(two);
      i++;
      end = i + 1;
      continue;
    }
    const longer = row === null && above ? table.withTail(above, line) : null;
    if (row && !table.isPath(row)) rows.push(row);
    else if (longer) rows[rows.length - 1] = longer;
    else if (!isWords(line)) {
      const torn = rowOfSeveral(lines, i, table);
      if (!torn) break;
      rows.push(torn.row);
      i = torn.end - 1;
    } else if (above && ends(line.content.text, table.nameOf(above)))
      rows[rows.length - 1] = table.longer(above, lineText(line), false);
    else {
      const next = table.rowOf(lines[i + 1]);
      const rest = above ? table.withRest(above, line) : null;
      if (rest && !(next && begins(line.content.text, table.nameOf(next)))) {
        rows[rows.length - 1] = rest;
        end = i + 1;
        continue;
      }
      if (next && (table.isPath(next) || begins(line.content.text, table.nameOf(next)))) {
        rows.push(table.longer(next, lineText(line), true));
        i++;
      } else {
        const torn = rowOfSeveral(lines, i, table);
        if (!torn) break;
        rows.push(torn.row);
        i = torn.end - 1;
      }
    }
    end = i + 1;
  }
  return { rows, end };
}

/** The rows from a place on, whose names stand beside their values or around them. */
function rowsUnder(lines: readonly Line[], from: number, table: LineTable, headed: boolean): Rows {
  const single = rowsFrom(lines, from, table);
  const wrapped = wrappedNames(lines, from, table, isWords, headed);
  if (wrapped && wrapped.end > single.end) return wrapped;
  const centred = centredRows(lines, from, table, isWords);
  return centred.rows.length > single.rows.length ? centred : single;
}

/** Rows and the table that they are of. */
interface Read extends Rows {
  readonly table: LineTable;
}

/** The rows under a heading; where there are none, those that lack the years behind the one that the document judges. */
function underHead(
  lines: readonly Line[],
  from: number,
  head: RowHead,
  judged: number | null,
  before: LineTable | null,
): Read {
  const table = new LineTable(head);
  const read = rowsUnder(lines, from, table, true);
  const isWhole = read.rows.some(({ line }) => !line.stated);
  const short = isWhole ? null : withoutYearsAhead(head, judged);
  if (!short) return { ...read, table };
  const narrow = new LineTable(short, head);
  const rows = rowsUnder(lines, from, narrow, true);
  // the heading of a page's table stands again on the next
  const known = before?.isNarrow === true && before.isUnder(head);
  const sure = known || rows.rows.length >= LEAST_SHORT || areShort(lines, from, table, narrow);
  return sure ? { ...rows, table: narrow } : { ...read, table };
}

/** Whether the lines below a heading that are rows lack the years still to come, up to the next heading of other columns. */
function areShort(
  lines: readonly Line[],
  from: number,
  table: LineTable,
  narrow: LineTable,
): boolean {
  let count = 0;
  for (let i = from; i < Math.min(lines.length, from + MOST_LINES) && count < LEAST_SHORT; i++) {
    const head = headAt(lines, i);
    if (head && !table.isUnder(head.head)) break;
    if (table.rowOf(lines[i])) return false;
    if (isRowAt(lines, i, narrow)) count++;
  }
  return count >= LEAST_SHORT;
}

const tableLines = (table: LineTable, heading: Line, rows: readonly Row[]): Line[] => [
  table.headingAt(heading, false),
  ...rows.map((row) => table.lineOf(row)),
];

/** The lines of a row; a numbered heading in front of its name is one of its own, and the table's heading stands again below it. */
function bandedLines(table: LineTable, row: Row): Line[] {
  const parted = table.parted(row);
  if (!parted) return [table.lineOf(row)];
  const { band, own } = parted;
  const heading = table.headingAt(row.line, true);
  const above = { ...row.line, content: band, cells: null };
  return [above, heading, table.lineOf(own)];
}

/** A table is not looked through further down. */
const MOST_LINES = 200;
/** So many rows that lack the years still to come are no accident. */
const LEAST_SHORT = 2;

/** So many rows above a heading that has none below are its own. */
const LEAST_ABOVE = 2;

/** The rows of a table whose heading came in below them: the lines right above it that fit its columns. */
function rowsAbove(lines: readonly Line[], table: LineTable): Row[] {
  const rows: Row[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const row = table.rowOf(lines[i]);
    if (!row) break;
    rows.unshift(row);
  }
  return rows;
}

/** Whether each line below a heading, up to a blank one, is a row of its own. */
function areWhole(lines: readonly Line[], from: number, { rows, end }: Rows): boolean {
  const next = lines[end];
  const own = rows.every(({ line }, i) => line === lines[from + i]);
  return own && rows.length > 0 && (!next || next.blank || !isWords(next));
}

/** Whether a line is the heading word of a list of indicators, which has columns of its own or none. */
function headsIndicators({ content }: Line): boolean {
  const caption = captionOf(trim(content));
  return caption?.label === null && (caption.role === 'kpis' || caption.role === 'targets');
}

/**
 * Tables whose rows are lines and whose cells single blanks divide (1行1件の表): under a line of nothing but column headings,
 * each line whose words fit the columns in exactly one way is a row. Names go over several lines where their words show it.
 * Headings between the rows part the table, and its columns hold below them too.
 */
export function mendLineRows(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  let table: LineTable | null = null;
  let heading: { readonly at: number; readonly lines: number } | null = null;
  const judged = judgedYear(lines);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const found = headAt(lines, at);
    if (!found && table && headsIndicators(line)) table = null;
    const from = at + (found?.taken ?? 0);
    const below: Read | null = found ? underHead(lines, from, found.head, judged, table) : null;
    const read: Read | null =
      below && found?.head.loose && !areWhole(lines, from, below) ? null : below;
    if (read) table = read.table;
    const rows: Rows | null =
      read ?? (table?.holdsBelow ? rowsUnder(lines, from, table, false) : null);
    // wide blanks that divide as many rows are the surer sign
    const aligned = found ? alignedRows(lines, at) : [];
    const whole = aligned.filter(({ cells }) => cells !== null && cells.length > 0).length - 1;
    if (rows && whole > rows.rows.length) {
      mended.push(...lines.slice(at, at + aligned.length));
      at += aligned.length;
      continue;
    }
    if (found && table && rows?.rows.length === 0) {
      const above = rowsAbove(mended, table);
      if (above.length >= LEAST_ABOVE) {
        mended.splice(-above.length, above.length, ...tableLines(table, line, above));
        at = from;
        continue;
      }
    }
    if (!table || !rows || rows.rows.length === 0) {
      const own = lines.slice(at, Math.max(from, at + 1));
      heading = found ? { at: mended.length, lines: own.length } : heading;
      mended.push(...own);
      at += own.length;
      continue;
    }
    // a heading that something parts from its rows stands above each of them
    if (!found && heading !== null)
      for (let i = heading.at; i < heading.at + heading.lines; i++)
        mended[i] = { ...(mended[i] as Line), cells: [] };
    heading = null;
    mended.push(table.headingAt(found ? line : (rows.rows[0] as Row).line, !found));
    mended.push(...rows.rows.flatMap((row) => bandedLines(table as LineTable, row)));
    at = rows.end;
  }
  return mended;
}
