import type { Entry } from '../forms/alignment.ts';
import { counterpartsOf } from './counterparts.ts';
import type { Pair, PairDoubt, PairRule } from './rule.ts';

/** The entries under each entry: id of the one above -> its projects. */
function projectsUnder(entries: readonly Entry[]): Map<string, Entry[]> {
  const under = new Map<string, Entry[]>();
  for (const entry of entries) {
    const above = entry.parent === null ? undefined : entries[entry.parent]?.id;
    if (entry.kind !== 'project' || above === undefined) continue;
    const known = under.get(above);
    if (known) known.push(entry);
    else under.set(above, [entry]);
  }
  return under;
}

/** Projects of `side` that have no counterpart though the other document lists projects at the same place. */
function* missing(pair: Pair, side: 'former' | 'latter'): Iterable<PairDoubt> {
  const { old, new: news, pairs } = pair.alignment;
  const [mine, theirs] = (side === 'former' ? [old, news] : [news, old]).map(projectsUnder);
  const alone = new Set(
    pairs.flatMap((one) =>
      one.old === null || one.new === null ? (one.old ?? one.new ?? []) : [],
    ),
  );
  for (const { former, latter } of counterpartsOf(pair)) {
    const [here, there] = side === 'former' ? [former, latter] : [latter, former];
    if (!theirs?.has(there.id)) continue;
    for (const { id, name, source, kind } of mine?.get(here.id) ?? []) {
      if (kind !== 'project' || !alone.has(id)) continue;
      yield { args: { name, policy: here.name }, place: source, id, side };
    }
  }
}

/** A project that the other document of the period does not list (もう一方の文書にない事業). */
export const rule: PairRule = {
  code: 'documents-project-missing',
  severity: 'info',
  scope: 'period',
  *check(pair) {
    yield* missing(pair, 'former');
    yield* missing(pair, 'latter');
  },
};
