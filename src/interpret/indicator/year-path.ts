import type { Mapped } from '../../base/mapped.ts';
import type { Row } from '../../forms/outline.ts';
import { columnRole } from '../../language/column/heading.ts';
import { timesIn } from '../../language/time/era.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import type { Column } from '../table/column.ts';

/** R8, 令和8年度, 2026; 実績 says that it was measured. */
export const isBareYear = (when: Mapped | null): boolean =>
  when !== null && !when.text.includes('実績');

/** So many rows that only rise or fall are no accident; fewer where steps are alike, which nothing that was measured takes. */
const LEAST_PATHS = 3;
const LEAST_STEPS = 3;

const stepsOf = (values: readonly number[]): number[] =>
  values.slice(1).map((value, i) => Number((value - (values[i] as number)).toPrecision(10)));

/** Whether the values of a row rise or fall all the way. */
function isMonotone(values: readonly number[]): boolean {
  const steps = stepsOf(values);
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/** Whether a row goes on by the same step, year by year. */
function isEven(values: readonly number[]): boolean {
  const steps = stepsOf(values);
  return steps.length >= LEAST_STEPS && steps[0] !== 0 && steps.every((step) => step === steps[0]);
}

/** Whether a row leads to its aim, which is the figure of its last year, in steps: 15 20 25 25. */
const isLed = (values: readonly number[]): boolean =>
  values.at(-1) === values.at(-2) && values.at(-1) !== values[0];

const yearOf = (words: Mapped | null | undefined): number | null =>
  timesIn(words?.text ?? '')[0]?.year ?? null;

/** Whether the aims of all rows are due in the last of the years, as their cells or their heading say. */
function areDueIn(
  year: Column | undefined,
  aim: number,
  columns: readonly Column[],
  rows: readonly Row[],
): boolean {
  const last = yearOf(year?.when);
  return (
    last !== null &&
    rows.every(({ cells }) => (yearOf(cells[aim]) ?? yearOf(columns[aim]?.when)) === last)
  );
}

/** So many steps that only rise or fall up to the last year of a plan are planned, in a single row too. */
const LEAST_LONG = 5;
const LAST = '最終';

const isLong = (values: readonly number[]): boolean => values.length >= LEAST_LONG;

/** Years that are passed over between the start and the years behind it: what is measured, is measured year by year. */
const LEAST_GAP = 2;

/** Whether rows rise or fall through all years of a plan, with years passed over between their starts and these: 612(R5) | R7 | … | R11. */
function areAheadOfStart(columns: readonly Column[], rows: readonly Row[]): boolean {
  const start = columns.findIndex(({ role }) => role === 'baseline');
  const first = yearOf(columns.find(({ role }) => role === 'actual')?.when);
  if (start < 0 || first === null) return false;
  const years = rows.flatMap(
    ({ cells }) => yearOf(cells[start]) ?? yearOf(columns[start]?.when) ?? [],
  );
  return years.length > 0 && years.every((year) => first - year >= LEAST_GAP);
}
const saysLast = (column: Column | undefined): boolean =>
  column?.when?.text.includes(LAST) === true;

/**
 * Years without a word for what they hold (基準値 | R7 | R8 | R9, 最終目標 behind them or not): what was measured rises and falls;
 * where it only rises, or only falls, in every one of several rows, they are a path that leads to the aim, whose last step is
 * the aim where no column holds it.
 */
export function asPath(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const years = columns.flatMap(({ role }, i) => (role === 'actual' ? [i] : []));
  const aim = columns.findLastIndex(({ role }) => role === 'target');
  const last = years.at(-1) ?? -1;
  // what stands behind the aim was reached
  if (years.length < LEAST_PATHS || (aim >= 0 && aim < last)) return columns;
  if (columns.some(({ role, when }) => role === 'actual' && !isBareYear(when))) return columns;
  const figures = ({ cells }: Row, on: readonly number[]) =>
    on.flatMap((i) => firstFigure(cells[i]?.text ?? '')?.value ?? []);
  const paths = rows.map((row) => figures(row, years)).filter(({ length }) => length > 0);
  const whole = rows
    .map((row) => figures(row, aim < 0 ? years : [...years, aim]))
    .filter(({ length }) => length === years.length + Number(aim >= 0));
  const sure =
    (aim >= 0 &&
      whole.length > 0 &&
      whole.every(isLed) &&
      areDueIn(columns[last], aim, columns, rows)) ||
    whole.some(isEven) ||
    (whole.some(isLong) && (saysLast(columns[aim]) || areAheadOfStart(columns, rows)));
  const enough = whole.length >= LEAST_PATHS || (whole.length === paths.length && sure);
  if (!enough || !whole.every(isMonotone)) return columns;
  return columns.map((column, i) =>
    column.role === 'actual'
      ? { ...column, role: aim < 0 && i === last ? 'target' : 'planned' }
      : column,
  );
}

/** Whether a column of aims is the last year of a path: R11, no word of an aim. */
export const isOfPath = ({ role, when }: Column): boolean =>
  role === 'target' && when !== null && columnRole(when.text) === 'actual';
