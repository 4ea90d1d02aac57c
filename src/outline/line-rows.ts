import { emptyAt, join, type Mapped, slice, split, trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { markOf } from '../language/enumerator.ts';
import { oneOf, perLexicon, VALUES } from '../language/lexicon.ts';
import { isTime, isValue, wordsIn } from '../language/value-run.ts';
import { alignedRows } from './aligned-rows.ts';
import { captionOf } from './caption.ts';
import { type FlatCell, flatCells, isGrade } from './flat-cell.ts';
import { lineGlue } from './glue.ts';
import { cellsOf, lineOfCells } from './part.ts';
import { type RowColumn, type RowHead, rowHeadOf } from './row-columns.ts';
import { isPath, type MatchedRow, matchRow } from './row-match.ts';

/** Cells of a heading are few, and no row is longer than this, in characters. */
const MAX_LINE = 200;
const LEAST_VALUES = 2;
/** The rest of a word of a narrow column is no longer than this. */
const MAX_REST = 8;

// 活動の, 中学校・: the words go on
const GOES_ON = /[のをにがとはへや・、(]$/;
// (H26), (H27~H31)
const BRACKETED = /\([^()\s]*\)/g;
// 指標④: the place of an indicator that a form leaves empty
const ANNOUNCES = perLexicon(() => new RegExp(`^(?:${oneOf(VALUES.columns.name)})`));
// )の全国との差, ー: no word begins with it
const GOES_ON_FROM = /^[)）」』ーッャュョァィゥェォっゃゅょをんのへ、。・]/;

/** Whether a line can belong to a table: words or figures between blanks, no sentence, no heading word, no cells of its own. */
function isOpen(line: Line): boolean {
  const { text } = line.content;
  return text.length <= MAX_LINE && !text.includes('。') && cellsOf(line) === null;
}

const valuesIn = (columns: readonly RowColumn[]): number =>
  columns.filter((column) => column === 'value').length;

/** The times of a second line of the heading, one for each column of values: (2019年度) (2025年度) (2030年度). */
function timesBelow(line: Line | undefined, { columns, cells }: RowHead): readonly Mapped[] | null {
  if (!line || line.blank || !isOpen(line)) return null;
  const times = trim(line.content).text.split(/\s+(?![^()]*\))/);
  if (times.length !== valuesIn(columns) || !times.every(isTime)) return null;
  let at = 0;
  let from = 0;
  return cells.map((cell, i) => {
    if (columns[i] !== 'value') return cell;
    const word = times[at++] as string;
    const start = line.content.text.indexOf(word, from);
    from = start + word.length;
    return join([cell, slice(line.content, start, from)]);
  });
}

/** Whether brackets that open in a text close in it. */
const isClosed = (text: string): boolean =>
  (text.match(/[(（「『]/g)?.length ?? 0) === (text.match(/[)）」』]/g)?.length ?? 0);

/** Whether the words of a line are the beginning of the name on the next. */
const begins = (words: string, name: string): boolean =>
  !isClosed(words) || GOES_ON.test(words) || GOES_ON_FROM.test(name);

/** Whether the words of a line are the end of the name above. */
const ends = (words: string, name: string): boolean =>
  !isClosed(name) || GOES_ON.test(name) || GOES_ON_FROM.test(words);

const TORN_FIGURE = /\d,\s*$/;
/** Lines of a page's edge between the halves of a figure. */
const MAX_BETWEEN = 3;

/** Whether a figure that was torn behind its comma stands above a line, a page's edge between them at most. */
function isTornFigure(lines: readonly Line[], at: number): boolean {
  let seen = 0;
  for (let i = at - 1; i >= 0 && seen < MAX_BETWEEN; i--) {
    const { blank, content } = lines[i] as Line;
    if (blank) continue;
    if (TORN_FIGURE.test(content.text)) return true;
    seen++;
  }
  return false;
}

interface Row {
  readonly line: Line;
  readonly cells: MatchedRow;
}

const withName = (cells: MatchedRow, at: number, name: Mapped): MatchedRow =>
  cells.map((cell, i) => (i === at ? name : cell));

/** The table that is being read: its columns, and the words of a line that may begin the next name. */
class LineTable {
  private readonly head: RowHead;
  private readonly name: number;

  constructor(head: RowHead) {
    this.head = head;
    this.name = head.columns.indexOf('name');
  }

  get strict(): boolean {
    return valuesIn(this.head.columns) >= LEAST_VALUES;
  }

  rowOf(line: Line | undefined): Row | null {
    if (!line || line.blank || !isOpen(line)) return null;
    const cells = matchRow(flatCells([line]), this.head.columns);
    return cells && { line, cells };
  }

  nameOf({ cells }: Row): string {
    return (cells[this.name] as Mapped).text;
  }

  /** Whether a row begins with its start and aim: its name stands above it. */
  isPath({ line, cells }: Row): boolean {
    return isPath(cells[this.name] as Mapped, line);
  }

  /** A row whose name begins on the line above, or goes on below. */
  longer(row: Row, words: Mapped, front: boolean): Row {
    const own = row.cells[this.name] as Mapped;
    const parts = front ? [words, own] : [own, words];
    return {
      ...row,
      cells: withName(row.cells, this.name, join(parts, this.isPath(row) ? ' ' : lineGlue)),
    };
  }

  /** A row with what the line below adds to it; null where that adds nothing. */
  withTail(row: Row, line: Line): Row | null {
    const { columns } = this.head;
    const values = columns.flatMap((column, i) => (column === 'value' ? [i] : []));
    const tail = isOpen(line) ? tailOf(line, values.length) : null;
    const own = values.map((i) => row.cells[i] as Mapped);
    if (!tail || own.some(({ text }) => text.endsWith(')'))) return null;
    const cells = row.cells.map((cell, i) =>
      values.includes(i) ? join([cell, tail.remarks[values.indexOf(i)] as Mapped]) : cell,
    );
    const dated = { ...row, cells };
    return tail.name ? this.longer(dated, tail.name, false) : dated;
  }

  /** A row whose last words (担当課, 出典) go on in the line below; null where they do not. */
  withRest({ line, cells }: Row, next: Line): Row | null {
    const last = cells.at(-1) as Mapped;
    const words = trim(next.content);
    if (this.head.columns.at(-1) !== 'text' || last.text.length === 0) return null;
    if (isGrade(last.text) || ANNOUNCES().test(words.text)) return null;
    if (words.text.length > MAX_REST || next.index !== line.index + 1) return null;
    return { line, cells: [...cells.slice(0, -1), join([last, words], lineGlue)] };
  }

  /** The heading as a line; above rows that something parts from it, it stands at the first of them. */
  headingAt(line: Line, apart: boolean): Line {
    const heading = lineOfCells(line, this.head.cells);
    return apart ? { ...heading, content: emptyAt(line.content) } : heading;
  }

  lineOf({ line, cells }: Row): Line {
    return lineOfCells(line, cells);
  }
}

/** The second line of a row: the rest of its name, and behind it what is to be said of each value, in brackets. */
interface Tail {
  readonly name: Mapped | null;
  readonly remarks: readonly Mapped[];
}

/** What a line adds to the row above it; null where it is none that does. */
function tailOf({ content }: Line, values: number): Tail | null {
  const words = trim(content);
  const found = [...words.text.matchAll(BRACKETED)].slice(-values);
  const first = found[0]?.index ?? 0;
  const whole = found.map(([bracket]) => bracket).join('');
  if (found.length < values || !found.every(([bracket]) => /\d/.test(bracket))) return null;
  if (words.text.slice(first).replace(/\s/g, '') !== whole) return null;
  const name = trim(slice(words, 0, first));
  if (wordsIn(name).some(({ text }) => isValue(text))) return null;
  const remarks = found.map(({ 0: bracket, index }) => slice(words, index, index + bracket.length));
  return { name: name.text.length > 0 ? name : null, remarks };
}

/** Words that may be part of a name: no heading, no number in front, no figure behind. */
function isWords(line: Line | undefined): line is Line {
  if (!line || line.blank || !isOpen(line)) return false;
  const words = trim(line.content);
  return (
    captionOf(words) === null &&
    markOf(words.text) === null &&
    flatCells([line]).every(({ kind }) => kind === 'word')
  );
}

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

// two blanks or more divide cells whose characters single blanks divide
const WIDE = /\s{2,}/g;

/** The cells of a line of words whose characters were set apart: 数 値 目 標    基 準 値. */
const spacedCells = (line: Line): FlatCell[] =>
  split(trim(line.content), WIDE).flatMap((content) => flatCells([{ ...line, content }]));

/** The heading that a line is, with the times that the next line gives it, and how many lines it takes. */
function headAt(lines: readonly Line[], at: number): { head: RowHead; taken: number } | null {
  const line = lines[at] as Line;
  if (line.blank || !isOpen(line)) return null;
  const head = rowHeadOf(flatCells([line])) ?? rowHeadOf(spacedCells(line));
  if (!head) return null;
  const dated = timesBelow(lines[at + 1], head);
  return dated ? { head: { ...head, cells: dated }, taken: 2 } : { head, taken: 1 };
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
    const rows = table && (found || table.strict) ? rowsFrom(lines, from, table) : null;
    // wide blanks that divide as many rows are the surer sign
    const aligned = found ? alignedRows(lines, at).length - found.taken : 0;
    if (rows && aligned > rows.rows.length) {
      mended.push(...lines.slice(at, from + aligned));
      at = from + aligned;
      continue;
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
