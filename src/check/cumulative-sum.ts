import type { Indicator, Reading } from '../forms/strategy.ts';
import { agree, printedAs, showFigure } from '../reckon/figure.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule, Doubt } from './rule.ts';

const stepIn = (value: number, { text }: Reading) => printedAs(value, text)?.step ?? 1;

interface Miss {
  readonly reading: Reading;
  readonly before: number;
  readonly step: number;
}

/** Running totals that are neither the total before plus the year's reading nor the sum of all readings so far. */
function missesOf({ readings, baseline }: Indicator): readonly Miss[] {
  const misses: Miss[] = [];
  const start = baseline?.value ?? 0;
  // totals that the next one may have grown from; a year without a figure leaves none
  let grounds: readonly number[] = [0, start];
  let rounding = 0;
  for (const reading of readings) {
    const { value, cumulative } = reading;
    if (value === null) {
      grounds = cumulative === null ? [] : [cumulative];
      continue;
    }
    const step = stepIn(value, reading);
    rounding += step === 1 ? 0 : step;
    if (cumulative !== null && grounds.length > 0) {
      const sums = grounds.map((ground) => ground + value);
      if (!sums.some((sum) => agree(sum, cumulative, rounding, rounding && step))) {
        misses.push({ reading, before: grounds[0] as number, step });
      }
    }
    const carried = grounds.map((ground) => ground + value);
    grounds = [...new Set(cumulative === null ? carried : [cumulative, ...carried])];
  }
  return misses;
}

/** Running totals against the sum of the readings (累計の不一致). */
export const rule: DocumentRule = {
  code: 'cumulative-sum',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }): Iterable<Doubt> {
    for (const { indicator } of indicatorsOf(strategy)) {
      for (const { reading, before, step } of missesOf(indicator)) {
        const [value, total] = [reading.value ?? 0, reading.cumulative ?? 0];
        const show = (figure: number) => showFigure(figure, Math.min(step, 1));
        yield {
          args: { name: indicator.name, year: reading.asOf?.label ?? '', reading: reading.text },
          place: indicator.source,
          reckoning: `${show(before)} + ${show(value)} = ${show(before + value)} ≠ ${show(total)}`,
          id: indicator.id,
        };
      }
    }
  },
};
