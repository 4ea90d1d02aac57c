import type { Indicator, Reading } from '../forms/strategy.ts';
import { oneOf } from '../language/lexicon.ts';
import { areSameUnit } from '../language/similarity.ts';
import {
  type Amount,
  ARITHMETIC,
  amount,
  maybeNegative,
  show,
  showSum,
  signIsOpen,
} from './amount.ts';
import { isSlip } from './apart.ts';
import { type Counterparts, counterpartsOf, indicatorOf } from './counterparts.ts';
import { agree } from './figure.ts';
import { gainOf } from './gain.ts';
import type { PairDoubt, PairRule } from './rule.ts';

const APPROXIMATE = new RegExp(oneOf(ARITHMETIC.approximate));
/** Figures of unknown years are a break only where one is more than this many times the other. */
const FAR = 2;

/** What a plan starts from (起点): its baseline, or the target less the change. */
interface Start {
  readonly value: Amount;
  readonly asOf: Reading['asOf'];
  /** How it was reckoned; null where it is stated. */
  readonly reckoning: string | null;
}

function amountOf(reading: Reading | null, unit: string | null): Amount | null {
  if (!reading || reading.value === null || APPROXIMATE.test(reading.text)) return null;
  return amount(reading.value, reading.unit ?? unit, reading.text);
}

/** What the mark beside the first reading (3.0↑) says that it started from. */
function markedStart({ readings }: Indicator): number | null {
  const [first] = readings;
  if (!first || first.value === null || first.change === null) return null;
  return first.value - first.change;
}

/** The baseline that target and change imply; null where the plan itself speaks against it. */
function impliedStart(indicator: Indicator): Start | null {
  const gain = gainOf(indicator);
  // 20% more of a share may be a part of it as well as points
  if (!gain || gain.change.unit === '%' || signIsOpen(indicator.name, gain.text)) return null;
  const { level, change, direction } = gain;
  const sign = direction === 'up' ? -1 : 1;
  if (indicator.better && (indicator.better === 'higher') !== (direction === 'up')) return null;
  const step = Math.min(level.step, change.step);
  const value = level.value + sign * change.value;
  if (value < 0 && !maybeNegative(indicator.name)) return null;
  const rounding = level.rounding + change.rounding;
  const marked = markedStart(indicator);
  if (marked !== null && !agree(marked, value, rounding, step)) return null;
  const start = { value, unit: level.unit, step, rounding };
  return { value: start, asOf: null, reckoning: showSum(level, change, sign) };
}

function startOf(indicator: Indicator): Start | null {
  const { baseline, target } = indicator;
  if (!baseline || baseline.value === null) return impliedStart(indicator);
  const value = amountOf(baseline, target?.unit ?? null);
  return value && { value, asOf: baseline.asOf, reckoning: null };
}

// a sum over the years starts anew with the period
const isSum = ({ target }: Indicator) => target?.kind === 'total' || target?.cumulative === true;

function areCountedAlike(one: Indicator, other: Indicator): boolean {
  if (isSum(one) || isSum(other)) return false;
  return !one.target || !other.target || one.target.per === other.target.per;
}

const isSameName = ({ former, latter, match }: Counterparts) =>
  match.evidence.some((why) => why === 'same-title' || why === 'by-hand') ||
  isSlip(former.name, latter.name);

/** Whether two figures are of one time; null where one of them does not say its year. */
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

function* breakOf(counterparts: Counterparts): Iterable<PairDoubt> {
  const { former, latter } = counterparts;
  const [old, next] = [indicatorOf(former), indicatorOf(latter)];
  if (!old || !next || !areCountedAlike(old, next) || !isSameName(counterparts)) return;
  const last = old.readings.findLast(({ value }) => value !== null) ?? null;
  const [start, actual] = [startOf(next), amountOf(last, old.target?.unit ?? null)];
  if (!last || !start || !actual) return;
  const { value, reckoning } = start;
  if (value.unit !== actual.unit && !areSameUnit(value.unit, actual.unit)) return;
  if (agree(value.value, actual.value, value.rounding, actual.rounding)) return;
  // the running total printed beside it
  if (value.value === last.cumulative) return;
  const sameTime = areOfOneTime(start.asOf, last.asOf);
  if (sameTime === false || (sameTime === null && !isFar(value.value, actual.value))) return;
  yield {
    args: {
      name: latter.name,
      baseline: `${show(value)}${value.unit ?? ''}`,
      reading: `${last.asOf?.label ?? ''} ${show(actual)}${actual.unit ?? ''}`.trim(),
      line: former.source.start.line,
    },
    place: latter.source,
    reckoning: reckoning === null ? showSum(value, actual, -1) : `${reckoning} ≠ ${show(actual)}`,
    id: latter.id,
    ...(sameTime === null ? { severity: 'info' as const } : {}),
  };
}

/** A baseline that is not what the period before arrived at (前の期の実績値とつながらない基準値). */
export const rule: PairRule = {
  code: 'baseline-break',
  severity: 'warning',
  scope: 'periods',
  *check(pair) {
    for (const counterparts of counterpartsOf(pair)) yield* breakOf(counterparts);
  },
};
