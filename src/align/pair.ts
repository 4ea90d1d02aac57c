import type { Entry, Evidence, Pair } from '../forms/alignment.ts';
import { nameKey, nameSimilarity } from '../language/similarity.ts';
import type { Candidate, Matching } from './matching.ts';
import type { Row } from './order.ts';
import { isDoubtful } from './review.ts';
import { type IsPart, Rivals } from './rivals.ts';
import { countVotes } from './vote.ts';
import { haveSameNumber, haveSameUnit } from './weight.ts';

/** What pairs are described from. */
interface Findings {
  readonly matching: Matching;
  readonly candidates: readonly Candidate[];
  /** Places that somebody decided on, `old new`. */
  readonly byHand: ReadonlySet<string>;
  /** Whether two places are parts of one merge or split. */
  readonly isPart: IsPart;
}

const keyOf = (old: number | null, next: number | null) => `${old} ${next}`;

/** Pairs whose children speak for them. */
function votedPairs(matching: Matching): ReadonlySet<string> {
  return new Set(countVotes(matching).map((edge) => keyOf(edge.old, edge.new)));
}

/** Everything that speaks for a pair, whichever rung it was settled on. */
function evidenceOf(
  old: Entry,
  next: Entry,
  facts: Readonly<Record<'here' | 'voted' | 'byHand', boolean>>,
): Evidence[] {
  const evidence: (Evidence | false)[] = [
    facts.byHand && 'by-hand',
    nameKey(old.name) === nameKey(next.name) && 'same-title',
    haveSameNumber(old, next) && 'same-number',
    haveSameUnit(old, next) && 'same-unit',
    facts.here && 'same-parent',
    facts.voted && 'children-vote',
    old.kind !== next.kind && 'cross-role',
  ];
  return evidence.filter((known) => known !== false);
}

/** Turns places into pairs that say why they are ones, in the order of `rows`. */
export function describePairs(findings: Findings, rows: readonly Row[]): readonly Pair[] {
  const { matching, byHand } = findings;
  const rivals = new Rivals(matching, findings.candidates);
  const voted = votedPairs(matching);
  return rows.map((row) => {
    const old = row.old === null ? null : (matching.old[row.old] as Entry);
    const next = row.new === null ? null : (matching.new[row.new] as Entry);
    const key = keyOf(row.old, row.new);
    const [rival, decided] = [rivals.nearest(row), byHand.has(key)];
    const entity = (next ?? (old as Entry)).kind;
    if (old === null || next === null) {
      const evidence: Evidence[] = decided ? ['by-hand'] : [];
      const single = { similarity: null, evidence, review: false, runnerUp: rival };
      return { entity, old: old?.id ?? null, new: next?.id ?? null, ...single };
    }
    const places = { old: row.old as number, new: row.new as number };
    const similarity = rivals.similarityOf(places) ?? nameSimilarity(old.name, next.name);
    const here = matching.nearness(places) === 'here';
    const facts = { here, voted: voted.has(key), byHand: decided };
    const evidence = evidenceOf(old, next, facts);
    const alike = evidence.includes('same-title');
    const contested = !alike && rivals.isContested(places, similarity, findings.isPart);
    const review = !decided && (contested || isDoubtful(matching, places, similarity));
    const runnerUp = rival ?? (review ? rivals.faint(places) : null);
    return { entity, old: old.id, new: next.id, similarity, evidence, review, runnerUp };
  });
}
