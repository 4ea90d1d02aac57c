import type { Indicator, Reading } from '../forms/strategy.ts';
import { oneOf } from '../language/lexicon.ts';
import { type Amount, ARITHMETIC, amount, maybeNegative, showSum, signIsOpen } from './amount.ts';
import { agree } from './figure.ts';
import { gainOf } from './gain.ts';

const APPROXIMATE = new RegExp(oneOf(ARITHMETIC.approximate));

/** What a plan starts from (起点): its baseline, or the target less the change. */
export interface Start {
  readonly value: Amount;
  readonly asOf: Reading['asOf'];
  /** How it was reckoned; null where it is stated. */
  readonly reckoning: string | null;
}

/** The exact figure of a reading; null where there is none, or only an approximate one. */
export function amountOf(reading: Reading | null, unit: string | null): Amount | null {
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
export function impliedStart(indicator: Indicator): Start | null {
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

/** The exact baseline that a document states; null where there is none. */
export function statedStart({ baseline }: Indicator, unit: string | null): Start | null {
  const value = amountOf(baseline, unit);
  return value && baseline && { value, asOf: baseline.asOf, reckoning: null };
}

/** What an indicator starts from, stated or implied; null where its document does not decide it. */
export function startOf(indicator: Indicator): Start | null {
  const { baseline, target } = indicator;
  if (!baseline || baseline.value === null) return impliedStart(indicator);
  return statedStart(indicator, target?.unit ?? null);
}
