import { showFigure } from '../reckon/figure.ts';
import { isTotal } from '../reckon/table-claim.ts';
import { type Cell, type Grid, gridsOf, headOf } from './grid.ts';
import type { DocumentRule, Doubt } from './rule.ts';

const WHOLE = 100;

interface Shares {
  readonly cells: readonly Cell[];
  readonly sum: number;
  readonly step: number;
  readonly sound: boolean;
}

/** Figures of one column or row as shares of a whole; null where one is missing or cannot be a share. */
function sharesOf(cells: readonly (Cell | undefined)[]): Shares | null {
  if (cells.length < 2) return null;
  const sure = cells.filter((cell) => cell?.unit === '%' && cell.value !== null && cell.value >= 0);
  if (sure.length !== cells.length) return null;
  const shares = sure as readonly Cell[];
  const sum = shares.reduce((all, { value }) => all + (value as number), 0);
  const step = Math.min(...shares.map((cell) => cell.step));
  // each may be off by half of its last digit, and one by a whole one to make up for it
  const room = Math.max(step, (shares.length * step) / 2) + 1e-6;
  return { cells: shares, sum, step, sound: Math.abs(sum - WHOLE) <= room };
}

/** Shares in one direction, where at least two thirds of them make a hundred, two at least. */
function claims(lines: readonly (readonly (Cell | undefined)[])[]): readonly Shares[] {
  const all = lines.map(sharesOf).filter((one) => one !== null);
  const sound = all.filter((one) => one.sound).length;
  return sound >= 2 && sound * 3 >= all.length * 2 ? all : [];
}

function claimsOf(grid: Grid): readonly Shares[] {
  const heads = Array.from({ length: grid.columns - 1 }, (_, index) => headOf(grid, index + 1));
  const rows = grid.rows.filter(([label]) => !isTotal(label?.text ?? ''));
  const across = rows.map((row) => row.slice(1).filter((_, index) => !isTotal(heads[index] ?? '')));
  const down = heads.map((_, index) => rows.map((row) => row[index + 1]));
  return [...claims(down), ...claims(across)];
}

/** Shares of a whole that do not make a hundred (構成比の合計の不一致). */
export const rule: DocumentRule = {
  code: 'shares-hundred',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    for (const grid of gridsOf(subject)) {
      for (const { cells, sum, step, sound } of claimsOf(grid)) {
        if (sound) continue;
        const show = (value: number) => showFigure(value, Math.min(step, 1));
        yield {
          args: { sum: show(sum), first: cells[0]?.text ?? '', last: cells.at(-1)?.text ?? '' },
          place: cells[0]?.place ?? null,
          reckoning: `${cells.map(({ value }) => show(value as number)).join(' + ')} = ${show(sum)} ≠ ${WHOLE}`,
        };
      }
    }
  },
};
