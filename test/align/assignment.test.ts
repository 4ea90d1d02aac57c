import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBest, type Edge } from '../../src/align/assignment.ts';

const sum = (edges: readonly Edge[]) => edges.reduce((all, { weight }) => all + weight, 0);

/** The best sum there is, by trying everything. */
function best(edges: readonly Edge[]): number {
  const [first, ...rest] = edges;
  if (first === undefined) return 0;
  const free = rest.filter((edge) => edge.old !== first.old && edge.new !== first.new);
  return Math.max(best(rest), first.weight + best(free));
}

const edges = fc
  .uniqueArray(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 9 })), {
    selector: ([old, next]) => `${old} ${next}`,
    maxLength: 12,
  })
  .map((list) => list.map(([old, next, weight]): Edge => ({ old, new: next, weight })));

describe('assignment', () => {
  it('is never worse than what trying everything finds, and uses each entry once', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const chosen = assignBest(all);
        expect(new Set(chosen.map(({ old }) => old)).size).toBe(chosen.length);
        expect(new Set(chosen.map((edge) => edge.new)).size).toBe(chosen.length);
        expect(sum(chosen)).toBe(best(all));
      }),
    );
  });

  it('gives up the best pair where two others together are worth more', () => {
    const all = [
      { old: 0, new: 0, weight: 0.9 },
      { old: 0, new: 1, weight: 0.8 },
      { old: 1, new: 0, weight: 0.8 },
    ];
    expect(assignBest(all).map(({ old, new: next }) => [old, next])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('takes the best one by one where very many compete', () => {
    const many = Array.from({ length: 500 }, (_, i) => i);
    const all = many.flatMap((i) => [
      { old: i, new: i, weight: 0.9 },
      { old: i, new: (i + 1) % 500, weight: 0.4 },
    ]);
    const chosen = assignBest(all);
    expect(chosen).toHaveLength(500);
    expect(chosen.every(({ old, new: next }) => old === next)).toBe(true);
  });
});
