import type { Entry } from '../forms/alignment.ts';
import { nameKey, nameSimilarity } from '../language/similarity.ts';
import type { Candidate, Matching } from './matching.ts';
import type { HandPair } from './notation-parse.ts';
import { SIMILARITY } from './thresholds.ts';

/** Whether a pair should be looked at (要確認): names that are far apart, or another name and another goal at once. */
export function isDoubtful(
  matching: Matching,
  pair: { readonly old: number; readonly new: number },
  similarity: number,
): boolean {
  if (similarity < SIMILARITY.sure) return true;
  const [old, next] = [matching.old[pair.old] as Entry, matching.new[pair.new] as Entry];
  return matching.nearness(pair) === 'far' && nameKey(old.name) !== nameKey(next.name);
}

/**
 * Whether a line of an alignment file is somebody's decision: it says something else than what is found without it, or it
 * has lost the mark of doubt that it would be printed with.
 */
export function isConfirmed(
  { old, new: next, doubted }: HandPair,
  own: Matching,
  candidates: readonly Candidate[],
): boolean {
  if (old === null) return typeof own.ofNew[next as number] === 'number';
  if (next === null) return typeof own.ofOld[old] === 'number';
  if (own.ofOld[old] !== next) return true;
  const known = candidates.find((candidate) => candidate.old === old && candidate.new === next);
  const names = [own.old[old] as Entry, own.new[next] as Entry].map(({ name }) => name);
  const similarity = known?.similarity ?? nameSimilarity(names[0] as string, names[1] as string);
  return !doubted && isDoubtful(own, { old, new: next }, similarity);
}
