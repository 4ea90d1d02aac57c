import { type Claim, dueAt, type Figures, holds } from './table-claim.ts';
import type { TableFigure } from './table-figure.ts';

/** A table of figures without its heads and labels (数表). */
export interface FigureTable {
  readonly heads: readonly string[];
  readonly labels: readonly string[];
  /** The figures of each row in the order of the text; null for a cell without one. */
  readonly rows: readonly (readonly (TableFigure | null)[])[];
}

/** Which printed cell of a row stands in which column: indexes of the printed cells, null where a cell is lost (欄の並び). */
export type Order = readonly (number | null)[];

/** A row whose cells do not stand in their columns. */
export interface DamagedRow {
  readonly row: number;
  /** The only order that satisfies every identity; null where there is none or more than one. */
  readonly order: Order | null;
  /** How many orders satisfy every identity. */
  readonly orders: number;
}

/** Identities that must speak for an order: two that are independent, or one in so many rows or columns. */
const KINDS = 2;
const TIMES = 3;
const DUST = 1e-6;

/** All that the order of one row is judged by. */
export interface Case {
  readonly row: number;
  readonly cells: readonly TableFigure[];
  readonly width: number;
  /** Identities within the row. */
  readonly across: readonly Claim[];
  /** Identities down the columns that the row is part of, the other rows being sound. */
  readonly down: readonly Claim[];
  readonly sound: readonly (readonly TableFigure[])[];
  readonly table: FigureTable;
}

/** Whether a figure can stand in a column: percent under percent, decimals under decimals, a minus where one may be. */
function fits({ across, sound }: Case, figure: TableFigure, column: number): boolean {
  const others = sound.map((row) => row[column] as TableFigure);
  const isDifference = across.some(({ result, minus }) => result === column && minus.length > 0);
  if (figure.value < 0 && !isDifference && others.every(({ value }) => value >= 0)) return false;
  const alike = (one: TableFigure) =>
    (one.unit === '%') === (figure.unit === '%') && one.step < 1 === figure.step < 1;
  return others.some(alike);
}

/** The figures of a column, row by row. */
export const turned = ({ rows }: FigureTable, column: number): Figures =>
  rows.map((row) => row[column]);

/** What an order is judged to be: whether all identities hold, and how many of them speak of cells that moved. */
interface Verdict {
  readonly kinds: number;
  readonly times: number;
}

/** What the identities say of an order; null where one of them does not hold, or two want different figures for a lost cell. */
function judge(one: Case, order: Order): Verdict | null {
  const { row, cells, across, down, table } = one;
  const figures = order.map((at) => (at === null ? null : (cells[at] as TableFigure)));
  const moved = (column: number) => order[column] !== column && order[column] !== null;
  const lost: { value: number; step: number }[] = [];
  const gap = order.indexOf(null);
  let kinds = 0;
  let times = 0;
  for (const claim of across) {
    const sound = holds(claim, figures);
    if (sound === false) return null;
    const places = [claim.result, ...claim.plus, ...claim.minus];
    if (sound === null && places.includes(gap))
      lost.push(dueAt(claim, gap, figures) ?? { value: 0, step: 1 });
    if (!sound || !places.some(moved)) continue;
    kinds++;
    times++;
  }
  for (const claim of down) {
    let spoke = 0;
    for (const [column, figure] of figures.entries()) {
      const line = turned(table, column).map((other, at) => (at === row ? figure : other));
      const sound = holds(claim, line);
      if (sound === false) return null;
      if (column === gap) {
        const due = dueAt(claim, row, line);
        if (due) lost.push(due);
      } else if (sound && moved(column)) spoke++;
    }
    if (spoke > 0) kinds++;
    times += spoke;
  }
  const [first, ...others] = lost;
  const agreeing = others.every(
    ({ value, step }) => Math.abs(value - (first?.value ?? 0)) <= 2 * step + DUST,
  );
  // identities that want the same figure for the lost cell speak for its place
  return agreeing ? { kinds: kinds + others.length, times: times + others.length } : null;
}

/** Every order of `count` cells. */
function* permutations(count: number, taken: readonly number[] = []): Iterable<readonly number[]> {
  if (taken.length === count) yield taken;
  for (let next = 0; next < count; next++)
    if (!taken.includes(next)) yield* permutations(count, [...taken, next]);
}

/** The orders that a row may have: any where no cell is lost, else the printed one with a gap somewhere. */
function* ordersOf({ cells, width }: Case): Iterable<Order> {
  if (cells.length === width) yield* permutations(width);
  else
    for (let gap = 0; gap < width; gap++)
      yield Array.from({ length: width }, (_, at) => (at === gap ? null : at - Number(at > gap)));
}

/** The orders that satisfy every identity, those that give the same figures once. */
function solutionsOf(one: Case): readonly { order: Order; verdict: Verdict }[] {
  const found = new Map<string, { order: Order; verdict: Verdict }>();
  for (const order of ordersOf(one)) {
    const fitting = order.every(
      (at, column) => at === null || fits(one, one.cells[at] as TableFigure, column),
    );
    const verdict = fitting ? judge(one, order) : null;
    const key = order.map((at) => (at === null ? '' : one.cells[at]?.value)).join(' ');
    if (verdict && !found.has(key)) found.set(key, { order, verdict });
  }
  return [...found.values()];
}

const isInPlace = (order: Order) => order.every((at, column) => at === null || at === column);
const isProved = ({ kinds, times }: Verdict) => kinds >= KINDS || times >= TIMES;

/** The orders of a row's cells that satisfy the identities of its case. */
export const fittingOrders = (one: Case): readonly Order[] =>
  solutionsOf(one).map(({ order }) => order);

/** Whether the identities prove an order: enough of them speak of the cells that move. */
export function isProvedBy(one: Case, order: Order): boolean {
  const verdict = judge(one, order);
  return verdict !== null && isProved(verdict);
}

/** The order of a row's cells: one where the identities prove it; null where the row stands as it should. */
export function settleOrder(one: Case): DamagedRow | null {
  const solutions = solutionsOf(one);
  const [only] = solutions;
  const orders = solutions.length;
  // as printed all is well, but for a cell that is missing at the end
  if (only && orders === 1 && isInPlace(only.order)) return null;
  const order = only && orders === 1 && isProved(only.verdict) ? only.order : null;
  return { row: one.row, order, orders };
}
