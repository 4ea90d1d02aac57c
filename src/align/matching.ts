import type { Entry } from '../forms/alignment.ts';

/** An entry of the old plan and one of the new that may be a pair, by their places in the lists of entries. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
  /** Similarity of the names, 0 to 1. */
  readonly similarity: number;
  /** The names are written alike. */
  readonly same: boolean;
}

/** Where both sides of a candidate stand: under a pair, under the same goal, or in different parts. */
export type Nearness = 'here' | 'near' | 'far';

/** Partner's place; `none` where it was decided that there is none. */
type Fate = number | 'free' | 'none';

/** Who is paired with whom so far. */
export class Matching {
  readonly old: readonly Entry[];
  readonly new: readonly Entry[];
  readonly ofOld: Fate[];
  readonly ofNew: Fate[];

  constructor(old: readonly Entry[], next: readonly Entry[]) {
    this.old = old;
    this.new = next;
    this.ofOld = old.map(() => 'free');
    this.ofNew = next.map(() => 'free');
  }

  settle(old: number, next: number): void {
    this.ofOld[old] = next;
    this.ofNew[next] = old;
  }

  /** From now on the entry has no partner. */
  seal(side: 'old' | 'new', place: number): void {
    (side === 'old' ? this.ofOld : this.ofNew)[place] = 'none';
  }

  isFree(candidate: { readonly old: number; readonly new: number }): boolean {
    return this.ofOld[candidate.old] === 'free' && this.ofNew[candidate.new] === 'free';
  }

  /** Whether two entries, or two places at the top of the plan (null), are a pair. */
  arePaired(old: number | null, next: number | null): boolean {
    return old === null || next === null ? old === next : this.ofOld[old] === next;
  }

  nearness({ old, new: next }: { readonly old: number; readonly new: number }): Nearness {
    const above = (this.old[old] as Entry).parent;
    const aboveNext = (this.new[next] as Entry).parent;
    if (this.arePaired(above, aboveNext)) return 'here';
    const kin = this.arePaired(topOf(this.old, old), topOf(this.new, next));
    return kin ? 'near' : 'far';
  }

  /** The same pairs seen from the other plan. */
  mirrored(): Matching {
    const other = new Matching(this.new, this.old);
    this.ofNew.forEach((fate, place) => {
      other.ofOld[place] = fate;
    });
    this.ofOld.forEach((fate, place) => {
      other.ofNew[place] = fate;
    });
    return other;
  }
}

/** The goal, or whatever stands at the top above an entry. */
function topOf(entries: readonly Entry[], place: number): number {
  let top = place;
  for (let above = entries[top]?.parent; above != null; above = entries[top]?.parent) top = above;
  return top;
}
