import type { Entry, Evidence, Pair, RunnerUp } from '../forms/alignment.ts';
import { nameKey, nameSimilarity } from '../language/similarity.ts';
import type { Candidate, Matching } from './matching.ts';
import type { Row } from './order.ts';
import { SIMILARITY } from './thresholds.ts';
import { countVotes } from './vote.ts';
import { haveSameNumber, haveSameUnit } from './weight.ts';

/** What pairs are described from. */
interface Findings {
  readonly matching: Matching;
  readonly candidates: readonly Candidate[];
  /** Places settled by hand, `old new`. */
  readonly byHand: ReadonlySet<string>;
}

const keyOf = (old: number, next: number) => `${old} ${next}`;

/** Candidates of each entry, nearest first. */
class Rivals {
  private readonly ofOld = new Map<number, Candidate[]>();
  private readonly ofNew = new Map<number, Candidate[]>();
  private readonly matching: Matching;

  constructor({ matching, candidates }: Findings) {
    this.matching = matching;
    const nearest = [...candidates].sort(
      (a, b) => b.similarity - a.similarity || a.old - b.old || a.new - b.new,
    );
    for (const candidate of nearest) {
      this.list(this.ofOld, candidate.old).push(candidate);
      this.list(this.ofNew, candidate.new).push(candidate);
    }
  }

  private list(lists: Map<number, Candidate[]>, place: number): Candidate[] {
    const list = lists.get(place) ?? [];
    lists.set(place, list);
    return list;
  }

  /** The nearest candidate of either side that is not the pair itself. */
  nearest({ old, new: next }: Row): RunnerUp | null {
    const other = old === null ? undefined : this.list(this.ofOld, old).find((c) => c.new !== next);
    const rival =
      next === null ? undefined : this.list(this.ofNew, next).find((c) => c.old !== old);
    if (other === undefined && rival === undefined) return null;
    return (other?.similarity ?? 0) >= (rival?.similarity ?? 0)
      ? this.describe('new', other as Candidate)
      : this.describe('old', rival as Candidate);
  }

  private describe(side: 'old' | 'new', candidate: Candidate): RunnerUp {
    const { id, name } = this.matching[side][candidate[side]] as Entry;
    return { side, id, name, similarity: candidate.similarity };
  }
}

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
  const rivals = new Rivals(findings);
  const voted = votedPairs(matching);
  const similarities = new Map(
    findings.candidates.map((c) => [keyOf(c.old, c.new), c.similarity] as const),
  );
  return rows.map((row) => {
    const old = row.old === null ? null : (matching.old[row.old] as Entry);
    const next = row.new === null ? null : (matching.new[row.new] as Entry);
    const runnerUp = rivals.nearest(row);
    const entity = (next ?? (old as Entry)).kind;
    if (old === null || next === null) {
      const single = { similarity: null, evidence: [], review: false, runnerUp };
      return { entity, old: old?.id ?? null, new: next?.id ?? null, ...single };
    }
    const key = keyOf(row.old as number, row.new as number);
    const similarity = similarities.get(key) ?? nameSimilarity(old.name, next.name);
    const here = matching.nearness({ old: row.old as number, new: row.new as number }) === 'here';
    const facts = { here, voted: voted.has(key), byHand: byHand.has(key) };
    const review = similarity < SIMILARITY.sure && !facts.byHand;
    const evidence = evidenceOf(old, next, facts);
    return { entity, old: old.id, new: next.id, similarity, evidence, review, runnerUp };
  });
}
