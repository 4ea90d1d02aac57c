import { oneOf } from '../language/lexicon.ts';
import { ARITHMETIC } from '../reckon/amount.ts';
import { showFigure } from '../reckon/figure.ts';
import { totalAt } from '../reckon/table-claim.ts';
import { type Cell, type Grid, gridsOf, headOf } from './grid.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule, Doubt, Subject } from './rule.ts';

const ROUNDED = new RegExp(oneOf(ARITHMETIC.roundingNotes));

interface Sum {
  readonly total: Cell;
  readonly parts: readonly Cell[];
  readonly sum: number;
  /** In last digits. */
  readonly off: number;
}

/** One row or column of figures as a claim: its total and its parts; null where a figure is missing. */
function sumOf(cells: readonly (Cell | undefined)[], at: number): Sum | null {
  const total = cells[at];
  const parts = cells.filter((_, index) => index !== at);
  if (!total || total.value === null || parts.length < 2) return null;
  if (parts.some((part) => !part || part.value === null || part.unit === '%')) return null;
  const sure = parts as readonly Cell[];
  const sum = sure.reduce((all, { value }) => all + (value as number), 0);
  const step = Math.min(...[total, ...sure].map(({ step: one }) => one));
  return { total, parts: sure, sum, off: Math.abs(sum - total.value) / step };
}

/** Whether rounding of the total and of each part may explain it. */
const nearly = ({ off, parts }: Sum) => off <= (parts.length + 1) / 2 + 1e-6;

/** The sums that a table claims in one direction, if at least two thirds of them hold and two at least. */
function claims(lines: readonly (readonly Cell[])[], at: number): readonly Sum[] {
  const sums = lines.map((cells) => sumOf(cells, at)).filter((sum) => sum !== null);
  const sound = sums.filter(nearly).length;
  return sound >= 2 && sound * 3 >= sums.length * 2 ? sums : [];
}

function sumsOf(grid: Grid): readonly Sum[] {
  const { rows, columns } = grid;
  const down = totalAt(rows.map(([label]) => label?.text ?? ''));
  const heads = Array.from({ length: columns - 1 }, (_, index) => headOf(grid, index + 1));
  const across = totalAt(heads);
  const figures = rows.map((row) => row.slice(1));
  const turned = heads.map((_, index) => figures.map((row) => row[index] as Cell));
  return [
    ...(down === null ? [] : claims(turned, down)),
    ...(across === null ? [] : claims(figures, across)),
  ];
}

const isNoted = (subject: Subject) => passagesOf(subject).some(({ text }) => ROUNDED.test(text));

/** Totals of tables that are not the sum of their parts (表の計の不一致). */
export const rule: DocumentRule = {
  code: 'table-total',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    let noted: boolean | null = null;
    for (const grid of gridsOf(subject)) {
      for (const sum of sumsOf(grid)) {
        const { total, parts, off } = sum;
        if (off < 1e-6) continue;
        const step = Math.min(total.step, 1);
        if (nearly(sum)) {
          // a digit in the last place is rounding where a note says so, and wherever figures are visibly rounded
          noted ??= isNoted(subject);
          if (noted || step < 1) continue;
        }
        const show = (value: number) => showFigure(value, step);
        yield {
          args: { printed: total.text, sum: show(sum.sum) },
          place: total.place,
          reckoning: `${parts.map(({ value }) => show(value as number)).join(' + ')} = ${show(sum.sum)} ≠ ${show(total.value as number)}`,
          ...(nearly(sum) ? { severity: 'info' as const } : {}),
        };
      }
    }
  },
};
