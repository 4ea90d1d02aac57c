import type { Change, ChangeSet, Side } from '../../forms/changes.ts';

/** A goal or policy with what stands right under it (まとまり). */
export interface ChangeGroup {
  /** Null for what stands under no goal. */
  readonly head: Change | null;
  /** 0 for goals and what stands at the top. */
  readonly depth: number;
  readonly rows: readonly Change[];
}

/** The side that places a change: the new one where there is one. */
export function mainSide({ old, new: next }: Change): Side {
  return (next ?? old) as Side;
}

/** The kinds of entries, from the frame to what stands in it. */
export const KINDS = ['goal', 'policy', 'target', 'kpi', 'action', 'project'] as const;

type Kind = (typeof KINDS)[number];

/** Kinds of entries that one of the plans does not list at all, and which one: nothing became of those. */
export function unlistedKinds({ summary }: ChangeSet): ReadonlyMap<Kind, 'old' | 'new'> {
  const kinds = new Map<Kind, 'old' | 'new'>();
  for (const kind of KINDS) {
    const { unchanged, changed, added, removed } = summary.byEntity[kind];
    if (unchanged + changed > 0) continue;
    if (added === 0 && removed > 0) kinds.set(kind, 'new');
    if (removed === 0 && added > 0) kinds.set(kind, 'old');
  }
  return kinds;
}

/** Cuts the changes at goals and policies, in their order. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups: { head: Change | null; depth: number; rows: Change[] }[] = [];
  for (const change of changes) {
    const { path } = mainSide(change);
    if (change.entity === 'goal' || change.entity === 'policy') {
      groups.push({ head: change, depth: path.length - 1, rows: [] });
      continue;
    }
    const last = groups.at(-1);
    if (last && (path.length > 1 || last.head === null)) last.rows.push(change);
    else groups.push({ head: null, depth: 0, rows: [change] });
  }
  return groups;
}
