import type { Reading, Target } from '../forms/strategy.ts';
import { areSameUnit } from '../language/similarity.ts';
import { isShare } from './amount.ts';
import type { Aimed } from './outcome.ts';
import type { Start } from './start.ts';

/** What is put against the target (測る値): the figure itself, or what was counted up over the period. */
export interface Measure {
  /** Where the way to the target begins; null where no document says it. */
  readonly from: number | null;
  readonly to: number;
  readonly actual: number;
  /** `total`: the running total printed beside the actual; `sum`: the yearly actuals added up; `gain`: actual less baseline. */
  readonly by: 'value' | 'total' | 'sum';
  /** Of a sum: its parts. */
  readonly parts: readonly number[];
}

/** Why there is nothing to be put against the target: a message code. */
export type Unmeasured = 'unit' | 'increase-open' | 'level-or-total' | 'total-open';

const unitsFit = (a: string | null, b: string | null) =>
  a === null || b === null || a === b || areSameUnit(a, b);

function fits(target: Target, last: Reading): boolean {
  if (unitsFit(target.unit, last.unit)) return true;
  const gain = target.kind === 'increase' || target.kind === 'decrease';
  return gain && isShare(target.unit) && isShare(last.unit);
}

/** Whether something is counted up over the period rather than measured anew each year. */
const isCounted = ({ kind, cumulative, per }: Target) =>
  per === null && (kind === 'total' || cumulative);

const counted = (to: number, actual: number, parts: readonly number[] = []): Measure => ({
  from: 0,
  to,
  actual,
  by: parts.length > 0 ? 'sum' : 'total',
  parts,
});

/**
 * Adds yearly actuals up. Only where they cannot be running totals themselves (one is less than the one before), or there is one alone, and
 * where no year of the period is missing.
 */
function sumOf(aimed: Aimed, to: number, last: Reading): Measure | Unmeasured {
  const { startFiscalYear: start } = aimed.period;
  const until = last.asOf?.fiscalYear ?? null;
  if (start === null || until === null || until < start) return 'total-open';
  const years = Array.from({ length: until - start + 1 }, (_, i) => start + i);
  const values = years.map(
    (year) => aimed.readings.find(({ asOf }) => asOf?.fiscalYear === year)?.value ?? null,
  );
  if (values.some((value) => value === null)) return 'total-open';
  const known = values as readonly number[];
  const falls = known.some((value, i) => i > 0 && value < (known[i - 1] as number));
  if (known.length > 1 && !falls) return 'total-open';
  const sum = known.reduce((all, value) => all + value, 0);
  return counted(to, Number(sum.toPrecision(12)), known);
}

function gainMeasure(target: Target, to: number, start: Start | null, actual: number) {
  if (start === null) return 'increase-open';
  const sign = target.kind === 'increase' ? 1 : -1;
  const from = start.value.value;
  const level = Number((from + sign * to).toPrecision(12));
  return { from, to: level, actual, by: 'value', parts: [] } as const;
}

/** What is to be put against the target, by its kind and by how the report counts. */
export function measureOf(
  aimed: Aimed,
  target: Target,
  to: number,
  start: Start | null,
  last: Reading,
): Measure | Unmeasured {
  const value = last.value as number;
  if (!fits(target, last)) return 'unit';
  const total = target.per === null ? last.cumulative : null;
  if (isCounted(target)) return total === null ? sumOf(aimed, to, last) : counted(to, total);
  if (target.kind === 'maintain')
    return { from: start?.value.value ?? null, to, actual: value, by: 'value', parts: [] };
  const base = start?.value.value ?? 0;
  // a running total beside the figures says that they are counted up, unless there was something before
  if (total !== null) return base === 0 ? counted(to, total) : 'level-or-total';
  if (target.kind === 'increase' || target.kind === 'decrease')
    return gainMeasure(target, to, start, value);
  return { from: start?.value.value ?? null, to, actual: value, by: 'value', parts: [] };
}
