/** A rectangle in points, the origin at the upper left. */
export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Which way text runs, in quarter turns clockwise: 0 to the right, 1 down (vertical writing too), 2 to the left, 3 up. */
export type Turn = 0 | 1 | 2 | 3;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The place of `rect` on a page of `size` that was turned so that text of direction `turn` runs to the right. */
export function turnRect({ x0, y0, x1, y1 }: Rect, turn: Turn, { width, height }: Size): Rect {
  if (turn === 1) return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 };
  if (turn === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
  if (turn === 3) return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 };
  return { x0, y0, x1, y1 };
}

/** The size of a page of `size` after it was turned. */
export function turnSize({ width, height }: Size, turn: Turn): Size {
  return turn % 2 === 1 ? { width: height, height: width } : { width, height };
}

/** The turn that takes back `turn`. */
export const turnBack = (turn: Turn): Turn => ((4 - turn) % 4) as Turn;

/** The smallest rectangle around all of `rects` (one at least). */
export function hullOf(rects: Iterable<Rect>): Rect {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    if (rect.x0 < x0) x0 = rect.x0;
    if (rect.y0 < y0) y0 = rect.y0;
    if (rect.x1 > x1) x1 = rect.x1;
    if (rect.y1 > y1) y1 = rect.y1;
  }
  return { x0, y0, x1, y1 };
}

/** The middle of several numbers: as many are smaller as are larger. */
export function median(numbers: readonly number[]): number {
  const sorted = new Float64Array(numbers).sort();
  return sorted[sorted.length >> 1] ?? 0;
}
