import type { Entry, Pair } from '../forms/alignment.ts';
import type { Aim, Change } from '../forms/changes.ts';
import type { Indicator } from '../forms/strategy.ts';
import { type Obstacle, obstaclesBetween } from './comparable.ts';
import { isSameValue } from './field.ts';
import { type AimPair, pairAims } from './indicator.ts';
import { TAGS, type Verdict } from './lexicon.ts';
import { indicatorOf } from './side.ts';

/** Something to say about a change: a message code and its arguments. */
export interface Note {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number | readonly Note[]>>;
}

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

const note = (code: string, args: Note['args'] = {}): Note => ({ code: `diff-note-${code}`, args });

/** The direction in which the indicator gets better; null where neither plan decides it, or they disagree. */
function directionOf(old: Indicator, next: Indicator): Indicator['better'] {
  if (old.better === null || next.better === null) return old.better ?? next.better;
  return old.better === next.better ? old.better : null;
}

/** 1 when a larger target asks for more, -1 when it asks for less: fewer waiting children, but a larger decrease. */
function ambitionOf(better: Indicator['better'], kind: string | undefined): 1 | -1 {
  if (better === null) return 1;
  return (better === 'lower') === (kind === 'decrease') ? 1 : -1;
}

/** Whether the target was raised, lowered or kept, for aims that can be compared. */
function compareTargets({ old, new: next }: AimPair, better: Indicator['better']): Verdict {
  const [from, to] = [old?.target?.value ?? 0, next?.target?.value ?? 0];
  if (from === to) return 'kept';
  return (to - from) * ambitionOf(better, next?.target?.kind) > 0 ? 'raised' : 'lowered';
}

interface Opinion {
  readonly verdicts: readonly Verdict[];
  readonly notes: readonly Note[];
}

/** Whether neither target has a figure, and the words of both are the same. */
function haveSameWords({ target: old }: Aim, { target: next }: Aim): boolean {
  if (old?.value != null || next?.value != null) return false;
  return isSameValue(old?.text ?? null, next?.text ?? null);
}

/** What became of one target. */
function judgeAim(pair: AimPair, better: Indicator['better']): Opinion {
  const { old, new: next } = pair;
  if (old === null || next === null) {
    const reasons = [{ code: 'diff-obstacle-parts', args: {} }];
    return { verdicts: ['redefined'], notes: [note('not-comparable', { reasons })] };
  }
  const pending: readonly Verdict[] =
    old.status === 'set' && next.status === 'set' ? [] : ['pending'];
  const obstacles = obstaclesBetween(old, next);
  if (obstacles.length === 0) {
    const verdict = compareTargets(pair, better);
    const falling = verdict !== 'kept' && better === 'lower' && next.target?.kind !== 'decrease';
    return { verdicts: [verdict, ...pending], notes: falling ? [note('lower-is-better')] : [] };
  }
  if (pending.length === 0 && haveSameWords(old, next)) return { verdicts: ['kept'], notes: [] };
  const redefined = obstacles.some((obstacle) => obstacle.redefined);
  return {
    verdicts: [...(redefined ? (['redefined'] as const) : []), ...pending],
    notes: reasonNotes(obstacles),
  };
}

/** Why targets cannot be compared; that one is still to be set, the tag 調整中 says already. */
function reasonNotes(obstacles: readonly Obstacle[]): readonly Note[] {
  const told = obstacles.filter(({ pending }) => !pending);
  const reasons = told.map(({ code, args }): Note => ({ code, args }));
  return reasons.length > 0 ? [note('not-comparable', { reasons })] : [];
}

/** Verdicts and notes on the figures of a pair of indicators. */
function judgeIndicator(old: Indicator, next: Indicator): Opinion {
  const opinions = pairAims(old, next).map((pair) => judgeAim(pair, directionOf(old, next)));
  const role = old.role === next.role ? [] : [note(`became-${next.role}`)];
  return {
    verdicts: opinions.flatMap(({ verdicts }) => verdicts),
    notes: [...role, ...opinions.flatMap(({ notes }) => notes)],
  };
}

function doubt({ pair }: Evidence): readonly Note[] {
  if (!pair.review) return [];
  const similarity = (pair.similarity ?? 0).toFixed(2);
  const { runnerUp } = pair;
  if (runnerUp === null) return [note('doubtful', { similarity })];
  const rival = { name: runnerUp.name, id: runnerUp.id, other: runnerUp.similarity.toFixed(2) };
  return [note(`doubtful-${runnerUp.side}`, { similarity, ...rival })];
}

function judgePaired(evidence: Evidence, old: Entry, next: Entry): Opinion {
  const { moved, renamed, fields } = evidence.draft;
  const [before, after] = [indicatorOf(old), indicatorOf(next)];
  const opinion: Opinion =
    before && after
      ? judgeIndicator(before, after)
      : { verdicts: fields.length === 0 ? ['kept'] : [], notes: [] };
  return {
    verdicts: [
      ...opinion.verdicts,
      ...(renamed ? (['renamed'] as const) : []),
      ...(moved ? (['moved'] as const) : []),
    ],
    notes: [...opinion.notes, ...doubt(evidence)],
  };
}

/** What to say of an entry that only one plan has. */
function judgeSingle({ old, unlisted, kin }: Evidence, entry: Entry): Opinion {
  const side = old === null ? 'new' : 'old';
  if (unlisted) return { verdicts: [], notes: [note(`unlisted-${side}`)] };
  const open = (indicatorOf(entry)?.status ?? 'set') !== 'set';
  const pending: readonly Verdict[] = open ? ['pending'] : [];
  if (kin !== null) {
    const verdict = side === 'old' ? 'merged' : 'split';
    const notes = [note(verdict, { name: kin.name, id: kin.id })];
    return { verdicts: [verdict, ...pending], notes };
  }
  // what was listed a second time did not begin or end with that listing
  if (entry.relisted) return { verdicts: pending, notes: [] };
  return { verdicts: [side === 'old' ? 'removed' : 'added', ...pending], notes: [] };
}

/** Judges a change last (判定), when it is settled who is whom and what differs. */
export function judge(evidence: Evidence): Judgement {
  const { old, new: next } = evidence;
  const entry = (next ?? old) as Entry;
  const opinion =
    old === null || next === null ? judgeSingle(evidence, entry) : judgePaired(evidence, old, next);
  const again = old?.relisted || next?.relisted;
  const relisted: readonly Verdict[] = again ? ['relisted'] : [];
  const verdicts = [...new Set([...opinion.verdicts, ...relisted])];
  return { tags: verdicts.map((verdict) => TAGS[verdict]), notes: opinion.notes };
}
