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

/** Merges and splits (統合, 分割): those of the alignment file, and those that show in what the file leaves open. */
export function describeLinks(
  matching: Matching,
  own: Matching,
  hand: readonly HandPair[],
): readonly Link[] {
  const found = findLineages(matching);
  // what a file repeats of what would be found without it keeps its reason
  const known = new Map<string, Lineage>(
    (hand.length > 0 ? findLineages(own) : []).map((lineage) => [keyOf(lineage), lineage]),
  );
  const written = new Set(hand.map(keyOf));
  const byHand = hand.map((pair) => {
    const reason = known.get(keyOf(pair))?.reason ?? 'by-hand';
    return describe(matching, pair.old as number, pair.new as number, reason);
  });
  const rest = found.filter((lineage) => !written.has(keyOf(lineage)));
  return [...byHand, ...rest.map((line) => describe(matching, line.old, line.new, line.reason))];
}
