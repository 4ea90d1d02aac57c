import { join, type Mapped, slice, split } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues } from '../../language/column/heading.ts';

import { isTime } from '../../language/time/time-word.ts';
import { cellsOf } from '../line/part.ts';
import { lineText } from '../line/text.ts';
import { datedHeadings, type FlatCell, flatCells } from './flat-cell.ts';
import { kindsUnderYears } from './kinds-under-years.ts';
import { partedBelow } from './parted-head.ts';
import { type RowHead, rowHeadOf, valuesIn } from './row-columns.ts';
import { spannedHead } from './spanned-head.ts';
import { tornHeadAt } from './torn-head.ts';
import { zippedHeadAt } from './zipped-head.ts';

/** No row is longer than this, in characters. */
const MAX_LINE = 200;

/** Whether a line can belong to a table: words or figures between blanks, no sentence, no heading word, no cells of its own. */
export function isOpen(line: Line): boolean {
  const { text } = line.content;
  return text.length <= MAX_LINE && !text.includes('。') && cellsOf(line) === null;
}

const isRemark = (text: string): boolean => /^\([^()]{1,10}\)$/.test(text);

// (2018)
const WESTERN = /^\((?:19|20)\d\d\)$/;

/** The times of a second line of the heading, one for each column of values: (2019年度) (2025年度) (2030年度). */
function timesBelow(line: Line | undefined, { columns, cells }: RowHead): readonly Mapped[] | null {
  if (!line || line.blank || !isOpen(line)) return null;
  const times = lineText(line).text.split(/\s+(?![^()]*\))/);
  if (times.length !== valuesIn(columns)) return null;
  // (R元) (改訂前) (改訂後): remarks in brackets may stand among them
  const isYear = (word: string) => isTime(word) || WESTERN.test(word);
  if (!times.every(isYear) && !(times.some(isYear) && times.every(isRemark))) return null;
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

// two blanks or more divide cells whose characters single blanks divide
const WIDE = /\s{2,}/g;
const HAS_WIDE = /^\s|\s$|\s{2}/;

/** The heading of words whose characters were set apart: 数 値 目 標    基 準 値; null where no blank could divide them. */
function spacedHead(line: Line): RowHead | null {
  if (!HAS_WIDE.test(line.content.text)) return null;
  const cells = split(lineText(line), WIDE);
  return rowHeadOf(cells.flatMap((content) => flatCells([{ ...line, content }])));
}

const isHeading = ({ heading, content }: FlatCell): boolean =>
  heading?.role != null && !isTime(content.text);

/** A heading goes over no more lines. */
const MAX_LINES = 3;

/** The cells of the lines from `at` on that hold nothing but headings, those of names and units first: a heading of two rows. */
function stackedCells(lines: readonly Line[], at: number): { cells: FlatCell[]; taken: number } {
  const names: FlatCell[] = [];
  const others: FlatCell[] = [];
  let taken = 0;
  for (let i = at; i < lines.length && taken < MAX_LINES; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    const cells = isOpen(line) ? flatCells([line]) : [];
    // a line of times dates the columns above it, and is none itself
    const heads = cells.length > 0 && cells.every(isHeading);
    if (!heads) break;
    const named = cells.every(({ heading }) => !holdsValues(heading?.role));
    (named ? names : others).push(...cells);
    taken = i - at + 1;
  }
  return { cells: [...names, ...others], taken };
}

/** Whether a line of years alone is a part of a heading whose other words stand on the lines around it. */
function isTornHead(lines: readonly Line[], at: number, { columns }: RowHead): boolean {
  if (columns.some((column) => column !== 'value' && column !== 'name')) return false;
  if (!flatCells([lines[at] as Line]).every(({ content }) => isTime(content.text))) return false;
  return [lines[at - 1], lines[at + 1]].some((near) => {
    const cells = near && !near.blank && isOpen(near) ? flatCells([near]) : [];
    return cells.length > 0 && cells.every(({ kind }) => kind === 'heading');
  });
}

/** A heading of years with what stands under each on the line below: 計画 実績 計画 実績; null where that line holds anything else. */
function yearsOverKinds(line: Line, below: Line): RowHead | null {
  const upper = datedHeadings(flatCells([line]));
  const all = [...upper, ...flatCells([below])];
  const cells = kindsUnderYears(all);
  const dealt = cells !== all && cells.length === all.length - yearsIn(upper);
  return dealt ? rowHeadOf(cells, 0) : null;
}

const yearsIn = (cells: readonly FlatCell[]): number =>
  cells.filter(({ content }) => isTime(content.text)).length;

/** The heading that a line is, with the times that the next line gives it, and how many lines it takes. */
export function headAt(
  lines: readonly Line[],
  at: number,
): { head: RowHead; taken: number } | null {
  const line = lines[at] as Line;
  if (line.blank || !isOpen(line)) return null;
  const torn = zippedHeadAt(lines, at) ?? tornHeadAt(lines, at, isOpen);
  if (torn) return torn;
  const stacked = stackedCells(lines, at);
  const several = stacked.taken > 1 ? rowHeadOf(stacked.cells) : null;
  const head = several ?? rowHeadOf(datedHeadings(flatCells([line]))) ?? spacedHead(line);
  if (!head || (!several && isTornHead(lines, at, head))) return null;
  const taken = several ? stacked.taken : 1;
  const below = lines[at + taken]?.blank ? taken + 1 : taken;
  const second = lines[at + below];
  const open = second && !second.blank && isOpen(second) ? second : null;
  const parted =
    open && (yearsOverKinds(line, open) ?? spannedHead(open, head) ?? partedBelow(open, head));
  if (parted) return { head: parted, taken: below + 1 };
  const dated = timesBelow(lines[at + below], head);
  return dated ? { head: { ...head, cells: dated }, taken: below + 1 } : { head, taken };
}
