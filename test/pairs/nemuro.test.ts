import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import { listEntries } from '../../src/align/entry.ts';
import type { Pair } from '../../src/forms/alignment.ts';
import { expected, first, second } from './nemuro.ts';

const { value: alignment } = align(first, second);

const found = (...entities: Pair['entity'][]) =>
  alignment.pairs
    .filter(
      ({ entity, old, new: next }) => entities.includes(entity) && old !== null && next !== null,
    )
    .map((pair) => `${pair.old} -> ${pair.new}`);
const wanted = (pairs: readonly (readonly [unknown, unknown])[], head = '') =>
  pairs.map(([old, next]) => `${head}${old} -> ${head}${next}`);

/** Share of `a` that stands in `b`. */
const share = (a: readonly string[], b: readonly string[]) =>
  a.filter((pair) => b.includes(pair)).length / a.length;

const INDICATORS = found('target', 'kpi');
const WANTED_INDICATORS = wanted(expected.indicators.pairs);

describe('the fixture, made by hand', () => {
  const idsOf = (plan: typeof first, ...kinds: string[]) =>
    listEntries(plan).flatMap(({ id, kind }) => (kinds.includes(kind) ? [id] : []));
  const sides = (
    {
      pairs,
      added,
      removed,
    }: {
      pairs: readonly (readonly unknown[])[];
      added: readonly unknown[];
      removed: readonly unknown[];
    },
    head: string,
  ) => ({
    old: [...pairs.map(([old]) => old), ...removed].map((place) => head + place).sort(),
    new: [...pairs.map(([, next]) => next), ...added].map((place) => head + place).sort(),
  });

  it.each([
    ['goals', 'goal/', ['goal']],
    ['policies', 'policy/', ['policy']],
    ['indicators', '', ['target', 'kpi']],
  ] as const)('names every entry of both plans once: %s', (part, head, kinds) => {
    const named = sides(expected[part], head);
    expect(named.old).toEqual(idsOf(first, ...kinds).sort());
    expect(named.new).toEqual(idsOf(second, ...kinds).sort());
  });
});

describe('alignment of two periods of one city', () => {
  it('finds the goals, the reworded one too', () => {
    expect(found('goal').sort()).toEqual(wanted(expected.goals.pairs, 'goal/').sort());
  });

  it('finds the policies: those that changed places, and the one that became a group', () => {
    expect(found('policy').sort()).toEqual(wanted(expected.policies.pairs, 'policy/').sort());
  });

  it('finds at least 95 % of the indicators, and at most 5 % wrong ones', () => {
    const [recall, precision] = [
      share(WANTED_INDICATORS, INDICATORS),
      share(INDICATORS, WANTED_INDICATORS),
    ];
    console.log(`indicators: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});
