import { hullOf, type Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { rowsOf, stretchesOf } from './line.ts';
import type { Glyph } from './painter.ts';
import { mergeRules, type Ruling } from './ruling.ts';

const { near } = MEASURES.rule;
const { rows: ROWS, height: HEIGHT, most: MOST, crossed: CROSSED } = MEASURES.openTable;

const isSame = (a: number, b: number) => Math.abs(a - b) <= near;

const upright = (x: number, y0: number, y1: number): Rect => ({ x0: x, y0, x1: x, y1 });
const edges = ({ x0, y0, x1, y1 }: Rect): Rect[] => [
  upright(x0, y0, y1),
  upright(x1, y0, y1),
  { x0, y0, x1, y1: y0 },
  { x0, y0: y1, x1, y1 },
];

const isBeside = (a: Rect, b: Rect) =>
  isSame(a.y0, b.y0) && isSame(a.y1, b.y1) && (isSame(a.x1, b.x0) || isSame(b.x1, a.x0));
const isAbove = (a: Rect, b: Rect) =>
  isSame(a.x0, b.x0) && isSame(a.x1, b.x1) && (isSame(a.y1, b.y0) || isSame(b.y1, a.y0));

/** The walls between cells that are filled, not ruled: boxes that touch others beside, above or below them. */
function wallsOfFills(boxes: readonly Rect[]): Rect[] {
  if (boxes.length > MOST) return [];
  return boxes
    .filter(
      (box) =>
        boxes.some((other) => isBeside(box, other)) && boxes.some((other) => isAbove(box, other)),
    )
    .flatMap(edges);
}

/** Level rulings of one width below each other, near enough to have rows between them. */
function stacksOf(level: readonly Ruling[]): Ruling[][] {
  const stacks: Ruling[][] = [];
  for (const ruling of [...level].sort((a, b) => a.at - b.at)) {
    const stack = stacks.find((own) => {
      const last = own.at(-1) as Ruling;
      return (
        isSame(last.from, ruling.from) &&
        isSame(last.to, ruling.to) &&
        ruling.at - last.at <= HEIGHT
      );
    });
    if (stack) stack.push(ruling);
    else stacks.push([ruling]);
  }
  return stacks.filter(({ length }) => length > ROWS);
}

type Gap = readonly [from: number, to: number];

/** The gaps of a line of glyphs within `limits` that are wide enough to part columns. */
function gapsOf(line: readonly Glyph[], [from, to]: Gap): Gap[] {
  const gaps: Gap[] = [];
  let end = from;
  for (const { blank, x0, x1 } of line) {
    if (blank) continue;
    gaps.push([end, x0]);
    end = Math.max(end, x1);
  }
  return [...gaps, [end, to] as const];
}

/** A gap of the heading row that lines below leave too, and how many do not. */
interface Gutter {
  readonly gap: Gap;
  readonly crossed: number;
}

/** Whether a wall at `x` would stand inside a figure. */
function cutsFigure(line: readonly Glyph[], x: number): boolean {
  const behind = line.findIndex(({ x0, x1 }) => (x0 + x1) / 2 > x);
  return [line[behind - 1], line[behind]].every(
    (glyph) => glyph !== undefined && /^[\d０-９.,．，]$/.test(glyph.text),
  );
}

/** What a line leaves of a gutter; the same one crossed where it leaves too little. */
function narrowed(
  { gap, crossed }: Gutter,
  line: readonly Glyph[],
  limits: Gap,
  em: number,
): Gutter {
  const left = gapsOf(line, limits)
    .map(([start, end]): Gap => [Math.max(gap[0], start), Math.min(gap[1], end)])
    .reduce((widest, own) => (own[1] - own[0] > widest[1] - widest[0] ? own : widest), [0, 0]);
  if (left[1] - left[0] >= em) return { gap: left, crossed };
  return { gap, crossed: crossed + (cutsFigure(line, (gap[0] + gap[1]) / 2) ? line.length : 1) };
}

/** Where almost all lines leave the room that the heading leaves, most rows with words on both sides. */
function guttersOf(rows: readonly (readonly Glyph[])[][], limits: Gap, em: number): number[] {
  const [head = [], ...below] = rows;
  const lines = below.flat();
  const isVisible = ({ blank }: Glyph) => !blank;
  const hasBoth = ([from, to]: Gap) =>
    rows.filter(
      (row) =>
        row.flat().some((glyph) => isVisible(glyph) && glyph.x1 <= from + 0.1) &&
        row.flat().some((glyph) => isVisible(glyph) && glyph.x0 >= to - 0.1),
    ).length >=
    0.7 * rows.length;
  const heading = head.flat().sort((one, other) => one.x0 - other.x0);
  return gapsOf(heading, limits)
    .filter(([from, to]) => to - from >= em)
    .map((gap) =>
      lines.reduce<Gutter>((gutter, line) => narrowed(gutter, line, limits, em), {
        gap,
        crossed: 0,
      }),
    )
    .filter(({ gap, crossed }) => crossed <= CROSSED * lines.length && hasBoth(gap))
    .map(({ gap: [from, to] }) => (from + to) / 2);
}

/** The characters between two rulings: words may reach a little beyond their ends, not begin far off. */
function wordsBetween(first: Ruling, last: Ruling, glyphs: readonly Glyph[]): Glyph[] {
  const level = glyphs.filter(
    ({ turn, y0, y1 }) => turn === 0 && y0 >= first.at - near && y1 <= last.at + near,
  );
  const isNear = ({ x0, x1, size }: Glyph) =>
    x1 >= first.from - 2 * size && x0 <= first.to + 2 * size;
  const isBetween = ({ x0, x1 }: Glyph) => x1 >= first.from && x0 <= first.to;
  return rowsOf(level)
    .flatMap(stretchesOf)
    .flatMap((stretch) => {
      const own = stretch.filter(isNear);
      return own.length === stretch.length ? own : own.filter(isBetween);
    });
}

/** The walls of a table that has level rulings alone: between its columns, and at its sides. */
function wallsOfStack(stack: readonly Ruling[], glyphs: readonly Glyph[]): Rect[] {
  const [first, last] = [stack[0] as Ruling, stack.at(-1) as Ruling];
  const inside = wordsBetween(first, last, glyphs);
  const words = hullOf(inside);
  const limits: Gap = [Math.min(first.from, words.x0), Math.max(first.to, words.x1)];
  const rows = stack.slice(1).map((ruling, i) => {
    const top = (stack[i] as Ruling).at;
    return rowsOf(inside.filter(({ y0, y1 }) => (y0 + y1) / 2 > top && (y0 + y1) / 2 < ruling.at));
  });
  if (rows.some((row) => row.length === 0)) return [];
  const em = Math.max(...inside.map(({ size }) => size));
  const gutters = guttersOf(rows, limits, em);
  if (gutters.length === 0) return [];
  return [
    ...[limits[0], ...gutters, limits[1]].map((x) => upright(x, first.at, last.at)),
    ...stack.map(({ at }) => ({ x0: limits[0], y0: at, x1: limits[1], y1: at })),
  ];
}

/**
 * Rulings that a page leaves out, where fills or the room between words say where they would stand: tables of filled cells,
 * and tables of level rulings alone.
 */
export function impliedRules(
  rules: readonly Rect[],
  boxes: readonly Rect[],
  glyphs: readonly Glyph[],
): Rect[] {
  const filled = wallsOfFills(boxes);
  const { level, upright: posts } = mergeRules([...rules, ...filled]);
  const isCrossed = (stack: readonly Ruling[]) => {
    const [first, last] = [stack[0] as Ruling, stack.at(-1) as Ruling];
    return posts.some(
      ({ at, from, to }) =>
        at >= first.from - near && at <= first.to + near && to > first.at && from < last.at,
    );
  };
  if (level.length > MOST) return filled;
  const open = stacksOf(level).filter((stack) => !isCrossed(stack));
  return [...filled, ...open.flatMap((stack) => wallsOfStack(stack, glyphs))];
}
