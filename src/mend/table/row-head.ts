import { join, type Mapped, slice, split } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, readColumnHeading } from '../../language/column/heading.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { cellsOf } from '../line/part.ts';
import { lineText, lineWords } from '../line/text.ts';
import { datedHeadings, type FlatCell, flatCells } from './flat-cell.ts';
import { partedBelow } from './parted-head.ts';
import { type RowColumn, type RowHead, rowHeadOf } from './row-columns.ts';
import { tornHeadAt } from './torn-head.ts';
import { zippedHeadAt } from './zipped-head.ts';

/** No row is longer than this, in characters. */
const MAX_LINE = 200;

/** Whether a line can belong to a table: words or figures between blanks, no sentence, no heading word, no cells of its own. */
export function isOpen(line: Line): boolean {
  const { text } = line.content;
  return text.length <= MAX_LINE && !text.includes('。') && cellsOf(line) === null;
}

/** How many columns hold values. */
export const valuesIn = (columns: readonly RowColumn[]): number =>
  columns.filter((column) => column === 'value').length;

const isRemark = (text: string): boolean => /^\([^()]{1,10}\)$/.test(text);

// (2018)
const WESTERN = /^\((?:19|20)\d\d\)$/;
const LEAST_SPANNED = 3;

/** A heading of a start and an aim with the years of the line below it, of which the first is the start's and the others lead to the aim. */
function spannedBelow(line: Line | undefined, { columns, cells }: RowHead): RowHead | null {
  if (!line || line.blank || !isOpen(line) || columns.at(-1) !== 'value') return null;
  const times = lineWords(line);
  const [start, aim] = cells.slice(-2);
  const roleOf = (cell: Mapped | undefined) => cell && readColumnHeading(cell.text)?.role;
  const leads = roleOf(start) === 'baseline' && roleOf(aim) === 'target' && valuesIn(columns) === 2;
  if (!start || !aim || !leads || times.length <= LEAST_SPANNED) return null;
  if (!risingYears(times) || [start, aim].some(({ text }) => readColumnHeading(text)?.dated))
    return null;
  const front = cells.slice(0, -2);
  const dated = times.map((time, i) => join([i === 0 ? start : aim, time]));
  return {
    columns: [...columns.slice(0, -2), ...dated.map((): RowColumn => 'value')],
    cells: [...front, ...dated],
  };
}

/** Whether words are years, each behind the one before. */
function risingYears(times: readonly Mapped[]): boolean {
  const years = times.map(({ text }) => (isTime(text) ? (timesIn(text)[0]?.year ?? null) : null));
  return years.every((year, i) => year !== null && year > (years[i - 1] ?? 0));
}

// (R4) R6 R7 (R9): the blanks that stand in no bracket
const OUTSIDE = /\s+(?![^()]*\))/g;
const BETWEEN: ReadonlySet<string | null | undefined> = new Set(['planned', 'actual']);

/** A heading of a start, what lies between and an aim, with the years of the line below it: the first is the start's, the last the aim's, all others those between. */
function spannedBetween(line: Line | undefined, { columns, cells }: RowHead): RowHead | null {
  if (!line || line.blank || !isOpen(line) || valuesIn(columns.slice(-3)) !== 3) return null;
  const times = split(lineText(line), OUTSIDE);
  const [start, between, aim] = cells.slice(-3) as [Mapped, Mapped, Mapped];
  const read = [start, between, aim].map(({ text }) => readColumnHeading(text));
  const [from, way, to] = read.map((one) => one?.role);
  const leads = from === 'baseline' && BETWEEN.has(way) && to === 'target';
  if (!leads || valuesIn(columns) !== 3 || times.length <= LEAST_SPANNED) return null;
  if (read.some((one) => one?.dated) || !risingYears(times)) return null;
  const dated = times.map((time, i) =>
    join([i === 0 ? start : i === times.length - 1 ? aim : between, time]),
  );
  return {
    columns: [...columns.slice(0, -3), ...dated.map((): RowColumn => 'value')],
    cells: [...cells.slice(0, -3), ...dated],
  };
}

/**
 * A heading with one year that reaches over the words of the line below it (H30 over 期待値 実績値); times in brackets behind
 * them are of the headings behind the year: 基準値 H30 目標値 above 期待値 実績値 (H32年度).
 */
function spannedByYear(line: Line | undefined, { columns, cells }: RowHead): RowHead | null {
  const [at, ...others] = cells.flatMap(({ text }, i) => (isTime(text) ? [i] : []));
  if (!line || line.blank || !isOpen(line) || at === undefined || others.length > 0) return null;
  const words = split(lineText(line), OUTSIDE);
  const count = words.findIndex(({ text }) => !isUndatedValue(text));
  const under = count < 0 ? words : words.slice(0, count);
  const times = words.slice(under.length);
  const open = cells.flatMap(({ text }, i) => (i > at && isUndatedValue(text) ? [i] : []));
  const areTimes = times.every(({ text }) => text.startsWith('(') && isTime(text));
  if (under.length < 2 || !areTimes || times.length > open.length) return null;
  const year = cells[at] as Mapped;
  const behind = cells.map((cell, i) => {
    const time = times[open.indexOf(i)];
    return time ? join([cell, time]) : cell;
  });
  return {
    columns: [
      ...columns.slice(0, at),
      ...under.map((): RowColumn => 'value'),
      ...columns.slice(at + 1),
    ],
    cells: [
      ...cells.slice(0, at),
      ...under.map((word) => join([year, word])),
      ...behind.slice(at + 1),
    ],
  };
}

/** Whether words head values and say no time. */
function isUndatedValue(text: string): boolean {
  const heading = readColumnHeading(text);
  return holdsValues(heading?.role) && heading?.dated === false;
}

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
  const spanned =
    spannedBelow(second, head) ?? spannedBetween(second, head) ?? spannedByYear(second, head);
  if (spanned) return { head: spanned, taken: below + 1 };
  const parted = second && !second.blank && isOpen(second) ? partedBelow(second, head) : null;
  if (parted) return { head: parted, taken: below + 1 };
  const dated = timesBelow(lines[at + below], head);
  return dated ? { head: { ...head, cells: dated }, taken: below + 1 } : { head, taken };
}
