import type { Entry } from '../forms/alignment.ts';
import { assignBest, type Edge } from './assignment.ts';
import type { Candidate, Matching } from './matching.ts';
import { SIMILARITY } from './thresholds.ts';
import { countVotes } from './vote.ts';
import { weigh } from './weight.ts';

/** Candidates whose sides are both free: goals and policies, by which places are judged, and what stands under them. */
interface Free {
  readonly frame: readonly Candidate[];
  readonly leaves: readonly Candidate[];
}

/** Chooses what may become a pair now. */
type Rung = (matching: Matching, free: Free) => readonly Edge[];

/** What a rung asks of a candidate. */
type Test = (candidate: Candidate, matching: Matching) => boolean;

const isHere: Test = (candidate, matching) => matching.nearness(candidate) === 'here';
const isSame: Test = ({ same }) => same;
const isSameHere: Test = (candidate, matching) => candidate.same && isHere(candidate, matching);
const isSureHere: Test = (candidate, matching) =>
  candidate.similarity >= SIMILARITY.sure && isHere(candidate, matching);
const isMoved =
  (far: number): Test =>
  (candidate, matching) => {
    const { similarity } = candidate;
    if (similarity < Math.min(far, SIMILARITY.moveNear)) return false;
    const isFar = matching.nearness(candidate) === 'far';
    return similarity >= (isFar ? far : SIMILARITY.moveNear);
  };

const isFrame = ({ kind }: Entry) => kind === 'goal' || kind === 'policy';

/** Candidates of these parts that pass the test, weighed. */
const those =
  (parts: readonly (keyof Free)[], test: Test): Rung =>
  (matching, free) =>
    parts.flatMap((part) =>
      free[part]
        .filter((candidate) => test(candidate, matching))
        .map((candidate) => ({
          old: candidate.old,
          new: candidate.new,
          weight: weigh(candidate, matching),
        })),
    );

/** Of those, the ones that nothing competes with. */
const uncontested =
  (rung: Rung): Rung =>
  (matching, free) => {
    const edges = rung(matching, free);
    const count = (side: 'old' | 'new') => {
      const counts = new Map<number, number>();
      for (const edge of edges) counts.set(edge[side], (counts.get(edge[side]) ?? 0) + 1);
      return counts;
    };
    const [olds, news] = [count('old'), count('new')];
    return edges.filter((edge) => olds.get(edge.old) === 1 && news.get(edge.new) === 1);
  };

const voted: Rung = (matching) => countVotes(matching).filter((edge) => matching.isFree(edge));

/**
 * From the surest reading to the most doubtful: the frame before what stands in it, titles before similar names, the
 * same place before another one, children's votes before doubtful names.
 */
const LADDER: readonly Rung[] = [
  those(['frame'], isSameHere),
  uncontested(those(['frame'], isSame)),
  those(['frame'], isSureHere),
  those(['frame'], isMoved(SIMILARITY.moveFrame)),
  those(['leaves'], isSameHere),
  uncontested(those(['leaves'], isSame)),
  those(['leaves'], isSureHere),
  those(['leaves'], isMoved(SIMILARITY.moveFar)),
  voted,
  those(['frame', 'leaves'], isSame),
  those(['frame', 'leaves'], isHere),
];

/** Pairs entries rung by rung; whatever is settled may make a surer reading possible, so it goes on from the first rung. */
export function climb(matching: Matching, candidates: readonly Candidate[]): void {
  const isFree = (candidate: Candidate) => matching.isFree(candidate);
  const inFrame = ({ old }: Candidate) => isFrame(matching.old[old] as Entry);
  const all = candidates.filter(isFree);
  let free: Free = {
    frame: all.filter(inFrame),
    leaves: all.filter((candidate) => !inFrame(candidate)),
  };
  for (let step = 0; step < LADDER.length; ) {
    const best = assignBest((LADDER[step] as Rung)(matching, free));
    for (const edge of best) matching.settle(edge.old, edge.new);
    step = best.length > 0 ? 0 : step + 1;
    if (best.length > 0) {
      free = { frame: free.frame.filter(isFree), leaves: free.leaves.filter(isFree) };
    }
  }
}
