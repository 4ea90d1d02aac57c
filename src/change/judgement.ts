import type { Entry, Pair } from '../forms/alignment.ts';
import type { Change } from '../forms/changes.ts';
import { TAGS, type Verdict } from './lexicon.ts';
import { indicatorOf } from './side.ts';
import { judgeIndicator, type Note, note, type Opinion } from './verdict.ts';

/** What a change is judged by (判定の材料). */
export interface Evidence {
  readonly pair: Pair;
  readonly old: Entry | null;
  readonly new: Entry | null;
  readonly draft: Pick<Change, 'moved' | 'renamed' | 'fields'>;
  /** The other plan lists no entries of this kind: their absence says nothing. */
  readonly unlisted: boolean;
  /** Of an entry without a pair: the paired entry of the other plan that it was merged into or split off from. */
  readonly kin: Entry | null;
}

/** Tags and notes of a change. */
export interface Judgement {
  readonly tags: readonly string[];
  readonly notes: readonly Note[];
}

/** Who else the partner might have been, where a pair is doubtful. */
function doubt({ review, similarity, runnerUp }: Pair): readonly Note[] {
  if (!review) return [];
  const about = { similarity: (similarity ?? 0).toFixed(2) };
  if (runnerUp === null) return [note('doubtful', about)];
  const { side, name, similarity: other } = runnerUp;
  return [note(`doubtful-${side}`, { ...about, name, other: other.toFixed(2) })];
}

function judgePaired({ pair, draft }: Evidence, old: Entry, next: Entry): Opinion {
  const [before, after] = [indicatorOf(old), indicatorOf(next)];
  const kept: readonly Verdict[] = draft.fields.length === 0 ? ['kept'] : [];
  const { verdicts, notes } =
    before && after ? judgeIndicator(before, after) : { verdicts: kept, notes: [] };
  const renamed: readonly Verdict[] = draft.renamed ? ['renamed'] : [];
  const moved: readonly Verdict[] = draft.moved ? ['moved'] : [];
  return { verdicts: [...verdicts, ...renamed, ...moved], notes: [...notes, ...doubt(pair)] };
}

/** What to say of an entry that only one plan has. */
function judgeSingle({ old, unlisted, kin }: Evidence, entry: Entry): Opinion {
  const side = old === null ? 'new' : 'old';
  if (unlisted) return { verdicts: [], notes: [note(`unlisted-${side}`)] };
  const open = (indicatorOf(entry)?.status ?? 'set') !== 'set';
  const pending: readonly Verdict[] = open ? ['pending'] : [];
  if (kin !== null) {
    const verdict = side === 'old' ? 'merged' : 'split';
    return { verdicts: [verdict, ...pending], notes: [note(verdict, { name: kin.name })] };
  }
  // what was listed a second time did not begin or end with that listing
  if (entry.relisted) return { verdicts: pending, notes: [] };
  return { verdicts: [side === 'old' ? 'removed' : 'added', ...pending], notes: [] };
}

/** Judges a change last (判定), when it is settled who is whom and what differs. */
export function judge(evidence: Evidence): Judgement {
  const { old, new: next } = evidence;
  const opinion =
    old && next ? judgePaired(evidence, old, next) : judgeSingle(evidence, (next ?? old) as Entry);
  const relisted: readonly Verdict[] = old?.relisted || next?.relisted ? ['relisted'] : [];
  const verdicts = new Set([...opinion.verdicts, ...relisted]);
  return { tags: [...verdicts].map((verdict) => TAGS[verdict]), notes: opinion.notes };
}
