import type { Aim } from '../forms/changes.ts';
import type { Indicator } from '../forms/strategy.ts';
import { type Obstacle, obstaclesBetween, RESCOPED } from './comparable.ts';
import { isSameValue } from './field.ts';
import { type AimPair, pairAims } from './indicator.ts';
import type { Verdict } from './lexicon.ts';

/** Something to say about a change: a message code and its arguments. */
export interface Note {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number | readonly Note[]>>;
}

/** What is to be said of a change. */
export interface Opinion {
  readonly verdicts: readonly Verdict[];
  readonly notes: readonly Note[];
}

/** A note without ceremony. */
export const note = (code: string, args: Note['args'] = {}): Note => ({
  code: `diff-note-${code}`,
  args,
});

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
function compareTargets(old: Aim, next: Aim, better: Indicator['better']): Opinion {
  const [from, to] = [old.target?.value ?? 0, next.target?.value ?? 0];
  if (from === to) return { verdicts: ['kept'], notes: [] };
  const ambition = ambitionOf(better, next.target?.kind);
  // where a smaller figure asks for more, the reader should be told
  const notes = better === 'lower' && ambition < 0 ? [note('lower-is-better')] : [];
  return { verdicts: [(to - from) * ambition > 0 ? 'raised' : 'lowered'], notes };
}

/** Whether neither target has a figure, and the words of both are the same. */
function haveSameWords({ target: old }: Aim, { target: next }: Aim): boolean {
  if (old?.value != null || next?.value != null) return false;
  return isSameValue(old?.text ?? null, next?.text ?? null);
}

/** Why targets cannot be compared; that one is still to be set, the tag 調整中 says already. */
function explainObstacles(obstacles: readonly Obstacle[]): Opinion {
  const told = obstacles.filter(({ pending }) => !pending);
  const reasons = told.map(({ code, args }): Note => ({ code, args }));
  return {
    verdicts: obstacles.some(({ redefined }) => redefined) ? ['redefined'] : [],
    notes: reasons.length > 0 ? [note('not-comparable', { reasons })] : [],
  };
}

/** What became of one target. */
function judgeAim(
  { old, new: next }: AimPair,
  better: Indicator['better'],
  rescoped: boolean,
): Opinion {
  if (old === null || next === null) {
    const reasons = [{ code: 'diff-obstacle-parts', args: {} }];
    return { verdicts: ['redefined'], notes: [note('not-comparable', { reasons })] };
  }
  const set = old.status === 'set' && next.status === 'set';
  const obstacles = [...(rescoped ? [RESCOPED] : []), ...obstaclesBetween(old, next)];
  if (set && obstacles.length > 0 && haveSameWords(old, next)) {
    return { verdicts: ['kept'], notes: [] };
  }
  const { verdicts, notes } =
    obstacles.length === 0 ? compareTargets(old, next, better) : explainObstacles(obstacles);
  return { verdicts: set ? verdicts : [...verdicts, 'pending'], notes };
}

/**
 * What became of the figures of a pair of indicators (指標の判定).
 * @param rescoped they were merged or split under another name, so that one measures more than the other
 */
export function judgeIndicator(old: Indicator, next: Indicator, rescoped = false): Opinion {
  const better = directionOf(old, next);
  const opinions = pairAims(old, next).map((pair) => judgeAim(pair, better, rescoped));
  const role = old.role === next.role ? [] : [note(`became-${next.role}`)];
  return {
    verdicts: opinions.flatMap(({ verdicts }) => verdicts),
    notes: [...role, ...opinions.flatMap(({ notes }) => notes)],
  };
}
