import { slice, spanOf, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { readColumnHeading, saysOrder } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { announcesAims } from '../../language/indicator/form.ts';
import { cellsOf } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { datedHeadings, type FlatCell, flatCells } from '../table/flat-cell.ts';
import { alignedRows } from './aligned-rows.ts';
import { type FlatTable, tableIn } from './layout.ts';
import { headingLine, isUnit, rowLine } from './line.ts';

/** No table runs over more lines than this without a heading, caption or sentence. */
const MAX_LINES = 200;
/** A heading on a line of its own is no longer than this. */
const MAX_HEADING = 20;
/** Words of a heading in front of its table. */
const MAX_TITLE = 5;

/** Whether a line ends every table: a sentence, a heading word, a row whose cells the text divides itself. */
function ends(line: Line): boolean {
  const words = lineText(line);
  if (words.text.includes('。') || cellsOf(line) !== null) return true;
  // 〔目標〕… is an indicator by itself
  if (announcesAims(words.text)) return true;
  // めざす値(R7) heads a column
  return captionOf(words) !== null && !readColumnHeading(words.text)?.dated;
}

/** Whether a line is the heading of a column and nothing else. */
function headsColumn({ content }: Line): boolean {
  const { text } = trim(content);
  return text.length <= MAX_HEADING && readColumnHeading(text)?.role != null;
}

/** The lines from `at` on that one table can run over; blank lines divide cells only. */
function regionFrom(lines: readonly Line[], at: number): Line[] {
  const region = [lines[at] as Line];
  let heads = headsColumn(region[0] as Line);
  for (let i = at + 1; i < lines.length && region.length < MAX_LINES; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    // 基準値 | 数値目標, a heading a line: the word of a section is one too
    heads &&= headsColumn(line);
    if (!heads && ends(line)) break;
    region.push(line);
  }
  return region;
}

/** Whether what stands before the heading on its line leaves the heading whole: nothing, a sentence, a heading word. */
function isFree(cells: readonly FlatCell[], at: number): boolean {
  const before = cells[at - 1];
  if (before === undefined || before.line !== cells[at]?.line) return true;
  const { text } = before.content;
  if (text.endsWith('。') || captionOf(before.content) !== null || isCaptionWord(text)) return true;
  // a numbered heading, its title in a few words
  const title = cells.slice(Math.max(0, at - MAX_TITLE), at);
  return title.some(({ content }) => isNumbered(content.text));
}

/** Whether a word begins a numbered heading: (1)観光, ①, 2.基本的方向. */
const isNumbered = (text: string): boolean => {
  const mark = markOf(`${text} x`)?.mark;
  return mark?.ordinal != null && mark.style !== '1';
};

/** Whether a heading says in which order the entries of a list below it give their values: 目標値(基準値) above ・受診率 60%(H30:41.2%). */
const headsList = (heads: readonly FlatCell[], next: Line | undefined): boolean =>
  heads.some(({ content }) => saysOrder(content.text)) &&
  isText(next) &&
  markOf(lineText(next).text)?.mark.style === '・';

/** The table whose heading begins on the line at `at`, where its rows are certain. */
function tableAt(lines: readonly Line[], at: number): FlatTable | null {
  const own = flatCells([lines[at] as Line]);
  if (own.every(({ kind }) => kind !== 'heading')) return null;
  const cells = datedHeadings(flatCells(regionFrom(lines, at)));
  const first = cells.findIndex(({ kind }) => kind === 'heading');
  if (!isFree(cells, first) || headsList(own, lines[at + 1])) return null;
  return tableIn(cells, first, lines[at] as Line);
}

/** What is left of a line in front of, or behind, an offset of the source. */
function part(line: Line, keep: (offset: number) => boolean): Line[] {
  const { content } = line;
  let from = 0;
  while (from < content.text.length && !keep(spanOf(content, from, from + 1).start)) from++;
  let to = content.text.length;
  while (to > from && !keep(spanOf(content, to - 1, to).start)) to--;
  const rest = trim(slice(content, from, to));
  return rest.text.length > 0 ? [{ ...line, content: rest }] : [];
}

/** What stands in front of a table on its line, a line for each numbered heading. */
function headingsBefore(line: Line, start: number): Line[] {
  const [front] = part(line, (offset) => offset < start);
  if (!front) return [];
  const cuts = flatCells([front])
    .filter(({ content }, i) => i > 0 && isNumbered(content.text))
    .map(({ content }) => spanOf(content).start);
  const edges = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  return edges
    .slice(1)
    .flatMap((to, i) => part(front, (offset) => offset >= (edges[i] as number) && offset < to));
}

/** The lines of a flattened table as rows with cells, the index of the line it ends on, and what is left of that. */
interface Mended {
  readonly lines: readonly Line[];
  readonly last: number;
  readonly rest: readonly Line[];
}

function mendedAt(lines: readonly Line[], at: number): Mended | null {
  const aligned = alignedRows(lines, at);
  // a heading and its times are no table yet
  const rowed = aligned.filter(({ cells }) => cells !== null && cells.length > 0);
  if (rowed.length > 1) return { lines: aligned, last: at + aligned.length - 1, rest: [] };
  const table = tableAt(lines, at);
  if (!table) return null;
  const { headings, grades, rows } = table;
  const units = headings.some(isUnit);
  const start = spanOf((headings[0] as FlatCell).content).start;
  const end = spanOf(table.last.content).end;
  let last = at;
  while (last + 1 < lines.length && spanOf((lines[last + 1] as Line).content).start < end) last++;
  return {
    lines: [
      ...headingsBefore(lines[at] as Line, start),
      headingLine(
        headings,
        rows.some(({ about }) => about.length > 0),
        grades,
      ),
      ...rows.flatMap((row) => [
        ...(row.band ? [{ ...row.band.line, content: row.band.content }] : []),
        rowLine(row, units),
      ]),
    ],
    last,
    rest: part(lines[last] as Line, (offset) => offset >= end),
  };
}

/**
 * Restores tables that were flattened to text (崩れた表): behind a run of column headings, cells are put into rows where
 * their number leaves no doubt, whether they stand on one line, a row a line, a cell a line or column by column. What
 * is not certain stays as it was.
 */
export function mendFlatTables(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  const open = [...lines];
  for (let at = 0; at < open.length; ) {
    const line = open[at] as Line;
    const table = !isText(line) ? null : mendedAt(open, at);
    mended.push(...(table?.lines ?? [line]));
    const [rest] = table?.rest ?? [];
    if (table && rest) open[table.last] = rest;
    at = table ? table.last + (rest ? 0 : 1) : at + 1;
  }
  return mended;
}
