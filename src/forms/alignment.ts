import type { Action, Goal, Indicator, Policy, Project, Source } from './strategy.ts';

/** An entry of a plan with its place in the tree (項目). */
interface Placed {
  readonly id: string;
  readonly name: string;
  readonly label: string | null;
  /** Place of its parent in the list of entries; null at the top. */
  readonly parent: number | null;
  /** Titles from the goal down to the entry itself. */
  readonly path: readonly string[];
  /** Ordinals from the goal down to the entry itself. */
  readonly ordinals: readonly (number | null)[];
  /** Marked 再掲. */
  readonly relisted: boolean;
  readonly source: Source;
}

/** One entry of a plan, whatever its kind, in a list that follows the document. */
export type Entry = Placed &
  (
    | { readonly kind: 'goal'; readonly value: Goal }
    | { readonly kind: 'policy'; readonly value: Policy }
    | { readonly kind: 'target' | 'kpi'; readonly value: Indicator }
    | { readonly kind: 'action'; readonly value: Action }
    | { readonly kind: 'project'; readonly value: Project }
  );

export type EntityKind = Entry['kind'];

/** What speaks for a pair (根拠). */
export type Evidence =
  | 'same-title'
  | 'same-number'
  | 'same-unit'
  | 'same-parent'
  | 'children-vote'
  | 'cross-role'
  | 'part-of-name'
  | 'by-hand';

/** The next best partner (次点): an entry of the other plan's side, and how similar it is. */
export interface RunnerUp {
  readonly side: 'old' | 'new';
  readonly id: string;
  readonly name: string;
  readonly similarity: number;
}

/** Who is whom (対応): an entry of the old plan and its successor; one of them null where there is none. */
export interface Pair {
  /** Kind of the new entry, or of the old one where it has no successor. */
  readonly entity: EntityKind;
  readonly old: string | null;
  readonly new: string | null;
  /** Similarity of the names, 0 to 1; null where there is no partner. */
  readonly similarity: number | null;
  readonly evidence: readonly Evidence[];
  /** Doubtful: somebody should look at it (要確認). */
  readonly review: boolean;
  /** Another candidate of a pair; of an entry without partner the nearest one, whoever has it. */
  readonly runnerUp: RunnerUp | null;
}

/**
 * A second partner (統合・分割): an old entry that went into a new one that is the successor of another, or a new entry that
 * came out of an old one that has another successor.
 */
export interface Link {
  readonly old: string;
  readonly new: string;
  /** Similarity of the names, 0 to 1. */
  readonly similarity: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Two plans put side by side (対応付け). Pairs follow the new plan; entries without successor stand after the nearest
 * entry before them that has one, under the successor of their parent.
 */
export interface Alignment {
  readonly old: readonly Entry[];
  readonly new: readonly Entry[];
  readonly pairs: readonly Pair[];
  /** What was merged and split; every entry stands in one pair, and in as many of these as it has other parts. */
  readonly links: readonly Link[];
}

/** Who is known to be whom, by ids, and who is still looked for; all others have no partner. */
export interface Known {
  readonly pairs: readonly (readonly [old: string, next: string])[];
  readonly open: { readonly old: ReadonlySet<string>; readonly new: ReadonlySet<string> };
}
