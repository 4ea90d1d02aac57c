import type { Alignment, Entry } from '../../forms/alignment.ts';
import type { Change, ChangeSet } from '../../forms/changes.ts';
import { unlistedKinds } from '../change/group.ts';

/** A change with the entries behind it and the changes under it (節). */
export interface Node {
  readonly change: Change;
  readonly old: Entry | null;
  readonly new: Entry | null;
  readonly depth: number;
  readonly children: readonly Node[];
}

/** A node while its children are being found. */
interface Draft extends Node {
  readonly children: Draft[];
}

/** Finds entries and what they stand under. */
class Plan {
  private readonly entries: readonly Entry[];
  private readonly byId: ReadonlyMap<string, Entry>;

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
  }

  find(id: string | undefined): Entry | null {
    return (id === undefined ? undefined : this.byId.get(id)) ?? null;
  }

  /** The entry that it stands under, or null. */
  above({ parent }: Entry): Entry | null {
    return parent === null ? null : (this.entries[parent] ?? null);
  }
}

/**
 * The changes as a tree that follows the new plan; what was dropped stands under what became of its parent. Kinds that
 * one of the plans does not list at all are left out.
 */
export function treeOf(changeSet: ChangeSet, alignment: Alignment): readonly Node[] {
  const [olds, news] = [new Plan(alignment.old), new Plan(alignment.new)];
  const unlisted = unlistedKinds(changeSet);
  const ofOld = new Map<Entry, Draft>();
  const ofNew = new Map<Entry, Draft>();
  const roots: Draft[] = [];
  const holderOf = (old: Entry | null, next: Entry | null): Draft | undefined => {
    const above = next ? news.above(next) : old && olds.above(old);
    return above ? (next ? ofNew : ofOld).get(above) : undefined;
  };
  for (const change of changeSet.changes) {
    if (unlisted.has(change.entity)) continue;
    const [old, next] = [olds.find(change.old?.id), news.find(change.new?.id)];
    const holder = holderOf(old, next);
    const node = { change, old, new: next, depth: holder ? holder.depth + 1 : 0, children: [] };
    (holder?.children ?? roots).push(node);
    if (old) ofOld.set(old, node);
    if (next) ofNew.set(next, node);
  }
  return roots;
}

/** A node and every node under it, in order. */
export function withAllBelow(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(withAllBelow)];
}

/** A node without the nodes under it that nobody asked for; null where nothing is left. */
function prune(node: Node, wanted: (node: Node) => boolean): Node | null {
  if (wanted(node)) return node;
  const children = node.children.flatMap((child) => prune(child, wanted) ?? []);
  return children.length > 0 ? { ...node, children } : null;
}

/** The trees of the entries that are wanted, with what these stand under. */
export function pruneTrees(
  nodes: readonly Node[],
  wanted: (node: Node) => boolean,
): readonly Node[] {
  return nodes.flatMap((node) => prune(node, wanted) ?? []);
}
