import { hullOf, type Rect } from './frame.ts';

/** A box that is wider than this share of all takes the whole width: what stands above is read before it. */
const WIDE = 0.7;

/** Points by which boxes of one column may begin or end apart. */
const ALIGNED = 4;

/** How far one stands above or below the other; negative where they overlap. */
const distance = (a: Rect, b: Rect) => Math.max(a.y0, b.y0) - Math.min(a.y1, b.y1);

/** A box and the height at which it is read: that of the box that it branches from. */
export interface Ordered<T> {
  readonly box: T;
  readonly y: number;
}

/** Boxes by the columns that they stand in, from the left. */
function columnsOf<T extends Rect>(boxes: readonly T[]): T[][] {
  const columns: { x1: number; boxes: T[] }[] = [];
  for (const box of [...boxes].sort((a, b) => a.x0 - b.x0)) {
    const column = columns.at(-1);
    if (!column || box.x0 >= column.x1 - 1) columns.push({ x1: box.x1, boxes: [box] });
    else {
      column.boxes.push(box);
      column.x1 = Math.max(column.x1, box.x1);
    }
  }
  return columns.map((column) => column.boxes.sort((a, b) => a.y0 - b.y0));
}

/** Whether boxes are of a diagram: two columns at least of several, all of one column alike in width. */
function isDiagram(columns: readonly (readonly Rect[])[]): boolean {
  const isAligned = ([first, ...others]: readonly Rect[]) =>
    others.every(
      ({ x0, x1 }) =>
        Math.abs(x0 - (first as Rect).x0) <= ALIGNED &&
        Math.abs(x1 - (first as Rect).x1) <= ALIGNED,
    );
  return columns.every(isAligned) && columns.filter(({ length }) => length > 1).length > 1;
}

/** Each box of a diagram (体系図) with those of the next column that stand beside it, and so on. */
function branches<T extends Rect>(columns: readonly (readonly T[])[]): Map<T, T> {
  const roots = new Map<T, T>();
  columns.forEach((column, i) => {
    const before = columns[i - 1] ?? [];
    for (const box of column) {
      const parent = before.reduce<T | null>(
        (nearest, other) =>
          nearest && distance(nearest, box) <= distance(other, box) ? nearest : other,
        null,
      );
      roots.set(box, parent ?? box);
    }
  });
  return roots;
}

/** The boxes of one diagram in the order of reading, each behind the one that it branches from, at its height. */
function inOrder<T extends Rect>(boxes: readonly T[]): Ordered<T>[] {
  const columns = columnsOf(boxes);
  if (!isDiagram(columns)) return boxes.map((box) => ({ box, y: box.y0 }));
  const parents = branches(columns);
  const children = new Map<T, T[]>();
  for (const box of [...boxes].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const parent = parents.get(box) as T;
    if (parent !== box) children.set(parent, [...(children.get(parent) ?? []), box]);
  }
  const walk = (box: T): T[] => [box, ...(children.get(box) ?? []).flatMap(walk)];
  return boxes
    .filter((box) => parents.get(box) === box)
    .sort((a, b) => a.y0 - b.y0)
    .flatMap((root) => walk(root).map((box) => ({ box, y: root.y0 })));
}

/**
 * Boxes in the order of reading: from above to below, those of a diagram that stand beside another one behind it.
 * @param isHead whether a box is a heading, which no diagram holds
 */
export function orderBoxes<T extends Rect>(
  boxes: readonly T[],
  isHead: (box: T) => boolean,
): Ordered<T>[] {
  if (boxes.length < 3) return boxes.map((box) => ({ box, y: box.y0 }));
  const all = hullOf(boxes);
  const isWide = ({ x0, x1 }: Rect) => x1 - x0 > WIDE * (all.x1 - all.x0);
  const ordered: Ordered<T>[] = [];
  let open: T[] = [];
  const close = () => {
    ordered.push(...inOrder(open));
    open = [];
  };
  for (const box of [...boxes].sort((a, b) => a.y0 - b.y0)) {
    if (!isWide(box) && !isHead(box)) {
      open.push(box);
      continue;
    }
    close();
    ordered.push({ box, y: box.y0 });
  }
  close();
  return ordered;
}
