import type { Mapped } from '../../base/mapped.ts';
import { VALUES } from '../../language/lexicon.ts';
import type { YearColumn } from '../../language/time/year-heading.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import type { RowGroup } from './year-group.ts';

/** The values of a row, one for each column; undefined where the column has none. */
export type Placed = readonly (Mapped | undefined)[];

type Columns = readonly YearColumn[];

/** Columns that a row may leave out: the start, the aim. */
const OUT: readonly (readonly YearColumn['role'][])[] = [
  [],
  ['baseline'],
  ['target'],
  ['baseline', 'target'],
];

/** What was reached stands under no aim; where the count says that it must, one column has lost its cell. */
const REACHED: typeof OUT = [[], ['target'], ['baseline', 'target']];

function placedOn(values: readonly Mapped[], columns: Columns, on: Columns): Placed {
  return columns.map((column) => values[on.indexOf(column)]);
}

/** The columns that as many values as there are stand under, for certain; null where their number does not say. */
function columnsFor(count: number, columns: Columns, ways = OUT): Columns | null {
  for (const out of ways) {
    const on = columns.filter(({ role }) => !out.includes(role));
    if (on.length === count) return on;
  }
  return null;
}

/**
 * What was planned, under its columns: all that there are, all but the start, or the last ones where the columns run on
 * behind the year that the document judges and every row of plans is as short.
 */
export function placePlanned(
  values: readonly Mapped[],
  columns: Columns,
  judged: number | null,
  alike: boolean,
): Placed | null {
  const on = columnsFor(values.length, columns);
  const isAim = ({ role }: YearColumn) => role === 'target';
  // plans without the column of the aim have lost a cell
  if (on && (!columns.some(isAim) || on.some(isAim))) return placedOn(values, columns, on);
  const years = columns.filter(({ role }) => role !== 'baseline');
  const last = years.at(-1)?.year ?? null;
  const past = years.filter(({ year }) => judged !== null && (year ?? 0) <= judged).length;
  const missing = years.length - values.length;
  const ahead = judged !== null && last !== null && last > judged;
  if (!alike || !ahead || missing < 1 || missing > past) return null;
  return placedOn(values, columns, years.slice(missing));
}

const ratio = (value: Mapped | undefined, by: Mapped | undefined): number | null => {
  const [a, b] = [value, by].map((cell) => (cell ? firstFigure(cell.text)?.value : undefined));
  return a === undefined || b === undefined || b === 0 ? null : (100 * a) / b;
};

/** A rate is printed with one digit or none behind the point. */
const CLOSE = 0.6;

/** Whether rates say which plan each value was reached of: 96 of 100 is 96.0%. */
function confirms(placed: Placed, planned: Placed | null, rates: readonly Mapped[]): boolean {
  const filled = placed.filter((value) => value !== undefined).length;
  if (!planned || filled === 0 || rates.length !== filled) return false;
  let i = 0;
  return placed.every((value, at) => {
    if (value === undefined) return true;
    const rate = firstFigure((rates[i++] as Mapped).text)?.value;
    const own = ratio(value, planned[at]);
    return rate !== undefined && own !== null && Math.abs(own - rate) < CLOSE;
  });
}

/** Whether every plan leaves the column of the start out with a dash: its value stands among those that were reached. */
export function leaveStartOut(groups: readonly RowGroup[], columns: Columns): boolean {
  const plans = groups.flatMap(({ rows }) => rows.planned?.values ?? []).length;
  const starts = groups.map(({ rows }) => rows.planned?.values[0]?.text ?? '');
  const atFirst = columns[0]?.role === 'baseline';
  return atFirst && plans > 0 && starts.every((start) => VALUES.absent.includes(start));
}

/**
 * What was reached, under its years: all of them; the first ones up to the year that the document judges, or those of which the
 * rates beside them say so. Null where nothing says which years they are.
 * @param reachedFromStart whether the first value is the start
 */
export function placeActual(
  group: RowGroup,
  columns: Columns,
  planned: Placed | null,
  judged: number | null,
  reachedFromStart = false,
): Placed | null {
  const values = group.rows.actual?.values ?? [];
  if (values.length === 0) return null;
  const years = columns.filter(({ role }) => role === 'year');
  const own = columns.filter(({ role }) => role === 'baseline');
  if (reachedFromStart) {
    // 98 117 133 ―: a cell in each column, the aim's too
    if (values.length === columns.length) return placedOn(values, columns, columns);
    const from = [...own, ...years].slice(0, values.length);
    return from.length === values.length ? placedOn(values, columns, from) : null;
  }
  // nothing was reached yet behind the year that the document judges
  const past = years.filter(({ year }) => judged !== null && year !== null && year <= judged);
  const ahead = past.length > 0 && past.length < years.length;
  for (const some of ahead ? [past, [...own, ...past]] : [])
    if (some.length === values.length) return placedOn(values, columns, some);
  // 29 38 集計中 -: the dash behind them is of a year to come, or of the column of grades
  const dashed = ahead && VALUES.absent.includes((values.at(-1) as Mapped).text);
  if (dashed && past.length === values.length - 1) return placedOn(values, columns, past);
  const on = columnsFor(values.length, columns, REACHED);
  if (on) return placedOn(values, columns, on);
  if (values.length > years.length) return null;
  const rates = group.rows.rate?.values ?? [];
  const ways = years
    .slice(0, years.length - values.length + 1)
    .map((_, at) => placedOn(values, columns, years.slice(at, at + values.length)))
    .filter((placed) => confirms(placed, planned, rates));
  // figures begin with the first year, or where the rates leave no other
  const [first] = ways;
  const begins = first?.[columns.indexOf(years[0] as YearColumn)] !== undefined;
  return first && (begins || ways.length === 1) ? first : null;
}

/** Grades under the years of what was reached, where they are as many as those; null where they are not. */
export function placeGrades(
  { grades }: RowGroup,
  reached: Placed,
  columns: Columns,
): Placed | null {
  const on = columns.filter(({ role }, i) => role === 'year' && reached[i] !== undefined);
  return grades?.values.length === on.length ? placedOn(grades.values, columns, on) : null;
}
