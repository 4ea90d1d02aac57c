import { join, type Mapped, split } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, readColumnHeading } from '../../language/column/heading.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { lineText, lineWords } from '../line/text.ts';
import { type RowColumn, type RowHead, valuesIn } from './row-columns.ts';

const LEAST_SPANNED = 3;

/** A heading of a start and an aim with the years of the line below it, of which the first is the start's and the others lead to the aim. */
function spannedBelow(line: Line, { columns, cells }: RowHead): RowHead | null {
  if (columns.at(-1) !== 'value') return null;
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

export const BETWEEN: ReadonlySet<string | null | undefined> = new Set(['planned', 'actual']);

/** A heading of a start, what lies between and an aim, with the years of the line below it: the first is the start's, the last the aim's, all others those between. */
function spannedBetween(line: Line, { columns, cells }: RowHead): RowHead | null {
  if (valuesIn(columns.slice(-3)) !== 3) return null;
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
function spannedByYear(line: Line, { columns, cells }: RowHead): RowHead | null {
  const [at, ...others] = cells.flatMap(({ text }, i) => (isTime(text) ? [i] : []));
  if (at === undefined || others.length > 0) return null;
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

// (年度) (単位): what a line of years says of the columns in front of them
const REMARK = /^\([^()]{1,10}\)$/;

/** A heading with one column of aims that the line below dates with years that lead to the last: 現状値 目標値の推移 担当部 above (年度) R7 R8 R9. */
function spannedAims(line: Line, { columns, cells }: RowHead): RowHead | null {
  const words = split(lineText(line), OUTSIDE);
  const front = words.findIndex(({ text }) => !REMARK.test(text) || isTime(text));
  const times = front < 0 ? [] : words.slice(front);
  const [at, ...others] = cells.flatMap(({ text }, i) =>
    columns[i] === 'value' && readColumnHeading(text)?.role === 'target' ? [i] : [],
  );
  if (at === undefined || others.length > 0 || times.length < LEAST_SPANNED) return null;
  // years for all columns of values are theirs
  if (!risingYears(times) || !isUndatedValue(cells[at]?.text ?? '')) return null;
  if (times.length <= valuesIn(columns)) return null;
  const dated = times.map((time) => join([cells[at] as Mapped, time]));
  return {
    columns: [
      ...columns.slice(0, at),
      ...dated.map((): RowColumn => 'value'),
      ...columns.slice(at + 1),
    ],
    cells: [...cells.slice(0, at), ...dated, ...cells.slice(at + 1)],
  };
}

/**
 * A heading of which one word, or two, reach over the years or words of the line below (年や語にまたがる見出し): each of them heads a column; null
 * where that line has nothing of the kind.
 */
export function spannedHead(line: Line, head: RowHead): RowHead | null {
  for (const read of [spannedBelow, spannedBetween, spannedByYear, spannedAims]) {
    const spanned = read(line, head);
    if (spanned) return spanned;
  }
  return null;
}
