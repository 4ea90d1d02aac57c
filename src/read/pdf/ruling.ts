import type { Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';

/** A ruling (罫線): at height `at` from `from` to `to`, or, upright, at `at` from the left. Points. */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

/** Rulings of one page or of one table. */
export interface Rulings {
  readonly level: readonly Ruling[];
  readonly upright: readonly Ruling[];
}

const { near, short, most, lines } = MEASURES.rule;

/** One line's pieces as one: those that touch are joined, the gaps of dashes closed. */
function united(pieces: readonly Ruling[]): Ruling[] {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  const whole: Ruling[] = [];
  for (const { at, from, to } of sorted) {
    const last = whole.at(-1);
    if (last && from <= last.to + near) last.to = Math.max(last.to, to);
    else whole.push({ at, from, to });
  }
  return whole.filter(({ from, to }) => to - from >= short);
}

/** Pieces at almost the same height are one line: double lines, and the two edges of a thick one. */
function merged(pieces: readonly Ruling[]): Ruling[] {
  const sorted = [...pieces].sort((a, b) => a.at - b.at);
  const whole: Ruling[] = [];
  for (let i = 0; i < sorted.length; ) {
    const first = (sorted[i] as Ruling).at;
    let end = i;
    while (end < sorted.length && (sorted[end] as Ruling).at <= first + near) end++;
    const group = sorted.slice(i, end);
    const at = group.reduce((sum, piece) => sum + piece.at, 0) / group.length;
    whole.push(...united(group.map(({ from, to }) => ({ at, from, to }))));
    i = end;
  }
  return whole;
}

/** The rulings of a page from the thin rectangles and strokes on it, pieces joined. */
export function mergeRules(rules: readonly Rect[]): Rulings {
  const level: Ruling[] = [];
  const upright: Ruling[] = [];
  if (rules.length > 8 * most) return { level, upright };
  for (const { x0, y0, x1, y1 } of rules) {
    if (x1 - x0 >= y1 - y0) level.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else upright.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
  return { level: merged(level), upright: merged(upright) };
}

const meets = (level: Ruling, upright: Ruling) =>
  level.from - near <= upright.at &&
  upright.at <= level.to + near &&
  upright.from - near <= level.at &&
  level.at <= upright.to + near;

/** Rulings that hang together by their crossings, each group for itself; underlines cross nothing and are left out. */
export function joinedRulings({ level, upright }: Rulings): Rulings[] {
  if (level.length + upright.length > most) return [];
  const parents = [...level, ...upright].map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] as number;
    parents[i] = root;
    return root;
  };
  level.forEach((line, i) => {
    upright.forEach((post, k) => {
      if (meets(line, post)) parents[rootOf(level.length + k)] = rootOf(i);
    });
  });
  const groups = new Map<number, { level: Ruling[]; upright: Ruling[] }>();
  const groupOf = (i: number) => {
    const root = rootOf(i);
    const group = groups.get(root) ?? { level: [], upright: [] };
    groups.set(root, group);
    return group;
  };
  level.forEach((line, i) => {
    groupOf(i).level.push(line);
  });
  upright.forEach((post, k) => {
    groupOf(level.length + k).upright.push(post);
  });
  return [...groups.values()].filter(
    (group) =>
      group.level.length > 0 &&
      group.upright.length > 0 &&
      group.level.length < lines &&
      group.upright.length < lines,
  );
}
