import { finding, type Result } from '../base/finding.ts';
import type { Alignment, Entry, Known, Pair } from '../forms/alignment.ts';
import type { Strategy } from '../forms/strategy.ts';
import type { Tokenize } from '../language/morpheme.ts';
import { findCandidates } from './candidate.ts';
import { listEntries } from './entry.ts';
import { climb } from './ladder.ts';
import { describeLinks, lineagesOf } from './link.ts';
import { type Candidate, Matching } from './matching.ts';
import { type AlignmentFile, type Hand, type HandPair, parseAlignment } from './notation-parse.ts';
import { inReadingOrder } from './order.ts';
import { describePairs } from './pair.ts';
import { findLineages, type Lineage } from './succession.ts';
import { unitOf } from './weight.ts';

export interface AlignOptions {
  /** An alignment file (対応表), or its text: what it says wins over everything. */
  readonly byHand?: string | AlignmentFile | undefined;
  /** What is known already: nothing else is looked for. */
  readonly known?: Known | undefined;
  /** Cuts names into words; then doubtful pairs are judged by their words too. */
  readonly tokenize?: Tokenize | null;
}

/** What two plans are compared by, as text: says which of them is worked on as the old one. */
function signatureOf(entries: readonly Entry[]): string {
  return JSON.stringify(
    entries.map((entry) => [
      entry.kind,
      entry.name,
      entry.parent,
      entry.ordinals,
      entry.relisted,
      unitOf(entry),
    ]),
  );
}

const turned = <T extends { readonly old: unknown; readonly new: unknown }>(pair: T) => ({
  ...pair,
  old: pair.new,
  new: pair.old,
});

function match(
  old: readonly Entry[],
  next: readonly Entry[],
  hand: readonly HandPair[],
  candidates: readonly Candidate[],
): Matching {
  const matching = new Matching(old, next);
  for (const pair of hand) {
    if (pair.old === null) matching.seal('new', pair.new as number);
    else if (pair.new === null) matching.seal('old', pair.old);
    else matching.settle(pair.old, pair.new);
  }
  climb(matching, candidates);
  return matching;
}

/**
 * Two lists of entries, matched so that the result does not depend on which one is called old: always the same one of them is
 * worked on first, and ties fall the same way in both directions.
 */
class Table {
  readonly candidates: readonly Candidate[];
  private readonly old: readonly Entry[];
  private readonly next: readonly Entry[];
  private readonly straight: boolean;
  private readonly found: readonly Candidate[];

  constructor(old: readonly Entry[], next: readonly Entry[], tokenize: Tokenize | null) {
    this.straight = signatureOf(old) <= signatureOf(next);
    [this.old, this.next] = this.straight ? [old, next] : [next, old];
    this.found = findCandidates(this.old, this.next, tokenize);
    this.candidates = this.straight ? this.found : (this.found.map(turned) as Candidate[]);
  }

  match(hand: readonly HandPair[]): Matching {
    if (this.straight) return match(this.old, this.next, hand, this.found);
    return match(this.old, this.next, hand.map(turned) as HandPair[], this.found).mirrored();
  }
}

function notice(pairs: readonly Pair[]) {
  const count = pairs.filter(({ review }) => review).length;
  return count > 0 ? [finding('diff-doubtful', null, { count })] : [];
}

type Places = Pick<HandPair, 'old' | 'new'>;

const keyOf = (places: Places) => `${places.old} ${places.new}`;

/** A settled matching as pairs and links; `byHand` names the pairs that somebody decided on. */
function describe(
  table: Table,
  matching: Matching,
  lineages: readonly Lineage[],
  byHand: ReadonlySet<string>,
): Pick<Alignment, 'pairs' | 'links'> {
  const linked = new Set(lineages.map(keyOf));
  const isPart = (places: Places) => linked.has(keyOf(places));
  const findings = { matching, candidates: table.candidates, byHand, isPart };
  const pairs = describePairs(findings, inReadingOrder(matching));
  return { pairs, links: describeLinks(matching, lineages) };
}

/** What is known, as pairs by places. */
function settledBy(
  { pairs, open }: Known,
  olds: readonly Entry[],
  news: readonly Entry[],
): readonly HandPair[] {
  const placesOf = (entries: readonly Entry[]) => new Map(entries.map(({ id }, at) => [id, at]));
  const [from, to] = [placesOf(olds), placesOf(news)];
  const settled = pairs.map(([old, next]) => ({
    old: from.get(old) as number,
    new: to.get(next) as number,
    doubted: false,
  }));
  const taken = {
    old: new Set(settled.map((pair) => pair.old)),
    new: new Set(settled.map((pair) => pair.new)),
  };
  const closed = (side: 'old' | 'new', entries: readonly Entry[]) =>
    entries.flatMap(({ id }, at) => (taken[side].has(at) || open[side].has(id) ? [] : [at]));
  return [
    ...settled,
    ...closed('old', olds).map((old) => ({ old, new: null, doubted: false })),
    ...closed('new', news).map((next) => ({ old: null, new: next, doubted: false })),
  ];
}

/** What a person decided: the lines of the file that say something else than what would be found, or that confirm a doubt. */
function decisionsOf(table: Table, own: Matching, { pairs }: Hand): ReadonlySet<string> {
  if (pairs.length === 0) return new Set();
  const found = describe(table, own, findLineages(own), new Set()).pairs;
  const doubts = new Set(found.flatMap((pair) => (pair.review ? [pair.old] : [])));
  const decided = pairs.filter(({ old, new: next, doubted }) => {
    if (old === null) return typeof own.ofNew[next as number] === 'number';
    if (next === null) return typeof own.ofOld[old] === 'number';
    return own.ofOld[old] !== next || (!doubted && doubts.has((own.old[old] as Entry).id));
  });
  return new Set(decided.map(keyOf));
}

/**
 * Says who in the new plan is whom in the old one (対応付け).
 * @throws InputError when the alignment file names entries that do not exist, or cannot be read.
 */
export function align(
  old: Strategy,
  next: Strategy,
  { byHand = '', known, tokenize = null }: AlignOptions = {},
): Result<Alignment> {
  const [olds, news] = [listEntries(old), listEntries(next)];
  const file = typeof byHand === 'string' ? { name: '', text: byHand } : byHand;
  const hand = parseAlignment(file, olds, news);
  const table = new Table(olds, news, tokenize);
  const own = table.match(known ? settledBy(known, olds, news) : []);
  const matching = hand.pairs.length > 0 ? table.match(hand.pairs) : own;
  const lineages = lineagesOf(matching, own, hand.links);
  const { pairs, links } = describe(table, matching, lineages, decisionsOf(table, own, hand));
  return { value: { old: olds, new: news, pairs, links }, findings: notice(pairs) };
}
