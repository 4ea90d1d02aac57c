import type { Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { joinedRulings, mergeRules, type Ruling, type Rulings } from './ruling.ts';

/** A cell (セル): where it begins and how many rows and columns it takes. */
export interface Cell extends Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that rulings enclose. */
export interface RuledGrid extends Rect {
  /** Heights of the lines between rows and places of the lines between columns, in points. */
  readonly ys: readonly number[];
  readonly xs: readonly number[];
  readonly cells: readonly Cell[];
  /** The cell that holds a point; null outside. */
  cellAt(x: number, y: number): Cell | null;
  /** Whether the page's edge cut it: no line closes it above or below. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

const { near } = MEASURES.rule;
const OUTSIDE = -1;

/** Rising places, those nearer than `near` to the one before left out. */
function places(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.filter((at, i) => i === 0 || at - (sorted[i - 1] as number) > near);
}

/**
 * The line that is missing at an edge where two or more lines end free: a table without lines at its sides, or cut
 * by the edge of the page. Null where a line stands there.
 */
function missing(ends: readonly Ruling[], crossing: readonly Ruling[], edge: 'from' | 'to') {
  const reach = ends.map((ruling) => ruling[edge]);
  const at = reach.reduce((a, b) => (edge === 'from' ? Math.min(a, b) : Math.max(a, b)));
  const free = ends.filter((ruling) => Math.abs(ruling[edge] - at) <= near);
  const closed = crossing.some((ruling) => Math.abs(ruling.at - at) <= near);
  if (closed || free.length < 2) return null;
  const stands = free.map((ruling) => ruling.at);
  return { at, from: Math.min(...stands), to: Math.max(...stands) };
}

/** Whether a line stands at `at` over most of the stretch from `from` to `to`. */
function isWalled(rulings: readonly Ruling[], from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return rulings.some((ruling) => ruling.from <= middle && middle <= ruling.to);
}

/** Rulings by the place in `at` where they stand. */
function byPlace(rulings: readonly Ruling[], at: readonly number[]): Ruling[][] {
  return at.map((place) => rulings.filter((ruling) => Math.abs(ruling.at - place) <= near));
}

/** For each elementary box the number of the region that it belongs to, `OUTSIDE` where nothing closes it. */
function regionsOf(xs: readonly number[], ys: readonly number[], { level, upright }: Rulings) {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const levels = byPlace(level, ys);
  const uprights = byPlace(upright, xs);
  const above = (row: number, column: number) =>
    isWalled(levels[row] as Ruling[], xs[column] as number, xs[column + 1] as number);
  const before = (row: number, column: number) =>
    isWalled(uprights[column] as Ruling[], ys[row] as number, ys[row + 1] as number);
  const regions = new Int32Array(columns * rows).fill(-2);
  const flood = (start: number, region: number): boolean => {
    const waiting = [start];
    let closed = true;
    regions[start] = region;
    while (waiting.length > 0) {
      const box = waiting.pop() as number;
      const [row, column] = [Math.floor(box / columns), box % columns];
      const go = (walled: boolean, toRow: number, toColumn: number) => {
        if (walled) return;
        if (toRow < 0 || toRow >= rows || toColumn < 0 || toColumn >= columns) closed = false;
        else if (regions[toRow * columns + toColumn] === -2) {
          regions[toRow * columns + toColumn] = region;
          waiting.push(toRow * columns + toColumn);
        }
      };
      go(above(row, column), row - 1, column);
      go(above(row + 1, column), row + 1, column);
      go(before(row, column), row, column - 1);
      go(before(row, column + 1), row, column + 1);
    }
    return closed;
  };
  const open = new Set<number>();
  for (let box = 0; box < regions.length; box++) {
    if (regions[box] === -2 && !flood(box, box)) open.add(box);
  }
  return regions.map((region) => (open.has(region) ? OUTSIDE : region));
}

function cellsOf(regions: Int32Array, xs: readonly number[], ys: readonly number[]) {
  const columns = xs.length - 1;
  const ends = new Map<number, { row: number; column: number; lastRow: number; last: number }>();
  regions.forEach((region, box) => {
    if (region === OUTSIDE) return;
    const [row, column] = [Math.floor(box / columns), box % columns];
    const known = ends.get(region) ?? { row, column, lastRow: row, last: column };
    known.column = Math.min(known.column, column);
    known.lastRow = Math.max(known.lastRow, row);
    known.last = Math.max(known.last, column);
    ends.set(region, known);
  });
  const cells = new Map<number, Cell>();
  for (const [region, { row, column, lastRow, last }] of ends) {
    cells.set(region, {
      row,
      column,
      rows: lastRow - row + 1,
      columns: last - column + 1,
      x0: xs[column] as number,
      y0: ys[row] as number,
      x1: xs[last + 1] as number,
      y1: ys[lastRow + 1] as number,
    });
  }
  return cells;
}

/** Index of the stretch between two of the rising `at` that holds `value`; -1 outside. */
function stretchAt(at: readonly number[], value: number): number {
  let next = 0;
  while (next < at.length && (at[next] as number) <= value) next++;
  return next < at.length ? next - 1 : OUTSIDE;
}

function gridOf(group: Rulings): RuledGrid | null {
  const level = [...group.level];
  const upright = [...group.upright];
  const sides = [missing(level, upright, 'from'), missing(level, upright, 'to')];
  const ends = [missing(upright, level, 'from'), missing(upright, level, 'to')];
  upright.push(...sides.filter((ruling) => ruling !== null));
  level.push(...ends.filter((ruling) => ruling !== null));
  const xs = places(upright.map(({ at }) => at));
  const ys = places(level.map(({ at }) => at));
  if (xs.length < 2 || ys.length < 2) return null;
  const regions = regionsOf(xs, ys, { level, upright });
  const cells = cellsOf(regions, xs, ys);
  if (cells.size === 0) return null;
  return {
    x0: xs[0] as number,
    y0: ys[0] as number,
    x1: xs.at(-1) as number,
    y1: ys.at(-1) as number,
    xs,
    ys,
    cells: [...cells.values()],
    openAbove: ends[0] !== null,
    openBelow: ends[1] !== null,
    cellAt: (x, y) => {
      const [column, row] = [stretchAt(xs, x), stretchAt(ys, y)];
      if (column < 0 || row < 0) return null;
      return cells.get(regions[row * (xs.length - 1) + column] as number) ?? null;
    },
  };
}

/** The grids that the rulings of a page make, the smallest first, so that a table inside a frame comes before it. */
export function findGrids(rules: readonly Rect[]): RuledGrid[] {
  const area = ({ x0, y0, x1, y1 }: Rect) => (x1 - x0) * (y1 - y0);
  return joinedRulings(mergeRules(rules))
    .map(gridOf)
    .filter((grid) => grid !== null)
    .sort((a, b) => area(a) - area(b));
}
