import type { Row } from '../../forms/outline.ts';
import { holdsValues } from '../../language/column/heading.ts';
import { asOf } from '../../language/time/as-of.ts';
import { timesIn } from '../../language/time/era.ts';
import { type Column, NO_COLUMN } from '../table/column.ts';

// 平成15年9月30日現在, 令和5年9月末現在
const ON_A_DAY = /月\s?(?:\d{1,2}日|末)?(?:現在|時点)$/;
// 平成13年実績, R3実績値
const REACHED = /実績値?$/;

const wordsOf = ({ cells }: Row, i: number): string => cells[i]?.text.replace(/\s+/g, '') ?? '';

/** The fiscal year that a heading says; null where it says none. */
const yearOf = ({ when }: Column): number | null => (when ? asOf(when.text).fiscalYear : null);

/** Whether a heading is a year and nothing else: 平成12年. */
function isYearAlone(text: string): boolean {
  const [time] = timesIn(text);
  return time?.start === 0 && /^末?$/.test(text.slice(time.end));
}

/**
 * 平成15年9月30日現在 | 平成15年末見込: how far a year had come, beside what it was expected to come to, is no figure of the year
 * (年度途中の値), nor a start where years before it were reached.
 */
function withoutInterim(columns: readonly Column[], header: Row): readonly Column[] {
  const reached = columns.some(
    ({ role }, i) => role === 'actual' && REACHED.test(wordsOf(header, i)),
  );
  const isInterim = (column: Column, i: number): boolean =>
    holdsValues(column.role) &&
    ON_A_DAY.test(wordsOf(header, i)) &&
    columns.some((other) => other.role === 'planned' && yearOf(other) === yearOf(column));
  return reached
    ? columns.map((column, i) => (isInterim(column, i) ? NO_COLUMN : column))
    : columns;
}

/**
 * 平成12年 | 平成13年実績 | 平成14年実績 | 目標: a year alone in front of years that were reached is where they start from, where no other
 * column says so.
 */
function withYearBefore(columns: readonly Column[], header: Row): readonly Column[] {
  const valued = columns.flatMap(({ role }, i) => (holdsValues(role) ? [i] : []));
  const [first = -1, ...others] = valued;
  const start = columns[first];
  const has = (role: Column['role']) => columns.some((column) => column.role === role);
  if (start?.role !== 'actual' || has('baseline') || !has('target')) return columns;
  const from = yearOf(start);
  const reached = others.filter((i) => columns[i]?.role === 'actual');
  const follows = (i: number): boolean =>
    REACHED.test(wordsOf(header, i)) && (yearOf(columns[i] as Column) ?? 0) > (from ?? 0);
  const starts = from !== null && isYearAlone(wordsOf(header, first)) && reached.length > 0;
  if (!starts || !reached.every(follows)) return columns;
  return columns.map((column) => (column === start ? { ...column, role: 'baseline' } : column));
}

/** Columns of years with what their headings leave out: where they start, and which hold half a year. */
export const withYearsTold = (columns: readonly Column[], header: Row): readonly Column[] =>
  withYearBefore(withoutInterim(columns, header), header);
