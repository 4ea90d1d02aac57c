import { join, trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { markOf } from '../language/enumerator.ts';
import { alignedRows } from './aligned-rows.ts';
import { captionOf } from './caption.ts';
import { centredRows } from './centred-rows.ts';
import { flatCells } from './flat-cell.ts';
import { lineGlue } from './glue.ts';
import { LineTable, type Row } from './line-table.ts';
import { headAt, isOpen } from './row-head.ts';
import { begins, ends } from './row-name.ts';

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
  const words = trim(line.content);
  return (
    captionOf(words) === null &&
    markOf(words.text) === null &&
    // 指標② in front of a name is none of another table
    flatCells([line]).every(({ kind, heading }) => kind === 'word' || heading?.role === 'name')
  );
}

// 3 製造業の…, the number of a row and the beginning of its name
const NUMBERED = /^\s*\d{1,3}\s+\S/;

/** A row whose number and the beginning of whose name stand on a line of their own. */
function rowOfTwo(line: Line, next: Line | undefined, table: LineTable): Row | null {
  if (!next || next.blank || !isOpen(line) || !isOpen(next) || !NUMBERED.test(line.content.text))
    return null;
  if (!table.isNumbered || table.rowOf(next) !== null || hasValue(line)) return null;
  return table.rowOf({
    ...line,
    content: join([trim(line.content), trim(next.content)], lineGlue),
  });
}

/** Whether a value stands behind the number of a row. */
const hasValue = (line: Line): boolean =>
  flatCells([line])
    .slice(1)
    .some(({ kind }) => kind === 'value');

/** The rows from a place on, and where they end. */
function rowsFrom(
  lines: readonly Line[],
  from: number,
  table: LineTable,
): { rows: Row[]; end: number } {
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
    else if (!isWords(line)) break;
    else if (above && ends(line.content.text, table.nameOf(above)))
      rows[rows.length - 1] = table.longer(above, trim(line.content), false);
    else {
      const next = table.rowOf(lines[i + 1]);
      const rest = above ? table.withRest(above, line) : null;
      if (rest && !(next && begins(line.content.text, table.nameOf(next)))) {
        rows[rows.length - 1] = rest;
        end = i + 1;
        continue;
      }
      if (!next || !(table.isPath(next) || begins(line.content.text, table.nameOf(next)))) break;
      rows.push(table.longer(next, trim(line.content), true));
      i++;
    }
    end = i + 1;
  }
  return { rows, end };
}

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
  let heading: number | null = null;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const found = headAt(lines, at);
    if (found) table = new LineTable(found.head);
    else if (headsIndicators(line)) table = null;
    const from = at + (found?.taken ?? 0);
    const single = table && (found || table.holdsBelow) ? rowsFrom(lines, from, table) : null;
    const centred = table && single ? centredRows(lines, from, table, isWords) : null;
    const rows = centred && centred.rows.length > (single?.rows.length ?? 0) ? centred : single;
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
        mended.length -= above.length;
        mended.push(
          table.headingAt(line, false),
          ...above.map((row) => (table as LineTable).lineOf(row)),
        );
        at = from;
        continue;
      }
    }
    if (!table || !rows || rows.rows.length === 0) {
      heading = found ? mended.length : heading;
      mended.push(line);
      at++;
      continue;
    }
    // a heading that something parts from its rows stands above each of them
    if (!found && heading !== null) mended[heading] = { ...(mended[heading] as Line), cells: [] };
    heading = null;
    mended.push(table.headingAt(found ? line : (rows.rows[0] as Row).line, !found));
    mended.push(...rows.rows.map((row) => (table as LineTable).lineOf(row)));
    at = rows.end;
  }
  return mended;
}
