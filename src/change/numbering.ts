import type { Entry } from '../forms/alignment.ts';

/** Numbers that a plan skips among the goals, or the policies under one entry (欠番). */
export interface Gap {
  readonly kind: 'goal' | 'policy';
  /** What they stand under: a place in the list of entries; null at the top. */
  readonly holder: number | null;
  readonly missing: readonly number[];
}

interface Siblings {
  readonly kind: 'goal' | 'policy';
  readonly holder: number | null;
  readonly depth: number;
  readonly numbers: number[];
}

/** Goals, and policies under each entry, with their numbers, in the order of the plan. */
function siblingsOf(entries: readonly Entry[]): Siblings[] {
  const groups = new Map<string, Siblings>();
  for (const { kind, parent, ordinals } of entries) {
    if (kind !== 'goal' && kind !== 'policy') continue;
    const key = `${kind} ${parent}`;
    const group = groups.get(key) ?? { kind, holder: parent, depth: ordinals.length, numbers: [] };
    groups.set(key, group);
    const number = ordinals.at(-1);
    if (number != null) group.numbers.push(number);
  }
  return [...groups.values()];
}

/**
 * The numbers that a plan skips. Policies that are numbered on through several goals skip nothing: the list before
 * ended where this one begins.
 */
export function gapsIn(entries: readonly Entry[]): readonly Gap[] {
  const ends = new Map<number, number>();
  return siblingsOf(entries).flatMap(({ kind, holder, depth, numbers }) => {
    if (numbers.length === 0) return [];
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    const begin = ends.get(depth) === least - 1 ? least : 1;
    ends.set(depth, most);
    const there = new Set(numbers);
    const all = Array.from({ length: most - begin + 1 }, (_, i) => begin + i);
    const missing = all.filter((number) => !there.has(number));
    return missing.length > 0 ? [{ kind, holder, missing }] : [];
  });
}
