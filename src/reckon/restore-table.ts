import { jointOrders } from './joint-order.ts';
import { type Case, type DamagedRow, type FigureTable, settleOrder, turned } from './row-order.ts';
import {
  type Claim,
  claimsOf,
  type Figures,
  holds,
  isDifferenceRow,
  statedTotal,
} from './table-claim.ts';
import type { TableFigure } from './table-figure.ts';

// orders are tried one by one: wider tables, and tables with more damage than this, are left alone
const WIDEST = 7;
const MOST_ROWS = 40;
const MOST_DAMAGED = 10;
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
    this.down = claimsOf(labels, this.columns, isDifferenceRow);
    this.suspects = rows.map(
      (row) =>
        (isWhole(row) && row.length === this.width - 1) ||
        (this.isFull(row) && this.across.some((claim) => holds(claim, row) === false)),
    );
  }

  isFull(row: Row): row is readonly TableFigure[] {
    return row.length === this.width && isWhole(row);
  }

  /** Identities down the columns that can judge some rows: all other rows in them are sound. A total by its words alone can only judge more severely. */
  private judging(own: readonly number[]): readonly Claim[] {
    const stated = statedTotal(this.table.labels);
    const believed = this.down.some(({ result }) => result === stated?.result);
    return [...this.down, ...(stated && !believed ? [stated] : [])].filter((claim) => {
      const places = placesOf(claim);
      const isKnown = (place: number) => own.includes(place) || !this.suspects[place];
      return places.some((place) => own.includes(place)) && places.every(isKnown);
    });
  }

  private caseOf(row: number, down: readonly Claim[]): Case {
    const { table, width, across, suspects } = this;
    const cells = table.rows[row] as readonly TableFigure[];
    const sound = table.rows.filter(
      (other, at) => at !== row && !suspects[at] && this.isFull(other),
    );
    return { row, cells, width, across, down, sound: sound as Case['sound'], table };
  }

  settle(row: number): DamagedRow | null {
    return settleOrder(this.caseOf(row, this.judging([row])));
  }

  /** Rows that leave several orders open one by one, settled together: they judge each other. */
  settleTogether(damaged: readonly DamagedRow[]): readonly DamagedRow[] {
    const open = damaged.filter(({ order, orders }) => order === null && orders > 1);
    const rows = open.map(({ row }) => row);
    if (rows.length < 2) return damaged;
    const cases = rows.map((row) => this.caseOf(row, []));
    const orders = jointOrders(cases, this.judging(rows));
    if (!orders) return damaged;
    return damaged.map((one) => {
      const order = orders[rows.indexOf(one.row)];
      return order ? { row: one.row, order, orders: 1 } : one;
    });
  }

  /**
   * Rows that would satisfy the identities down the columns in another order, where no row shows by itself that it is damaged. None of them is
   * certain: what one row mends by changing two cells, all other rows of the identity mend by changing theirs.
   */
  openRows(): readonly DamagedRow[] {
    const wrong = this.down.filter((claim) =>
      this.columns.some((column) => holds(claim, column) === false),
    );
    const places = [...new Set(wrong.flatMap(placesOf))];
    if (places.length > MOST_DAMAGED) return [];
    return places
      .filter((place) => this.isFull(this.table.rows[place] as Row))
      .flatMap((place) => this.settle(place) ?? [])
      .filter(({ orders }) => orders > 0)
      .map(({ row, orders }) => ({ row, order: null, orders: orders + 1 }));
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
  if (damaged.length > 0) {
    const settled = damaged.flatMap((row) => examination.settle(row) ?? []);
    return (
      examination
        .settleTogether(settled)
        // figures that fit in no order are wrong figures, not cells in the wrong place
        .filter(({ row, orders }) => orders > 0 || (rows[row]?.length ?? 0) < heads.length)
    );
  }
  return examination.openRows();
}
