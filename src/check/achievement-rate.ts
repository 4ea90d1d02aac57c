import { oneOf } from '../language/lexicon.ts';
import { ARITHMETIC } from '../reckon/amount.ts';
import { showFigure } from '../reckon/figure.ts';
import { type Cell, type Grid, gridsOf, headOf } from './grid.ts';
import type { DocumentRule, Doubt } from './rule.ts';

const RATE = new RegExp(oneOf(ARITHMETIC.rates));
const TARGET = new RegExp(oneOf(ARITHMETIC.targets));
const ACTUAL = new RegExp(oneOf(ARITHMETIC.actuals));
const BASELINE = new RegExp(oneOf(ARITHMETIC.baselines));
const WHOLE = 100;

interface Columns {
  readonly rate: number;
  readonly target: number;
  readonly actual: number;
  /** Null where there is none: then only the plain ratio is tried. */
  readonly baseline: number | null;
}

/** The columns of a table with one rate, one target and one actual; null for others. */
function columnsOf(grid: Grid): Columns | null {
  const heads = Array.from({ length: grid.columns }, (_, at) =>
    headOf(grid, at).replace(/\s/g, ''),
  );
  const at = (head: RegExp, free: (text: string) => boolean) =>
    heads.flatMap((text, index) => (index > 0 && head.test(text) && free(text) ? [index] : []));
  const rates = at(RATE, () => true);
  const targets = at(TARGET, (text) => !RATE.test(text));
  const actuals = at(ACTUAL, (text) => !RATE.test(text) && !TARGET.test(text));
  const baselines = at(BASELINE, (text) => !RATE.test(text));
  if (rates.length !== 1 || targets.length !== 1 || actuals.length !== 1) return null;
  const [baseline = null] = baselines.length === 1 ? baselines : [];
  return {
    rate: rates[0] as number,
    target: targets[0] as number,
    actual: actuals[0] as number,
    baseline,
  };
}

type Formula = (
  row: Readonly<Record<'target' | 'actual' | 'baseline', number | null>>,
) => number | null;

/** How documents reckon an achievement rate: of the target, of the way to it, or inversely where less is better. */
const FORMULAS: readonly Formula[] = [
  ({ actual, target }) => (actual === null || !target ? null : (actual / target) * WHOLE),
  ({ actual, target, baseline }) =>
    actual === null || target === null || baseline === null || target === baseline
      ? null
      : ((actual - baseline) / (target - baseline)) * WHOLE,
];

interface Rate {
  readonly cell: Cell;
  readonly actual: Cell;
  readonly target: Cell;
  readonly expected: number;
  readonly sound: boolean;
}

function rateOf(row: readonly Cell[], columns: Columns, formula: Formula): Rate | null {
  const [cell, actual, target] = [row[columns.rate], row[columns.actual], row[columns.target]];
  const baseline = columns.baseline === null ? null : (row[columns.baseline]?.value ?? null);
  if (!cell || cell.value === null || !actual || !target) return null;
  const expected = formula({ actual: actual.value, target: target.value, baseline });
  if (expected === null) return null;
  // cut off or rounded, and of figures that may themselves be rounded for the table
  const room = cell.step + Math.abs(expected) * 0.002;
  return { cell, actual, target, expected, sound: Math.abs(expected - cell.value) <= room };
}

/** The rates of a table by the formula that two thirds of its rows follow, three at least; none where none does. */
function ratesOf(grid: Grid): readonly Rate[] {
  const columns = columnsOf(grid);
  for (const formula of columns ? FORMULAS : []) {
    const rates = grid.rows
      .map((row) => rateOf(row, columns as Columns, formula))
      .filter((rate) => rate !== null);
    const sound = rates.filter((rate) => rate.sound).length;
    if (sound >= 3 && sound * 3 >= rates.length * 2) return rates;
  }
  return [];
}

/** Achievement rates against the formula that their table follows (達成率の不一致). */
export const rule: DocumentRule = {
  code: 'achievement-rate',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    for (const { cell, actual, target, expected, sound } of gridsOf(subject).flatMap(ratesOf)) {
      // less is better for some rows of a table, and they are reckoned the other way round
      const inverse = actual.value ? ((target.value as number) / actual.value) * WHOLE : null;
      const other = inverse !== null && Math.abs(inverse - (cell.value as number)) <= cell.step;
      const capped = expected > WHOLE && cell.value === WHOLE;
      if (sound || other || capped) continue;
      const shown = showFigure(expected, Math.min(cell.step, 1));
      yield {
        args: { printed: cell.text, target: target.text, actual: actual.text, expected: shown },
        place: cell.place,
        reckoning: `${showFigure(expected, Math.min(cell.step, 1))} ≠ ${showFigure(cell.value as number, Math.min(cell.step, 1))}`,
      };
    }
  },
};
