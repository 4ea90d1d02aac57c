import type { Entry, RunnerUp } from '../forms/alignment.ts';
import { nameSimilarity } from '../language/similarity.ts';
import { areKindred } from './candidate.ts';
import type { Candidate, Matching } from './matching.ts';
import type { Row } from './order.ts';
import { SIMILARITY } from './thresholds.ts';

/** Who else an entry's partner might be: its candidates, nearest first (次点). */
export class Rivals {
  private readonly ofOld = new Map<number, Candidate[]>();
  private readonly ofNew = new Map<number, Candidate[]>();
  private readonly matching: Matching;

  constructor(matching: Matching, candidates: readonly Candidate[]) {
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

  /** The nearest name below what makes a candidate: for pairs that are doubtful without any rival. */
  faint({ old, new: next }: { readonly old: number; readonly new: number }): RunnerUp | null {
    const others = this.among('new', next, this.matching.old[old] as Entry);
    const rivals = this.among('old', old, this.matching.new[next] as Entry);
    const [best] = [...others, ...rivals].sort((a, b) => b.similarity - a.similarity);
    return best && best.similarity >= SIMILARITY.mention ? best : null;
  }

  /** Entries of a plan beside the one at `but` as partners of `wanted`. */
  private among(side: 'old' | 'new', but: number, wanted: Entry): RunnerUp[] {
    return this.matching[side].flatMap(({ kind, id, name }, place) => {
      if (place === but || !areKindred(kind, wanted.kind)) return [];
      return [{ side, id, name, similarity: nameSimilarity(name, wanted.name) }];
    });
  }

  private describe(side: 'old' | 'new', candidate: Candidate): RunnerUp {
    const { id, name } = this.matching[side][candidate[side]] as Entry;
    return { side, id, name, similarity: candidate.similarity };
  }
}
