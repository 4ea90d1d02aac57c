import { type Claim, claimsOf, dueAt, type Figures, holds, statedTotal } from './table-claim.ts';
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

// orders are tried one by one: wider tables, and tables with more damage than this, are left alone
const WIDEST = 7;
const MOST_ROWS = 200;
const MOST_DAMAGED = 10;
/** Identities that must speak for an order: two that are independent, or one in so many rows or columns. */
const KINDS = 2;
const TIMES = 3;
const DUST = 1e-6;

/** All that the order of one row is judged by. */
interface Case {
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

const turned = ({ rows }: FigureTable, column: number): Figures => rows.map((row) => row[column]);

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

function settle(one: Case): DamagedRow | null {
  const solutions = solutionsOf(one);
  const [only] = solutions;
  const orders = solutions.length;
  // as printed all is well, but for a cell that is missing at the end
  if (only && orders === 1 && isInPlace(only.order)) return null;
  const order = only && orders === 1 && isProved(only.verdict) ? only.order : null;
  return { row: one.row, order, orders };
}

type Row = FigureTable['rows'][number];

const placesOf = ({ result, plus, minus }: Claim) => [result, ...plus, ...minus];
const isWhole = (row: Row): row is readonly TableFigure[] => row.every((figure) => figure !== null);

/** A table and what it claims. */
class Examination {
  readonly width: number;
  readonly columns: readonly Figures[];
  /** Identities within rows and down columns that most of the table bears out. */
  readonly across: readonly Claim[];
  readonly down: readonly Claim[];
  /** Rows that show by themselves that their cells do not stand in their columns. */
  readonly suspects: readonly boolean[];

  constructor(readonly table: FigureTable) {
    const { heads, labels, rows } = table;
    this.width = heads.length;
    this.columns = heads.map((_, column) => turned(table, column));
    this.across = claimsOf(
      heads,
      rows.filter((row) => this.isFull(row)),
    );
    this.down = claimsOf(labels, this.columns);
    this.suspects = rows.map(
      (row) =>
        (isWhole(row) && row.length === this.width - 1) ||
        (this.isFull(row) && this.across.some((claim) => holds(claim, row) === false)),
    );
  }

  isFull(row: Row): row is readonly TableFigure[] {
    return row.length === this.width && isWhole(row);
  }

  /** Identities down the columns that can judge a row: the other rows in them are sound. A total by its words alone can only judge more severely. */
  private judging(row: number): readonly Claim[] {
    const stated = statedTotal(this.table.labels);
    const believed = this.down.some(({ result }) => result === stated?.result);
    return [...this.down, ...(stated && !believed ? [stated] : [])].filter((claim) => {
      const places = placesOf(claim);
      return (
        places.includes(row) && places.every((place) => place === row || !this.suspects[place])
      );
    });
  }

  settle(row: number): DamagedRow | null {
    const { table, width, across, suspects } = this;
    const cells = table.rows[row] as readonly TableFigure[];
    const sound = table.rows.filter(
      (other, at) => at !== row && !suspects[at] && this.isFull(other),
    );
    return settle({
      row,
      cells,
      width,
      across,
      down: this.judging(row),
      sound: sound as Case['sound'],
      table,
    });
  }

  /** Rows that are part of an identity down the columns which does not hold everywhere. */
  violating(): readonly number[] {
    const wrong = this.down.filter((claim) =>
      this.columns.some((column) => holds(claim, column) === false),
    );
    const places = new Set(wrong.flatMap(placesOf));
    return [...places].filter((place) => this.isFull(this.table.rows[place] as Row));
  }
}

/**
 * Finds the rows of a table whose cells do not stand in their columns, swapped or with one lost, and the order that all identities of the
 * table leave open (崩れた表の復元). A row is given an order only where exactly one satisfies all of them, and two independent identities, or one in
 * three columns, speak of the cells that move.
 */
export function restoreTable(table: FigureTable): readonly DamagedRow[] {
  const { heads, rows } = table;
  if (heads.length < 3 || heads.length > WIDEST || rows.length < 3 || rows.length > MOST_ROWS)
    return [];
  const examination = new Examination(table);
  const { across, down, suspects } = examination;
  if (across.length + down.length === 0) return [];
  const damaged = suspects.flatMap((one, row) => (one ? [row] : []));
  if (damaged.length > MOST_DAMAGED) return [];
  if (damaged.length > 0)
    return (
      damaged
        .map((row) => examination.settle(row))
        .filter((one) => one !== null)
        // figures that fit in no order are wrong figures, not cells in the wrong place
        .filter(({ row, orders }) => orders > 0 || (rows[row]?.length ?? 0) < heads.length)
    );
  // nothing within a row tells which one is damaged: one order of one row must be all there is
  const violating = examination.violating();
  if (violating.length > MOST_DAMAGED) return [];
  const open = violating
    .map((row) => examination.settle(row))
    .filter((one) => one !== null && one.orders > 0);
  return open.length === 1 && open[0]?.order ? (open as DamagedRow[]) : [];
}
