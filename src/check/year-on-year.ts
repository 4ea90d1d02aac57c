import type { Indicator, Reading } from '../forms/strategy.ts';
import { type Amount, addable, amount, showSum } from '../reckon/amount.ts';
import { agree, showFigure } from '../reckon/figure.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule, Doubt } from './rule.ts';

/** A change printed beside a reading, with what it can be reckoned from. */
interface Mark {
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly value: Amount;
  readonly change: number;
  /** Null where none was reported. */
  readonly previous: Amount | null;
  readonly baseline: Amount | null;
}

function amountOf(reading: Reading | null | undefined, unit: string | null): Amount | null {
  if (!reading || reading.value === null || !addable(reading.unit, unit)) return null;
  return amount(reading.value, reading.unit ?? unit, reading.text);
}

function marksOf(indicator: Indicator): readonly Mark[] {
  const { readings, baseline } = indicator;
  return readings.flatMap((reading, index) => {
    const { change, unit } = reading;
    const value = amountOf(reading, unit);
    if (change === null || !value) return [];
    const before = index === 0 ? baseline : readings[index - 1];
    const previous = amountOf(before, unit);
    return [{ indicator, reading, value, change, previous, baseline: amountOf(baseline, unit) }];
  });
}

type Base = 'previous' | 'baseline';

function fits({ value, change, ...from }: Mark, base: Base): boolean {
  const start = from[base];
  return (
    start !== null &&
    agree(value.value - start.value, change, value.rounding, start.rounding, value.rounding)
  );
}

/** What the marks of a document are counted from: the year before, or the baseline where that fits more of them. */
function baseOf(marks: readonly Mark[]): Base | null {
  const count = (base: Base) => marks.filter((mark) => fits(mark, base)).length;
  const [previous, baseline] = [count('previous'), count('baseline')];
  const base = baseline > previous ? 'baseline' : 'previous';
  const known = marks.filter((mark) => mark[base] !== null).length;
  // marks that mostly fit neither are differences to something else, such as the target
  return known === 1 || Math.max(previous, baseline) * 2 >= known ? base : null;
}

const signed = (value: number, step: number) =>
  `${value > 0 ? '+' : ''}${showFigure(value, Math.min(step, 1))}`;

/** Year-on-year marks against the readings (前年比の印と実績値の不一致). */
export const rule: DocumentRule = {
  code: 'year-on-year',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }): Iterable<Doubt> {
    const marks = indicatorsOf(strategy).flatMap(({ indicator }) => marksOf(indicator));
    const base = baseOf(marks);
    if (!base) return;
    for (const mark of marks) {
      const { indicator, reading, value, change } = mark;
      const start = mark[base];
      if (!start || fits(mark, base)) continue;
      yield {
        args: { name: indicator.name, year: reading.asOf?.label ?? '', reading: reading.text },
        place: indicator.source,
        reckoning: `${showSum(value, start, -1)} ≠ ${signed(change, value.step)}`,
        id: indicator.id,
      };
    }
  },
};
