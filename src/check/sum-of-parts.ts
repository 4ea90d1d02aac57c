import type { Indicator, Strategy } from '../forms/strategy.ts';
import { isShare } from '../reckon/amount.ts';
import { showFigure } from '../reckon/figure.ts';
import { indicatorsOf } from './indicators.ts';
import { sameThing, sameUnit } from './kinship.ts';
import type { DocumentRule, Doubt } from './rule.ts';

type Figures = Readonly<Record<'baseline' | 'target', number>>;

function figuresOf({ baseline, target }: Indicator): Figures | null {
  if (baseline?.value == null || target?.value == null || target.kind !== 'level') return null;
  return isShare(target.unit) || isShare(baseline.unit)
    ? null
    : { baseline: baseline.value, target: target.value };
}

interface Whole {
  readonly whole: Indicator;
  readonly parts: readonly Indicator[];
}

/** The aims of goals with the KPIs below them that count the same thing. */
function* wholesOf(strategy: Strategy): Iterable<Whole> {
  const placed = indicatorsOf(strategy).filter(({ whole }) => whole === null);
  for (const goal of strategy.goals) {
    const below = placed.filter((one) => one.goal === goal && one.policies.length > 0);
    for (const whole of [...goal.targets, ...goal.kpis]) {
      const parts = below
        .map(({ indicator }) => indicator)
        .filter(
          ({ name, target }) =>
            sameThing(name, whole.name) &&
            sameUnit(target?.unit ?? null, whole.target?.unit ?? null),
        );
      if (parts.length >= 2) yield { whole, parts };
    }
  }
}

const WORDS = { baseline: '基準値', target: '目標値' } as const;

/** A goal's aim that is the sum of its KPIs in baseline or target and not in the other (内訳の合計の不一致). */
export const rule: DocumentRule = {
  code: 'sum-of-parts',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }): Iterable<Doubt> {
    for (const { whole, parts } of wholesOf(strategy)) {
      const claimed = figuresOf(whole);
      const figures = parts.map(figuresOf).filter((one) => one !== null);
      if (!claimed || figures.length !== parts.length) continue;
      const sum = (key: keyof Figures) => figures.reduce((all, one) => all + one[key], 0);
      const misses = (['baseline', 'target'] as const).filter((key) => sum(key) !== claimed[key]);
      const [miss] = misses;
      // one of the two has to show that it is a sum at all
      if (misses.length !== 1 || !miss || sum(miss === 'target' ? 'baseline' : 'target') === 0)
        continue;
      yield {
        args: {
          name: whole.name,
          what: WORDS[miss],
          value: showFigure(claimed[miss]),
          sum: showFigure(sum(miss)),
        },
        place: whole.source,
        reckoning: `${figures.map((one) => showFigure(one[miss])).join(' + ')} = ${showFigure(sum(miss))} ≠ ${showFigure(claimed[miss])}`,
        id: whole.id,
      };
    }
  },
};
