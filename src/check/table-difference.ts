import { showFigure } from '../reckon/figure.ts';
import { isDifference } from '../reckon/table-claim.ts';
import { type Cell, type Grid, gridsOf, spanningHeadOf } from './grid.ts';
import type { DocumentRule, Doubt } from './rule.ts';

// pairs of columns are tried one by one: wider tables are left alone
const WIDEST = 14;

interface Difference {
  readonly cell: Cell;
  readonly minuend: Cell;
  readonly subtrahend: Cell;
  readonly result: number;
  readonly step: number;
  readonly sound: boolean;
}

function differenceOf(
  row: readonly Cell[],
  [at, a, b]: readonly [number, number, number],
): Difference | null {
  const [cell, minuend, subtrahend] = [row[at], row[a], row[b]];
  if (!cell || !minuend || !subtrahend) return null;
  if (cell.value === null || minuend.value === null || subtrahend.value === null) return null;
  if ((cell.unit === '%') !== (minuend.unit === '%') && cell.unit !== null) return null;
  const result = minuend.value - subtrahend.value;
  const step = Math.min(cell.step, minuend.step, subtrahend.step);
  // shares and sums of tables are rounded one by one: one in the last digit is nobody's fault
  return {
    cell,
    minuend,
    subtrahend,
    result,
    step,
    sound: Math.abs(result - cell.value) <= step + 1e-6,
  };
}

/** The pair of columns whose difference a column shows: in two thirds of the rows, two at least; the best such pair. */
function pairFor({ rows, columns }: Grid, at: number): readonly Difference[] {
  let best: readonly Difference[] = [];
  let most = 1;
  for (let a = 1; a < columns; a++) {
    for (let b = 1; b < columns; b++) {
      if (a === b || a === at || b === at) continue;
      const found = rows.map((row) => differenceOf(row, [at, a, b])).filter((one) => one !== null);
      const sound = found.filter((one) => one.sound && one.result !== 0).length;
      if (sound > most && found.filter((one) => one.sound).length * 3 >= found.length * 2) {
        best = found;
        most = sound;
      }
    }
  }
  return best;
}

/** Columns of differences in tables that are not the difference of their columns (表の増減の不一致). */
export const rule: DocumentRule = {
  code: 'table-difference',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    for (const grid of gridsOf(subject)) {
      if (grid.columns > WIDEST || grid.columns < 4) continue;
      for (let at = 1; at < grid.columns; at++) {
        if (!isDifference(spanningHeadOf(grid, at))) continue;
        for (const { cell, minuend, subtrahend, result, step, sound } of pairFor(grid, at)) {
          if (sound) continue;
          const show = (value: number) => showFigure(value, Math.min(step, 1));
          yield {
            args: { printed: cell.text, difference: show(result) },
            place: cell.place,
            reckoning: `${show(minuend.value as number)} - ${show(subtrahend.value as number)} = ${show(result)} ≠ ${show(cell.value as number)}`,
          };
        }
      }
    }
  },
};
