import type { Indicator } from '../forms/strategy.ts';
import { type Amount, addable, amount, isShare } from './amount.ts';

/** A target that names a level and the gain or loss that leads to it (水準と増減を持つ目標). */
export interface Gain {
  readonly level: Amount;
  /** As printed, without sign. */
  readonly change: Amount;
  readonly direction: 'up' | 'down';
  /** Null where the document states none that can be reckoned with. */
  readonly baseline: Amount | null;
  readonly text: string;
}

/** Level, change and baseline of a target that can be reckoned; null for totals, approximations and what has no figures. */
export function gainOf({ target, baseline }: Indicator): Gain | null {
  if (target?.kind !== 'level' || target.bound === 'about' || target.value === null) return null;
  const { change, text } = target;
  if (!change || change.value === null || change.direction === 'restrain') return null;
  if (target.cumulative && target.per === null) return null;
  const level = amount(target.value, target.unit, text);
  if (!addable(level.unit, change.unit)) return null;
  const start = baseline?.value ?? null;
  const stated =
    baseline && start !== null && addable(baseline.unit, level.unit)
      ? amount(start, baseline.unit ?? level.unit, baseline.text)
      : null;
  return {
    level,
    change: amount(change.value, change.unit ?? level.unit, text),
    direction: change.direction,
    baseline: stated,
    text,
  };
}

/** Whether the change is meant as a part of the baseline: 20% more than 50% is 60%. */
export function isRelative({ level, change, baseline, direction }: Gain): boolean {
  if (!baseline || change.unit !== '%' || !isShare(level.unit)) return false;
  const factor = 1 + ((direction === 'up' ? 1 : -1) * change.value) / 100;
  return Math.abs(baseline.value * factor - level.value) <= level.step;
}
