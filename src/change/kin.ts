import type { Alignment, Entry, Link, Pair } from '../forms/alignment.ts';
import type { Kin } from '../forms/changes.ts';
import { across, type Register, type Side } from './register.ts';

/** Another part, and the link that makes it one. */
export interface Relative {
  readonly kin: Kin;
  readonly link: Link;
}

/** Who was merged with whom and split from whom (統合, 分割). */
export class Kinship {
  private readonly register: Register;
  private readonly links: Readonly<Record<Side, ReadonlyMap<string, readonly Link[]>>>;

  constructor({ links }: Alignment, register: Register) {
    this.register = register;
    const linksOf = (side: Side) => {
      const lists = new Map<string, Link[]>();
      for (const link of links) lists.set(link[side], [...(lists.get(link[side]) ?? []), link]);
      return lists;
    };
    this.links = { old: linksOf('old'), new: linksOf('new') };
  }

  private linksOf(side: Side, id: string): readonly Link[] {
    return this.links[side].get(id) ?? [];
  }

  private relative(relation: Kin['relation'], side: Side, id: string, link: Link): Relative[] {
    const entry = this.register.find(side, id);
    return entry ? [{ kin: { relation, side, id, name: entry.name }, link }] : [];
  }

  /** The other entries that share an entry of a plan: its main partner and all that are linked with it. */
  private sharers(side: Side, id: string, but: string): readonly string[] {
    const entry = this.register.find(side, id) as Entry;
    const partner = this.register.partnerOf(side, entry)?.id;
    const linked = this.linksOf(side, id).map((link) => link[across(side)]);
    return [...(partner ? [partner] : []), ...linked].filter((other) => other !== but);
  }

  /** Of an entry without partner: where it went or came from, and who shares that with it. */
  private ofSingle(side: Side, id: string): readonly Relative[] {
    const [to, beside] =
      side === 'old'
        ? (['merged-into', 'merged-from'] as const)
        : (['split-from', 'split-into'] as const);
    return this.linksOf(side, id).flatMap((link) => {
      const target = link[across(side)];
      const others = this.sharers(across(side), target, id);
      return [
        ...this.relative(to, across(side), target, link),
        ...others.flatMap((other) => this.relative(beside, side, other, link)),
      ];
    });
  }

  /** All other parts of what became of a pair's entries. */
  of({ old, new: next }: Pair): readonly Relative[] {
    if (old === null || next === null) {
      return old === null ? this.ofSingle('new', next as string) : this.ofSingle('old', old);
    }
    return [
      ...this.linksOf('new', next).flatMap((link) =>
        this.relative('merged-from', 'old', link.old, link),
      ),
      ...this.linksOf('old', old).flatMap((link) =>
        this.relative('split-into', 'new', link.new, link),
      ),
    ];
  }
}
