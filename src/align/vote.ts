import type { EntityKind, Entry } from '../forms/alignment.ts';
import type { Edge } from './assignment.ts';
import { areKindred } from './candidate.ts';
import type { Matching } from './matching.ts';
import { VOTE } from './thresholds.ts';

/** Children of each entry; kinds that one of the plans does not list at all have no voice. */
function childrenOf(entries: readonly Entry[], others: readonly Entry[]): number[][] {
  const spoken = new Set<EntityKind>(others.map(({ kind }) => kind));
  const children: number[][] = entries.map(() => []);
  entries.forEach(({ kind, parent }, place) => {
    if (parent !== null && spoken.has(kind)) children[parent]?.push(place);
  });
  return children;
}

/** How many children of an old entry went to each new parent. */
function ballots(matching: Matching, children: readonly number[]): Map<number, number> {
  const votes = new Map<number, number>();
  for (const child of children) {
    const partner = matching.ofOld[child];
    const parent = typeof partner === 'number' ? matching.new[partner]?.parent : null;
    if (parent != null) votes.set(parent, (votes.get(parent) ?? 0) + 1);
  }
  return votes;
}

/** The parents that enough of their paired children make a pair, with the share of those that do. */
export function countVotes(matching: Matching): readonly Edge[] {
  const children = childrenOf(matching.old, matching.new);
  const childrenOfNew = childrenOf(matching.new, matching.old);
  return children.flatMap((mine, old) =>
    [...ballots(matching, mine)].flatMap(([next, votes]) => {
      const most = Math.max(mine.length, childrenOfNew[next]?.length ?? 0);
      const enough = votes / most >= VOTE.share && votes >= Math.min(VOTE.least, most);
      const kindred = areKindred(
        (matching.old[old] as Entry).kind,
        (matching.new[next] as Entry).kind,
      );
      return enough && kindred ? [{ old, new: next, weight: votes / most }] : [];
    }),
  );
}
