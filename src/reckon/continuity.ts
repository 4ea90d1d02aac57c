import type { Indicator, Reading } from '../forms/strategy.ts';
import { areSameUnit } from '../language/similarity.ts';
import { type Amount, show, showSum } from './amount.ts';
import { agree } from './figure.ts';
import { amountOf, type Start, startOf } from './start.ts';

/** Figures of unknown years are a break only where one is more than this many times the other. */
const FAR = 2;

/** The baseline of a plan against the last actual of the period before (前の期の実績値と基準値). */
export interface Link {
  readonly start: Start;
  readonly actual: Amount;
  /** The same figure as far as it is printed, or the running total printed beside the actual. */
  readonly agrees: boolean;
  /** Whether they are figures of one time; null where one does not say its year. */
  readonly sameTime: boolean | null;
  /** They contradict each other: figures of one time that differ, or of unknown times that are far apart. */
  readonly broken: boolean;
  /** `30.0 - 26.2 = 3.8` of a stated baseline that differs, `70.0 - 10.0 = 60.0 ≠ 26.2` of an implied one. */
  readonly reckoning: string;
}

// a sum over the years starts anew with the period
const isSum = ({ target }: Indicator) => target?.kind === 'total' || target?.cumulative === true;

function areCountedAlike(one: Indicator, other: Indicator): boolean {
  if (isSum(one) || isSum(other)) return false;
  return !one.target || !other.target || one.target.per === other.target.per;
}

function areOfOneTime(a: Reading['asOf'], b: Reading['asOf']): boolean | null {
  const [one, other] = [a?.fiscalYear ?? null, b?.fiscalYear ?? null];
  if (one === null || other === null) return null;
  return one === other && a?.month === b?.month;
}

function isFar(one: number, other: number): boolean {
  if (one === 0 || other === 0) return false;
  const ratio = one / other;
  return ratio > FAR || (ratio > 0 && ratio < 1 / FAR);
}

function reckoningOf({ value, reckoning }: Start, actual: Amount, agrees: boolean): string {
  const sign = agrees ? '=' : '≠';
  if (reckoning !== null) return `${reckoning} ${sign} ${show(actual)}`;
  return agrees ? `${show(value)} = ${show(actual)}` : showSum(value, actual, -1);
}

/**
 * Puts what a plan starts from beside the last actual of the period before; null where one of them is missing or they do not
 * measure the same: another unit, another rate, a sum over the years.
 * @param old the indicator of the period before, which says how its actuals are counted
 */
export function linkOf(old: Indicator, last: Reading | null, next: Indicator): Link | null {
  if (!areCountedAlike(old, next)) return null;
  const [start, actual] = [startOf(next), amountOf(last, old.target?.unit ?? null)];
  if (!last || !start || !actual) return null;
  const { value } = start;
  if (value.unit !== actual.unit && !areSameUnit(value.unit, actual.unit)) return null;
  const agrees =
    agree(value.value, actual.value, value.rounding, actual.rounding) ||
    value.value === last.cumulative;
  const sameTime = areOfOneTime(start.asOf, last.asOf);
  const broken = !agrees && (sameTime ?? isFar(value.value, actual.value));
  return { start, actual, agrees, sameTime, broken, reckoning: reckoningOf(start, actual, agrees) };
}
