import { munkres } from 'munkres';

/** Entries of two lists by their places: the pairs, and who stayed alone. */
export interface Pairing {
  readonly pairs: readonly (readonly [expected: number, found: number])[];
  readonly missing: readonly number[];
  readonly extra: readonly number[];
}

const without = (length: number, taken: readonly number[]) => {
  const known = new Set(taken);
  return Array.from({ length }, (_, i) => i).filter((i) => !known.has(i));
};

/**
 * The best one-to-one pairing (最適割当): as many pairs as can be, and among those the pairings whose worths add up to most.
 * @param worth of a pair, 0 to 1; null where the two cannot be a pair
 */
export function pairUp<A, B>(
  expected: readonly A[],
  found: readonly B[],
  worth: (a: A, b: B) => number | null,
): Pairing {
  // one more pair is worth more than the best choice of all others
  const base = Math.min(expected.length, found.length) + 1;
  const costs = expected.map((a) =>
    found.map((b) => {
      const value = worth(a, b);
      return value === null ? 0 : -(base + value);
    }),
  );
  const solved = costs.length === 0 || found.length === 0 ? [] : munkres(costs);
  const pairs = solved.filter(([i, j]) => (costs[i]?.[j] as number) < 0).sort(([a], [b]) => a - b);
  return {
    pairs,
    missing: without(
      expected.length,
      pairs.map(([i]) => i),
    ),
    extra: without(
      found.length,
      pairs.map(([, j]) => j),
    ),
  };
}
