import type { Change, ChangeSet, Counts } from '../forms/changes.ts';

type Tally = { -readonly [K in keyof Counts]: Counts[K] };
type ByEntity = ChangeSet['summary']['byEntity'];

const KINDS = ['goal', 'policy', 'target', 'kpi', 'action', 'project'] as const;

function countOf(changes: readonly Change[]): Counts {
  const tally: Tally = { unchanged: 0, changed: 0, added: 0, removed: 0, moved: 0, renamed: 0 };
  for (const { status, moved, renamed } of changes) {
    tally[status] += 1;
    if (moved) tally.moved += 1;
    if (renamed) tally.renamed += 1;
  }
  return tally;
}

/** Counts what became of the entries of each kind (集計). */
export function summarize(changes: readonly Change[]): ByEntity {
  const counts = KINDS.map((kind) => [
    kind,
    countOf(changes.filter(({ entity }) => entity === kind)),
  ]);
  return Object.fromEntries(counts) as ByEntity;
}
