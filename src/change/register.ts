import type { Alignment, Entry } from '../forms/alignment.ts';

/** A plan's side of the comparison. */
export type Side = 'old' | 'new';

/** The other side. */
export const across = (side: Side): Side => (side === 'old' ? 'new' : 'old');

/** Entries of both plans by id, and who is whose partner. */
export class Register {
  readonly entries: Readonly<Record<Side, readonly Entry[]>>;
  private readonly byId: Readonly<Record<Side, ReadonlyMap<string, Entry>>>;
  private readonly partners: Readonly<Record<Side, ReadonlyMap<string, string>>>;

  constructor(alignment: Alignment) {
    const entriesById = (entries: readonly Entry[]) =>
      new Map(entries.map((entry) => [entry.id, entry]));
    const partnersOf = (side: Side) =>
      new Map(
        alignment.pairs.flatMap((pair): (readonly [string, string])[] => {
          const [mine, theirs] = [pair[side], pair[across(side)]];
          return mine !== null && theirs !== null ? [[mine, theirs]] : [];
        }),
      );
    this.entries = alignment;
    this.byId = { old: entriesById(alignment.old), new: entriesById(alignment.new) };
    this.partners = { old: partnersOf('old'), new: partnersOf('new') };
  }

  find(side: Side, id: string | null): Entry | null {
    return id === null ? null : (this.byId[side].get(id) ?? null);
  }

  /** The entry of the other plan that an entry is paired with. */
  partnerOf(side: Side, entry: Entry): Entry | null {
    return this.find(across(side), this.partners[side].get(entry.id) ?? null);
  }

  /** What an entry stands under. */
  parentOf(side: Side, entry: Entry): Entry | null {
    return entry.parent === null ? null : (this.entries[side][entry.parent] ?? null);
  }
}
