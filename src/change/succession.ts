import type { Alignment, Entry, Pair } from '../forms/alignment.ts';
import { containment } from '../language/similarity.ts';
import { SUCCESSION } from './lexicon.ts';

type Side = 'old' | 'new';

const other = (side: Side): Side => (side === 'old' ? 'new' : 'old');

/** Finds where entries without a pair live on (統合), or where they come from (分割). */
export class Succession {
  private readonly entries: Readonly<Record<Side, ReadonlyMap<string, Entry>>>;
  private readonly partners: Readonly<Record<Side, ReadonlyMap<string, string>>>;
  private readonly alignment: Alignment;

  constructor(alignment: Alignment) {
    this.alignment = alignment;
    const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
    const partnersOf = (side: Side) =>
      new Map(
        alignment.pairs.flatMap((pair): (readonly [string, string])[] => {
          const [mine, theirs] = [pair[side], pair[other(side)]];
          return mine !== null && theirs !== null ? [[mine, theirs]] : [];
        }),
      );
    this.entries = { old: byId(alignment.old), new: byId(alignment.new) };
    this.partners = { old: partnersOf('old'), new: partnersOf('new') };
  }

  /** The paired entry of the other plan that an entry without a pair belongs to by name or children; null for none. */
  kinOf(pair: Pair): Entry | null {
    const side = pair.old === null ? 'new' : 'old';
    const entry = this.entries[side].get(pair[side] ?? '');
    if (entry === undefined || entry.relisted) return null;
    return this.byChildren(side, entry) ?? this.byName(side, entry, pair);
  }

  /** The nearest name, where one of the two holds the other. */
  private byName(side: Side, entry: Entry, { runnerUp }: Pair): Entry | null {
    const nearest = runnerUp && this.entries[other(side)].get(runnerUp.id);
    if (!nearest || !this.partners[other(side)].has(nearest.id)) return null;
    const { share, of } = containment(entry.name, nearest.name);
    return share >= SUCCESSION.containment && of >= SUCCESSION.least ? nearest : null;
  }

  /** The parent that most of the entry's children have on the other side. */
  private byChildren(side: Side, entry: Entry): Entry | null {
    const mine = this.alignment[side];
    const theirs = this.alignment[other(side)];
    const listed = new Set(theirs.map(({ kind }) => kind));
    const at = mine.indexOf(entry);
    const children = mine.filter(({ kind, parent }) => parent === at && listed.has(kind));
    const votes = new Map<Entry, number>();
    for (const child of children) {
      const partner = this.entries[other(side)].get(this.partners[side].get(child.id) ?? '');
      const parent = partner?.parent == null ? undefined : theirs[partner.parent];
      if (parent?.kind === entry.kind) votes.set(parent, (votes.get(parent) ?? 0) + 1);
    }
    const [first] = [...votes].sort((a, b) => b[1] - a[1]);
    if (!first || first[1] < SUCCESSION.leastChildren) return null;
    const enough = first[1] / children.length >= SUCCESSION.children;
    return enough && this.partners[other(side)].has(first[0].id) ? first[0] : null;
  }
}
