import type { Entry, Pair } from '../forms/alignment.ts';
import { containment } from '../language/similarity.ts';
import { SUCCESSION } from './lexicon.ts';
import { across, type Register, type Side } from './register.ts';

/** The nearest name, where one of the two holds the other. */
function kinByName(register: Register, side: Side, entry: Entry, pair: Pair): Entry | null {
  const nearest = register.find(across(side), pair.runnerUp?.id ?? null);
  if (nearest === null) return null;
  const { share, of } = containment(entry.name, nearest.name);
  return share >= SUCCESSION.containment && of >= SUCCESSION.least ? nearest : null;
}

/** How many of an entry's children went to each parent of its kind on the other side. */
function ballots(register: Register, side: Side, entry: Entry, children: readonly Entry[]) {
  const votes = new Map<Entry, number>();
  for (const child of children) {
    const partner = register.partnerOf(side, child);
    const parent = partner && register.parentOf(across(side), partner);
    if (parent?.kind === entry.kind) votes.set(parent, (votes.get(parent) ?? 0) + 1);
  }
  return votes;
}

/** The parent that enough of the entry's children have on the other side. */
function kinByChildren(register: Register, side: Side, entry: Entry): Entry | null {
  const mine = register.entries[side];
  const listed = new Set(register.entries[across(side)].map(({ kind }) => kind));
  const at = mine.indexOf(entry);
  const children = mine.filter(({ kind, parent }) => parent === at && listed.has(kind));
  const votes = [...ballots(register, side, entry, children)].sort((a, b) => b[1] - a[1]);
  const [kin, count] = votes[0] ?? [null, 0];
  const enough =
    count >= SUCCESSION.leastChildren && count / children.length >= SUCCESSION.children;
  return enough ? kin : null;
}

/**
 * The entry of the other plan that an entry without partner was merged into or split off from (統合, 分割), by its children
 * or its name: one that has a partner of its own. Null when there is none.
 */
export function kinOf(register: Register, pair: Pair): Entry | null {
  const side = pair.old === null ? 'new' : 'old';
  const entry = register.find(side, pair[side]);
  if (entry === null || entry.relisted) return null;
  const kin = kinByChildren(register, side, entry) ?? kinByName(register, side, entry, pair);
  return kin && register.partnerOf(across(side), kin) ? kin : null;
}
