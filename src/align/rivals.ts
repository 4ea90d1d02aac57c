import type { Entry, RunnerUp } from '../forms/alignment.ts';
import { dice, nameKey, profiler } from '../language/similarity.ts';
import { areKindred } from './candidate.ts';
import type { Candidate, Matching } from './matching.ts';
import type { Row } from './order.ts';
import { SIMILARITY } from './thresholds.ts';

interface Places {
  readonly old: number;
  readonly new: number;
}

/** Whether two entries are parts of one merge or split. */
export type IsPart = (places: Places) => boolean;

/** The most similar of those that pass; of equals the one that stands first. */
function nearestOf(
  candidates: readonly Candidate[],
  test: (candidate: Candidate) => boolean,
): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (!test(candidate)) continue;
    const ahead =
      best === null
        ? 1
        : candidate.similarity - best.similarity ||
          best.old - candidate.old ||
          best.new - candidate.new;
    if (ahead > 0) best = candidate;
  }
  return best;
}

/** Who else an entry's partner might be: its candidates, nearest first (次点). */
export class Rivals {
  private readonly ofOld = new Map<number, Candidate[]>();
  private readonly ofNew = new Map<number, Candidate[]>();
  private readonly matching: Matching;
  private readonly profile = profiler();

  constructor(matching: Matching, candidates: readonly Candidate[]) {
    this.matching = matching;
    for (const candidate of candidates) {
      this.list(this.ofOld, candidate.old).push(candidate);
      this.list(this.ofNew, candidate.new).push(candidate);
    }
  }

  private list(lists: Map<number, Candidate[]>, place: number): Candidate[] {
    const list = lists.get(place);
    if (list) return list;
    const fresh: Candidate[] = [];
    lists.set(place, fresh);
    return fresh;
  }

  /** How similar the names of a pair are; null where they are too far apart to be a candidate. */
  similarityOf({ old, new: next }: Places): number | null {
    return this.list(this.ofOld, old).find((c) => c.new === next)?.similarity ?? null;
  }

  /** The nearest candidate of either side that is not the pair itself. */
  nearest({ old, new: next }: Row): RunnerUp | null {
    const other =
      old === null ? null : nearestOf(this.list(this.ofOld, old), (c) => c.new !== next);
    const rival =
      next === null ? null : nearestOf(this.list(this.ofNew, next), (c) => c.old !== old);
    if (other === null && rival === null) return null;
    return (other?.similarity ?? 0) >= (rival?.similarity ?? 0)
      ? this.describe('new', other as Candidate)
      : this.describe('old', rival as Candidate);
  }

  /**
   * Whether somebody else is more like one side of a pair than the other side is: an entry that has no namesake of its own
   * and is no part of it.
   */
  isContested({ old, new: next }: Places, similarity: number, isPart: IsPart): boolean {
    const isNearer = (rival: Candidate) =>
      rival.similarity > similarity && !this.hasNamesake(rival, old) && !isPart(rival);
    return (
      this.list(this.ofOld, old).some((rival) => rival.new !== next && isNearer(rival)) ||
      this.list(this.ofNew, next).some((rival) => rival.old !== old && isNearer(rival))
    );
  }

  /** Whether the side of a rival that is not the pair's own has found an entry of the same name. */
  private hasNamesake(rival: Candidate, old: number): boolean {
    const { matching } = this;
    const side = rival.old === old ? 'new' : 'old';
    const partner = (side === 'new' ? matching.ofNew : matching.ofOld)[rival[side]];
    if (typeof partner !== 'number') return false;
    const other = matching[side === 'new' ? 'old' : 'new'][partner] as Entry;
    return nameKey(other.name) === nameKey((matching[side][rival[side]] as Entry).name);
  }

  /** The nearest name below what makes a candidate: for pairs that are doubtful without any rival. */
  faint({ old, new: next }: Places): RunnerUp | null {
    const others = this.among('new', next, this.matching.old[old] as Entry);
    const rivals = this.among('old', old, this.matching.new[next] as Entry);
    const [best] = [...others, ...rivals].sort((a, b) => b.similarity - a.similarity);
    return best && best.similarity >= SIMILARITY.mention ? best : null;
  }

  /** Entries of a plan beside the one at `but` as partners of `wanted`. */
  private among(side: 'old' | 'new', but: number, wanted: Entry): RunnerUp[] {
    const own = this.profile(wanted.name);
    return this.matching[side].flatMap(({ kind, id, name }, place) => {
      if (place === but || !areKindred(kind, wanted.kind)) return [];
      return [{ side, id, name, similarity: dice(this.profile(name), own) }];
    });
  }

  private describe(side: 'old' | 'new', candidate: Candidate): RunnerUp {
    const { id, name } = this.matching[side][candidate[side]] as Entry;
    return { side, id, name, similarity: candidate.similarity };
  }
}
