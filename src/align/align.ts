import { finding, type Result } from '../base/finding.ts';
import type { Alignment, Entry, Pair } from '../forms/alignment.ts';
import type { Strategy } from '../forms/strategy.ts';
import type { Tokenize } from '../language/morpheme.ts';
import { findCandidates } from './candidate.ts';
import { listEntries } from './entry.ts';
import { climb } from './ladder.ts';
import { type Candidate, Matching } from './matching.ts';
import { type HandPair, parseAlignment } from './notation-parse.ts';
import { inReadingOrder } from './order.ts';
import { describePairs } from './pair.ts';
import { unitOf } from './weight.ts';

export interface AlignOptions {
  /** Text of an alignment file (対応表): what it says wins over everything. */
  readonly byHand?: string | undefined;
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

interface Matched {
  readonly matching: Matching;
  readonly candidates: readonly Candidate[];
}

function match(
  old: readonly Entry[],
  next: readonly Entry[],
  hand: readonly HandPair[],
  tokenize: Tokenize | null,
): Matched {
  const matching = new Matching(old, next);
  for (const pair of hand) {
    if (pair.old === null) matching.seal('new', pair.new as number);
    else if (pair.new === null) matching.seal('old', pair.old);
    else matching.settle(pair.old, pair.new);
  }
  const candidates = findCandidates(old, next, tokenize);
  climb(matching, candidates);
  return { matching, candidates };
}

const turned = <T extends { readonly old: unknown; readonly new: unknown }>(pair: T) => ({
  ...pair,
  old: pair.new,
  new: pair.old,
});

/**
 * Matches two lists so that the result does not depend on which one is called old: always the same one of them is worked
 * on first, and ties fall the same way in both directions.
 */
function matchEvenly(
  old: readonly Entry[],
  next: readonly Entry[],
  hand: readonly HandPair[],
  tokenize: Tokenize | null,
): Matched {
  if (signatureOf(old) <= signatureOf(next)) return match(old, next, hand, tokenize);
  const { matching, candidates } = match(next, old, hand.map(turned) as HandPair[], tokenize);
  return { matching: matching.mirrored(), candidates: candidates.map(turned) as Candidate[] };
}

function notice(pairs: readonly Pair[]) {
  const count = pairs.filter(({ review }) => review).length;
  return count > 0 ? [finding('diff-doubtful', null, { count })] : [];
}

/**
 * Says who in the new plan is whom in the old one (対応付け).
 * @throws InputError when the alignment file names entries that do not exist, or says two things about one.
 */
export function align(
  old: Strategy,
  next: Strategy,
  options: AlignOptions = {},
): Result<Alignment> {
  const [olds, news] = [listEntries(old), listEntries(next)];
  const hand = parseAlignment(options.byHand ?? '', olds, news);
  const { matching, candidates } = matchEvenly(olds, news, hand, options.tokenize ?? null);
  const byHand = new Set(hand.map((pair) => `${pair.old} ${pair.new}`));
  const pairs = describePairs({ matching, candidates, byHand }, inReadingOrder(matching));
  return { value: { old: olds, new: news, pairs }, findings: notice(pairs) };
}
