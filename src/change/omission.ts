import { type Finding, finding } from '../base/finding.ts';
import type { Alignment, Entry, Pair } from '../forms/alignment.ts';
import type { Document } from '../forms/strategy.ts';
import { type Lang, message } from '../language/message.ts';
import { LOST } from './lexicon.ts';
import { type Gap, gapsIn } from './numbering.ts';
import { across, type Register, type Side } from './register.ts';

/**
 * Why the absence of an entry says little (記載漏れの疑い): the other plan says that it is an excerpt, its numbers skip some where
 * the entry would stand, or nothing of a whole goal is found.
 */
export type Omission = 'excerpt' | 'gap' | 'whole';

const isFrame = ({ kind }: Entry) => kind === 'goal' || kind === 'policy';

/** What the plans seem to leave out: an excerpt has abolished nothing (抜粋). */
export class Omissions {
  private readonly register: Register;
  private readonly documents: Readonly<Record<Side, Document>>;
  private readonly gaps: Readonly<Record<Side, readonly Gap[]>>;
  private readonly linked: ReadonlySet<string>;
  private readonly counts = new Map<string, number>();
  private readonly found: Finding[] = [];

  constructor(
    { links }: Alignment,
    register: Register,
    documents: Readonly<Record<Side, Document>>,
  ) {
    this.register = register;
    this.documents = documents;
    const { entries } = register;
    this.gaps = { old: gapsIn(entries.old), new: gapsIn(entries.new) };
    this.linked = new Set(links.flatMap((link) => [`old ${link.old}`, `new ${link.new}`]));
  }

  private isLone(side: Side, entry: Entry): boolean {
    return this.register.partnerOf(side, entry) === null && !this.linked.has(`${side} ${entry.id}`);
  }

  /** The highest entry above one, or itself, that has no partner. */
  private topOf(side: Side, entry: Entry): Entry {
    const above = this.register.parentOf(side, entry);
    return above && this.isLone(side, above) ? this.topOf(side, above) : entry;
  }

  /** Whether the other plan, an excerpt, shows the place where the entry would stand: then its absence means something. */
  private isShown(side: Side, top: Entry): boolean {
    const above = this.register.parentOf(side, top);
    const holder = above && this.register.partnerOf(side, above);
    if (isFrame(top) || holder === null) return false;
    const place = this.register.entries[across(side)].indexOf(holder);
    return this.register.entries[across(side)].some(
      ({ parent, kind }) => parent === place && kind === top.kind,
    );
  }

  private gapAround(side: Side, top: Entry): Gap | null {
    if (!isFrame(top)) return null;
    const above = this.register.parentOf(side, top);
    const holder = above && this.register.partnerOf(side, above);
    if (above !== null && holder === null) return null;
    const place = holder ? this.register.entries[across(side)].indexOf(holder) : null;
    const gaps = this.gaps[across(side)];
    return gaps.find((gap) => gap.kind === top.kind && gap.holder === place) ?? null;
  }

  /** How many entries of a goal that is gone are gone too, where that is next to all of them; 0 otherwise. */
  private lostWith(side: Side, goal: Entry): number {
    const entries = this.register.entries[side];
    const under = entries.filter((entry) => entry !== goal && this.goalOf(side, entry) === goal);
    const lost = under.filter((entry) => this.isLone(side, entry)).length;
    return under.length >= LOST.least && lost / under.length >= LOST.share ? lost : 0;
  }

  private goalOf(side: Side, entry: Entry): Entry {
    const above = this.register.parentOf(side, entry);
    return above ? this.goalOf(side, above) : entry;
  }

  /** Whether other goals did find partners: of plans that share nothing, no goal is missing. */
  private areRelated(): boolean {
    return this.register.entries.old.some(
      (entry) => entry.kind === 'goal' && this.register.partnerOf('old', entry) !== null,
    );
  }

  private count(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** Why an entry without partner may only have been left out; null where nothing says so. */
  of({ old, new: next }: Pair): Omission | null {
    if (old !== null && next !== null) return null;
    const side: Side = old === null ? 'new' : 'old';
    const entry = this.register.find(side, old ?? next) as Entry;
    const other = across(side);
    const top = this.topOf(side, entry);
    if (this.documents[other].excerpt && !this.isShown(side, top)) {
      this.count(`excerpt ${other}`);
      return 'excerpt';
    }
    const gap = this.gapAround(side, top);
    if (gap !== null) {
      this.count(`gap ${other} ${this.gaps[other].indexOf(gap)}`);
      return 'gap';
    }
    if (entry.kind !== 'goal' || !this.areRelated()) return null;
    const lost = this.lostWith(side, entry);
    if (lost === 0) return null;
    this.found.push(finding(`diff-whole-${side}`, null, { name: entry.name, count: lost }));
    return 'whole';
  }

  /** Says what was taken for left out, when every pair has been asked about. */
  findings(lang: Lang): readonly Finding[] {
    return [...this.sideFindings('old', lang), ...this.sideFindings('new', lang), ...this.found];
  }

  private sideFindings(side: Side, lang: Lang): Finding[] {
    const left = this.counts.get(`excerpt ${side}`) ?? 0;
    const excerpt = left > 0 ? [finding(`diff-excerpt-${side}`, null, { count: left })] : [];
    const gaps = this.gaps[side].flatMap(({ kind, holder, missing }, i) => {
      const count = this.counts.get(`gap ${side} ${i}`) ?? 0;
      if (count === 0) return [];
      const above = holder === null ? null : this.register.entries[side][holder];
      const entity = message(`diff-entity-${kind}`, {}, lang);
      const where = above ? `「${above.name}」 ${entity}` : entity;
      const numbers = missing.join(message('diff-list', {}, lang));
      return [finding(`diff-gap-${side}`, null, { where, numbers, count })];
    });
    return [...excerpt, ...gaps];
  }
}
