import { type Case, fittingOrders, isProvedBy, type Order, turned } from './row-order.ts';
import { type Claim, holds } from './table-claim.ts';

// orders of several rows are tried together: more are left alone
const MOST = 5000;

/** Every choice of one entry of each list. */
function* choices<T>(
  lists: readonly (readonly T[])[],
  taken: readonly T[] = [],
): Iterable<readonly T[]> {
  const list = lists[taken.length];
  if (!list) yield taken;
  else for (const one of list) yield* choices(lists, [...taken, one]);
}

/** The table with the cells of some rows in the orders chosen for them. */
function arranged(cases: readonly Case[], orders: readonly Order[]): Case['table'] {
  const table = (cases[0] as Case).table;
  const rows = [...table.rows];
  cases.forEach(({ row, cells }, i) => {
    rows[row] = (orders[i] as Order).map((at) => (at === null ? null : (cells[at] ?? null)));
  });
  return { ...table, rows };
}

/**
 * The orders of several damaged rows that satisfy every identity of the table together; null where more than one choice does, or the
 * identities do not prove each of them.
 * @param cases the rows, without identities down the columns
 * @param down the identities down the columns, all other rows of which are sound
 */
export function jointOrders(
  cases: readonly Case[],
  down: readonly Claim[],
): readonly Order[] | null {
  const lists = cases.map(fittingOrders);
  const count = lists.reduce((product, { length }) => product * length, 1);
  if (down.length === 0 || count === 0 || count > MOST) return null;
  let only: readonly Order[] | null = null;
  for (const orders of choices(lists)) {
    const table = arranged(cases, orders);
    const columns = table.heads.map((_, column) => turned(table, column));
    if (!down.every((claim) => columns.every((column) => holds(claim, column) !== false))) continue;
    if (only) return null;
    only = orders;
  }
  if (!only) return null;
  const table = arranged(cases, only);
  const proved = cases.every((one, i) =>
    isProvedBy({ ...one, table, down }, (only as readonly Order[])[i] as Order),
  );
  return proved ? only : null;
}
