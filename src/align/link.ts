import type { Entry, Evidence, Link } from '../forms/alignment.ts';
import { nameSimilarity } from '../language/similarity.ts';
import type { Matching } from './matching.ts';
import type { HandPair } from './notation-parse.ts';
import { findLineages, type Lineage } from './succession.ts';

const keyOf = ({ old, new: next }: { readonly old: unknown; readonly new: unknown }) =>
  `${old} ${next}`;

function describe(matching: Matching, old: number, next: number, reason: Evidence): Link {
  const [from, to] = [matching.old[old] as Entry, matching.new[next] as Entry];
  const evidence: Evidence[] = from.kind === to.kind ? [reason] : [reason, 'cross-role'];
  const similarity = nameSimilarity(from.name, to.name);
  return { old: from.id, new: to.id, similarity, evidence };
}

/** What was merged and split in a matching, by places: what a file says, then what shows in what it leaves open. */
export function lineagesOf(
  matching: Matching,
  own: Matching,
  hand: readonly HandPair[],
): readonly Lineage[] {
  // what a file repeats of what would be found without it keeps its reason
  const known = new Map<string, Lineage>(
    (hand.length > 0 ? findLineages(own) : []).map((lineage) => [keyOf(lineage), lineage]),
  );
  const written = new Set(hand.map(keyOf));
  const byHand = hand.map(({ old, new: next }) => {
    const reason = known.get(keyOf({ old, new: next }))?.reason ?? 'by-hand';
    return { old: old as number, new: next as number, reason };
  });
  const rest = findLineages(matching).filter((lineage) => !written.has(keyOf(lineage)));
  return [...byHand, ...rest];
}

/** Merges and splits (統合, 分割) as links between entries. */
export function describeLinks(matching: Matching, lineages: readonly Lineage[]): readonly Link[] {
  return lineages.map((lineage) => describe(matching, lineage.old, lineage.new, lineage.reason));
}
