import type { Entry } from '../forms/alignment.ts';
import type { Matching } from './matching.ts';

/** A pair or a single entry, by places in the lists. */
export interface Row {
  readonly old: number | null;
  readonly new: number | null;
}

/** Rows under each row; null holds the rows at the top. */
type Tree = Map<Row | null, Row[]>;

function under(tree: Tree, parent: Row | null): Row[] {
  const rows = tree.get(parent) ?? [];
  tree.set(parent, rows);
  return rows;
}

const placeAbove = (entries: readonly Entry[], place: number) => entries[place]?.parent ?? null;

/** The new plan as a tree of rows, those that have a partner with it. */
function plant(matching: Matching, rowOfOld: Map<number | null, Row | null>): Tree {
  const tree: Tree = new Map();
  const rowOfNew = new Map<number | null, Row | null>([[null, null]]);
  matching.new.forEach((_, place) => {
    const partner = matching.ofNew[place];
    const row = { old: typeof partner === 'number' ? partner : null, new: place };
    rowOfNew.set(place, row);
    if (row.old !== null) rowOfOld.set(row.old, row);
    under(tree, rowOfNew.get(placeAbove(matching.new, place)) ?? null).push(row);
  });
  return tree;
}

/** Puts what has no successor under the row of its parent, behind the nearest row of the same list before it. */
function graft(matching: Matching, tree: Tree, rowOfOld: Map<number | null, Row | null>): void {
  const last = new Map<Row | null, Row>();
  matching.old.forEach((_, place) => {
    const parent = rowOfOld.get(placeAbove(matching.old, place)) ?? null;
    const rows = under(tree, parent);
    const known = rowOfOld.get(place);
    if (known) {
      if (rows.includes(known)) last.set(parent, known);
      return;
    }
    const row = { old: place, new: null };
    const before = last.get(parent);
    rows.splice(before ? rows.indexOf(before) + 1 : 0, 0, row);
    rowOfOld.set(place, row);
    last.set(parent, row);
  });
}

/**
 * Pairs and single entries in reading order: the new plan's, and what it dropped where a reader of the old plan looks
 * for it.
 */
export function inReadingOrder(matching: Matching): readonly Row[] {
  const rowOfOld = new Map<number | null, Row | null>([[null, null]]);
  const tree = plant(matching, rowOfOld);
  graft(matching, tree, rowOfOld);
  const order: Row[] = [];
  const visit = (parent: Row | null): void => {
    for (const row of tree.get(parent) ?? []) {
      order.push(row);
      visit(row);
    }
  };
  visit(null);
  return order;
}
