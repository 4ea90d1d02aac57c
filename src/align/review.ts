import type { Entry } from '../forms/alignment.ts';
import { nameKey } from '../language/similarity.ts';
import type { Matching } from './matching.ts';
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
