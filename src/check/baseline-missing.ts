import type { Indicator } from '../forms/strategy.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule } from './rule.ts';

const MOST = 0.7;
const ENOUGH = 4;

// 年3回×5年: what is counted from nothing has no baseline
const FROM_NOTHING = /[×x*]/;

/** Whether a plan can give a baseline: counts from zero and aims in words have none. */
function needsBaseline({ target, notes, text }: Indicator): boolean {
  if (target?.kind !== 'level' || target.value === null || target.cumulative) return false;
  return !notes.some((note) => FROM_NOTHING.test(note)) && !FROM_NOTHING.test(text);
}

/** An indicator without baseline where most have one (基準値の書き漏れ). */
export const rule: DocumentRule = {
  code: 'baseline-missing',
  severity: 'info',
  scope: 'document',
  *check({ strategy }) {
    const all = indicatorsOf(strategy)
      .map(({ indicator }) => indicator)
      // what stands with its actuals alone (目標 | 実績 | 達成率) is of a list that gives no starts
      .filter(
        ({ components, baseline, readings }) =>
          components.length === 0 && (baseline !== null || readings.length === 0),
      );
    const having = all.filter(({ baseline }) => baseline !== null).length;
    if (having < ENOUGH || having < MOST * all.length) return;
    for (const indicator of all) {
      if (indicator.baseline !== null || !needsBaseline(indicator)) continue;
      yield {
        args: { name: indicator.name, having, all: all.length },
        place: indicator.source,
        id: indicator.id,
      };
    }
  },
};
