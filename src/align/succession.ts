import type { Entry, Evidence } from '../forms/alignment.ts';
import { covered, nameKey, type Profile, profiler, Sharing } from '../language/similarity.ts';
import { areKindred } from './candidate.ts';
import type { Matching } from './matching.ts';
import { SUCCESSION } from './thresholds.ts';

type Side = 'old' | 'new';

/** A link by places in the lists of entries, and what speaks for it. */
export interface Lineage {
  readonly old: number;
  readonly new: number;
  readonly reason: Evidence;
}

/** Entries of both plans as one of them sees them: its own and the other's. */
class View {
  readonly mine: readonly Entry[];
  readonly theirs: readonly Entry[];
  readonly side: Side;
  private readonly matching: Matching;

  constructor(matching: Matching, side: Side) {
    this.matching = matching;
    this.side = side;
    this.mine = matching[side];
    this.theirs = matching[side === 'old' ? 'new' : 'old'];
  }

  private fateOf(which: 'mine' | 'theirs', place: number) {
    const own = (this.side === 'old') === (which === 'mine');
    return (own ? this.matching.ofOld : this.matching.ofNew)[place];
  }

  partnerOf(which: 'mine' | 'theirs', place: number): number | null {
    const fate = this.fateOf(which, place);
    return typeof fate === 'number' ? fate : null;
  }

  /** Own entries that found no partner, unless somebody said so or they are listed a second time only. */
  lone(): number[] {
    const kinds = [...new Set(this.theirs.map(({ kind }) => kind))];
    return this.mine.flatMap(({ relisted, kind }, place) => {
      const isLone = this.fateOf('mine', place) === 'free' && !relisted;
      return isLone && kinds.some((other) => areKindred(kind, other)) ? [place] : [];
    });
  }

  isNear(place: number, other: number): boolean {
    const [old, next] = this.side === 'old' ? [place, other] : [other, place];
    return this.matching.nearness({ old, new: next }) !== 'far';
  }

  lineage(place: number, other: number, reason: Evidence): Lineage {
    return this.side === 'old'
      ? { old: place, new: other, reason }
      : { old: other, new: place, reason };
  }
}

/** The entry of the other plan that most of an entry's children stand under now. */
function byChildren(view: View, place: number, children: readonly number[]): number | null {
  const votes = new Map<number, number>();
  for (const child of children) {
    const partner = view.partnerOf('mine', child);
    const parent = partner === null ? null : view.theirs[partner]?.parent;
    if (parent == null || view.theirs[parent]?.kind !== view.mine[place]?.kind) continue;
    votes.set(parent, (votes.get(parent) ?? 0) + 1);
  }
  const [kin, count] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0, 0];
  const enough =
    count >= SUCCESSION.leastChildren && count / children.length >= SUCCESSION.children;
  return enough && view.partnerOf('theirs', kin) !== null ? kin : null;
}

/** Children of each own entry, those of kinds that the other plan lists. */
function childrenOf({ mine, theirs }: View): ReadonlyMap<number, readonly number[]> {
  const listed = new Set(theirs.map(({ kind }) => kind));
  const children = new Map<number, number[]>();
  mine.forEach(({ kind, parent }, place) => {
    if (parent === null || !listed.has(kind)) return;
    const list = children.get(parent);
    if (list) list.push(place);
    else children.set(parent, [place]);
  });
  return children;
}

/** A name without partner, a name of the other plan, and the one that is paired with it. */
interface Trio {
  readonly lone: Profile;
  readonly other: Profile;
  readonly partner: Profile;
}

/** How surely names say that the lone one and the partner are parts or kinds of the other; 0 when they do not. */
function kinshipOf({ lone, other, partner }: Trio, least: number): number {
  const common = covered(other, lone);
  const isPart = lone.length >= SUCCESSION.leastName && common / lone.length >= least;
  const gain = (covered(other, lone, partner) - covered(other, partner)) / other.length;
  if (isPart && gain >= SUCCESSION.gain) return common / lone.length;
  const isHeld = other.length >= SUCCESSION.leastName && other.length < lone.length;
  const held = Math.min(common, covered(other, partner)) / other.length;
  return isHeld && held >= SUCCESSION.far ? held : 0;
}

/** Names of both plans, prepared for the search of kin. */
class Names {
  private readonly view: View;
  private readonly profile = profiler();
  private readonly theirs: readonly Profile[];
  private readonly sharing: Sharing;

  constructor(view: View) {
    this.view = view;
    // of what has no partner nobody is a part
    this.theirs = view.theirs.map(({ name }, place) =>
      view.partnerOf('theirs', place) === null ? new Int32Array() : this.profile(name),
    );
    this.sharing = new Sharing(this.theirs);
  }

  private strength(place: number, lone: Profile, other: number): number {
    const { view } = this;
    const partner = view.partnerOf('theirs', other);
    const [mine, theirs] = [view.mine[place] as Entry, view.theirs[other] as Entry];
    if (partner === null || theirs.relisted || !areKindred(mine.kind, theirs.kind)) return 0;
    const [key, partnerName] = [nameKey(theirs.name), (view.mine[partner] as Entry).name];
    if (nameKey(mine.name) === key) return 2;
    // who kept its name was neither divided nor enlarged
    if (nameKey(partnerName) === key) return 0;
    const least = view.isNear(place, other) ? SUCCESSION.near : SUCCESSION.far;
    const trio = { lone, other: this.theirs[other] as Profile, partner: this.profile(partnerName) };
    return kinshipOf(trio, least);
  }

  /** Names of the other plan of which one holds the other nearly, by place. */
  private near(lone: Profile): number[] {
    const shorter = (other: number) =>
      Math.min(lone.length, (this.theirs[other] as Profile).length);
    const held: number[] = [];
    this.sharing.each(lone, (other, count) => {
      if (count / shorter(other) >= SUCCESSION.near) held.push(other);
    });
    return held.sort((a, b) => a - b);
  }

  /** The entry of the other plan that the names say an entry is a part or a kind of. */
  kinOf(place: number): { readonly other: number; readonly same: boolean } | null {
    const lone = this.profile((this.view.mine[place] as Entry).name);
    let best = { other: -1, strength: 0 };
    for (const other of this.near(lone)) {
      const strength = this.strength(place, lone, other);
      if (strength > best.strength) best = { other, strength };
    }
    return best.strength > 0 ? { other: best.other, same: best.strength > 1 } : null;
  }
}

function lineagesOf(view: View): Lineage[] {
  const lone = view.lone();
  if (lone.length === 0) return [];
  const [children, names] = [childrenOf(view), new Names(view)];
  return lone.flatMap((place) => {
    const parent = byChildren(view, place, children.get(place) ?? []);
    if (parent !== null) return [view.lineage(place, parent, 'children-vote')];
    const kin = names.kinOf(place);
    return kin ? [view.lineage(place, kin.other, kin.same ? 'same-title' : 'part-of-name')] : [];
  });
}

/**
 * The entries without partner that live on in a pair of others (統合, 分割): an old one that was merged into a new one, a new
 * one that was split off from an old one. Neither depends on which plan is called old.
 */
export function findLineages(matching: Matching): readonly Lineage[] {
  return [...lineagesOf(new View(matching, 'old')), ...lineagesOf(new View(matching, 'new'))];
}
