import type { EntryClass, FieldClass, ScoreClass, Tally } from '../forms/score.ts';

/** Classes of whole entries, in the order in which they are shown. */
export const ENTRY_CLASSES = [
  'kind',
  'goals',
  'policies',
  'found',
  'right',
  'projects',
  'evaluations',
] as const satisfies readonly EntryClass[];

/** Fields of matched indicators, in the order in which they are shown. */
export const FIELD_CLASSES = [
  'under',
  'role',
  'baseline',
  'baselineUnit',
  'baselineYear',
  'target',
  'targetUnit',
  'targetYear',
  'per',
  'bound',
  'qualitative',
  'pending',
  'readings',
  'components',
] as const satisfies readonly FieldClass[];

export const SCORE_CLASSES: readonly ScoreClass[] = [...ENTRY_CLASSES, ...FIELD_CLASSES];

export const NO_TALLY: Tally = { right: 0, extra: 0, missing: 0 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { right, extra, missing }) => ({
      right: sum.right + right,
      extra: sum.extra + extra,
      missing: sum.missing + missing,
    }),
    NO_TALLY,
  );
}

/** The tally of `same` things out of those expected and those found. */
export const tallyOf = (same: number, expected: number, found: number): Tally => ({
  right: same,
  extra: found - same,
  missing: expected - same,
});

/** The tally of a single field: null is nothing said; where both speak, a difference is both extra and missing. */
export function tallyField<T>(
  expected: T | null,
  found: T | null,
  same: (a: T, b: T) => boolean,
): Tally {
  if (expected === null) return found === null ? NO_TALLY : { ...NO_TALLY, extra: 1 };
  if (found === null) return { ...NO_TALLY, missing: 1 };
  return same(expected, found) ? { ...NO_TALLY, right: 1 } : { right: 0, extra: 1, missing: 1 };
}
