import type { Matrix } from './document.ts';
import type { Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';

/** Codes of path segments and how many numbers follow each (pdfjs: DrawOPS). */
const MOVE = 0;
const CLOSE = 4;
const NUMBERS = [2, 2, 6, 4, 0] as const;
/** How far, in points, a line may lean and still be upright. */
const LEAN = 0.5;

type Point = readonly [number, number];

/** One stretch of a path: its corners, and whether it is made of straight lines only. */
interface Stretch {
  readonly points: Point[];
  straight: boolean;
}

function stretchesOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Stretch[] {
  const stretches: Stretch[] = [];
  for (let i = 0; i < path.length; ) {
    const code = path[i] as number;
    const count = NUMBERS[code as 0] ?? 0;
    const at = i + 1 + count - 2;
    i += 1 + count;
    const open = stretches.at(-1);
    if (code === CLOSE) {
      if (open?.points[0]) open.points.push(open.points[0]);
      continue;
    }
    const [x, y] = [path[at] as number, path[at + 1] as number];
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    if (code === MOVE || !open) stretches.push({ points: [point], straight: true });
    else {
      open.points.push(point);
      if (count > 2) open.straight = false;
    }
  }
  return stretches;
}

const isUpright = (from: Point, to: Point) =>
  Math.abs(from[0] - to[0]) <= LEAN || Math.abs(from[1] - to[1]) <= LEAN;

function around(points: readonly Point[]): Rect {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}

/** A filled shape is a ruling when it is a thin rectangle. */
function addFilled({ points }: Stretch, rules: Rect[]): void {
  if (points.length < 2 || points.length > 6) return;
  const rect = around(points);
  if (Math.min(rect.x1 - rect.x0, rect.y1 - rect.y0) <= MEASURES.rule.thin) rules.push(rect);
}

function addStroked({ points }: Stretch, rules: Rect[]): void {
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1] as Point, points[i] as Point];
    if (isUpright(from, to)) rules.push(around([from, to]));
  }
}

/** So many points a box has at most: its four corners may each be rounded by an arc in ten pieces. */
const CORNERS = 44;

/** So much of an edge is straight at least: those of a circle are not. */
const STRAIGHT = 0.25;

/** Whether the points at one edge reach along most of what its rounded corners leave of it. */
const isStraight = (at: readonly number[], length: number, round: number) =>
  Math.max(...at) - Math.min(...at) >= Math.max(length - 2 * round - LEAN, STRAIGHT * length);

/**
 * A closed shape all of whose corners stand on the edges of the rectangle around it, or on the arcs that round them, is a
 * box; a line of a graph, a circle or a picture is none.
 */
function addBox({ points }: Stretch, boxes: Rect[]): void {
  if (points.length < 4 || points.length > CORNERS) return;
  const { x0, y0, x1, y1 } = around(points);
  const [width, height] = [x1 - x0, y1 - y0];
  if (width < MEASURES.box.width || height < MEASURES.box.height) return;
  const round = Math.min(MEASURES.box.round, height / 2);
  const isAtEdge = ([x, y]: Point) =>
    x - x0 <= LEAN || x1 - x <= LEAN || y - y0 <= LEAN || y1 - y <= LEAN;
  const isAtCorner = ([x, y]: Point) =>
    Math.min(x - x0, x1 - x) <= round && Math.min(y - y0, y1 - y) <= round;
  if (!points.every((point) => isAtEdge(point) || isAtCorner(point))) return;
  const along = (edge: number) => points.filter(([, y]) => Math.abs(y - edge) <= LEAN);
  const isLevel = (edge: number) =>
    isStraight(
      along(edge).map(([x]) => x),
      width,
      round,
    );
  if (points.every(isAtEdge) || (isLevel(y0) && isLevel(y1))) boxes.push({ x0, y0, x1, y1 });
}

/** What painted paths are to whoever reads a page. */
export interface Shapes {
  /** Thin rectangles and strokes along the axes. */
  readonly rules: Rect[];
  /** Rectangles around or behind words, their corners rounded or not. */
  readonly boxes: Rect[];
}

/**
 * Adds the rulings and boxes that a painted path makes to `shapes`.
 * @param lineWidth width of the stroke in the path's own units; null for a fill
 */
export function addShapes(
  path: ArrayLike<number>,
  matrix: Matrix,
  lineWidth: number | null,
  { rules, boxes }: Shapes,
): void {
  const width = (lineWidth ?? 0) * Math.hypot(matrix[0], matrix[1]);
  for (const stretch of stretchesOf(path, matrix)) {
    addBox(stretch, boxes);
    if (!stretch.straight || width > 2 * MEASURES.rule.thin) continue;
    if (lineWidth === null) addFilled(stretch, rules);
    else addStroked(stretch, rules);
  }
}

/** Adds the box that colours fill which run into each other: the path that they were cut out along. */
export function addBoxes(path: ArrayLike<number>, matrix: Matrix, boxes: Rect[]): void {
  for (const stretch of stretchesOf(path, matrix)) addBox(stretch, boxes);
}
