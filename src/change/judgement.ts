import type { Entry, Pair } from '../forms/alignment.ts';
import type { Change } from '../forms/changes.ts';
import type { Relative } from './kin.ts';
import { TAGS, type Verdict } from './lexicon.ts';
import type { Omission } from './omission.ts';
import { indicatorOf } from './side.ts';
import { judgeIndicator, type Note, note, type Opinion } from './verdict.ts';

/** What differs between the sides of a change besides the judgement on it. */
export interface Draft extends Pick<Change, 'moved' | 'renamed' | 'fields'> {
  /** Merged or split under another name: the figures of both sides measure different things. */
  readonly rescoped: boolean;
}

/** What a change is judged by (判定の材料). */
export interface Evidence {
  readonly pair: Pair;
  readonly old: Entry | null;
  readonly new: Entry | null;
  readonly draft: Draft;
  /** The other plan lists no entries of this kind: their absence says nothing. */
  readonly unlisted: boolean;
  /** The other parts of a merge or a split (統合, 分割). */
  readonly relatives: readonly Relative[];
  /** Why the other plan may only have left it out. */
  readonly omission: Omission | null;
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

const leadsAcross = ({ kin: { relation } }: Relative) =>
  relation === 'merged-into' || relation === 'split-from';

/** Of a part only where it went or came from is told; the row of the whole names all parts. */
const isTold = (relative: Relative, _: number, all: readonly Relative[]) =>
  leadsAcross(relative) || !all.some(leadsAcross);

/** Who else belongs to a merge or a split, and how that is known. */
function kinNotes(relatives: readonly Relative[]): Opinion {
  const verdicts = relatives.map(
    ({ kin }): Verdict => (kin.relation.startsWith('merged') ? 'merged' : 'split'),
  );
  const notes = relatives.filter(isTold).map(({ kin: { relation, name }, link }) => {
    const [reason = 'by-hand'] = link.evidence;
    return note(relation, { name, why: [{ code: `diff-why-${reason}`, args: {} }] });
  });
  return { verdicts, notes };
}

function judgeFigures({ draft }: Evidence, old: Entry, next: Entry): Opinion {
  const [before, after] = [indicatorOf(old), indicatorOf(next)];
  if (before && after) return judgeIndicator(before, after, draft.rescoped);
  return { verdicts: draft.fields.length === 0 ? ['kept'] : [], notes: [] };
}

function judgePaired(evidence: Evidence, old: Entry, next: Entry): Opinion {
  const { pair, draft, relatives } = evidence;
  const { verdicts, notes } = judgeFigures(evidence, old, next);
  const kin = kinNotes(relatives);
  const renamed: readonly Verdict[] = draft.renamed ? ['renamed'] : [];
  const moved: readonly Verdict[] = draft.moved ? ['moved'] : [];
  return {
    verdicts: [...verdicts, ...kin.verdicts, ...renamed, ...moved],
    notes: [...notes, ...kin.notes, ...doubt(pair)],
  };
}

/** What to say of an entry that only one plan has. */
function judgeSingle({ old, unlisted, relatives, omission }: Evidence, entry: Entry): Opinion {
  const side = old === null ? 'new' : 'old';
  if (unlisted && relatives.length === 0) {
    return { verdicts: [], notes: [note(`unlisted-${side}`)] };
  }
  const open = (indicatorOf(entry)?.status ?? 'set') !== 'set';
  const pending: readonly Verdict[] = open ? ['pending'] : [];
  if (relatives.length > 0) {
    const { verdicts, notes } = kinNotes(relatives);
    return { verdicts: [...verdicts, ...pending], notes };
  }
  const doubts = omission === null ? [] : [note(`${omission}-${side}`)];
  if (omission === 'excerpt' || omission === 'gap') return { verdicts: pending, notes: doubts };
  // what was listed a second time did not begin or end with that listing
  if (entry.relisted) return { verdicts: pending, notes: [] };
  return { verdicts: [side === 'old' ? 'removed' : 'added', ...pending], notes: doubts };
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
