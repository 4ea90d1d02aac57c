import type { Change, ChangeSet } from '../forms/changes.ts';
import type { Step, Thread, TraceCell } from '../forms/trace.ts';

/** A comparison of two plans of a row that are not neighbours; null where there is none. */
export type Far = (from: number, to: number) => ChangeSet | null;

type Followed = Thread['entity'];

const FOLLOWED: ReadonlySet<string> = new Set<Followed>(['goal', 'policy', 'target', 'kpi']);

const isFollowed = ({ entity }: Change) => FOLLOWED.has(entity);

const ABSENT: Step = {
  ...{ since: null, status: 'absent', moved: false, renamed: false, review: false },
  ...{ similarity: null, fields: [], tags: [], notes: [] },
};

const stepOf = (change: Change, since: number, status: Step['status'] = change.status): Step => {
  const { moved, renamed, review, similarity, fields, tags, notes } = change;
  return { since, status, moved, renamed, review, similarity, fields, tags, notes };
};

/** An entry's way so far: the cells and steps up to the plan that was read last. */
interface Way {
  entity: Followed;
  readonly cells: (TraceCell | null)[];
  readonly steps: Step[];
}

/** Follows entries from plan to plan (系譜の作成). */
class Weaver {
  readonly ways: Way[] = [];
  /** The way that an entry of the plan read last is on, by id. */
  private current = new Map<string, Way>();
  private readonly far: Far;

  constructor(first: ChangeSet, far: Far) {
    this.far = far;
    for (const { old, entity } of first.changes.filter(isFollowed))
      if (old) this.begin(entity as Followed, old.id, [{ side: old, result: null }], this.current);
  }

  private begin(
    entity: Followed,
    id: string,
    cells: (TraceCell | null)[],
    current: Map<string, Way>,
  ): Way {
    const way: Way = { entity, cells, steps: [] };
    this.ways.push(way);
    current.set(id, way);
    return way;
  }

  /** From plan `at` to the one after it. */
  advance(changeSet: ChangeSet, at: number): void {
    const next = new Map<string, Way>();
    const changes = changeSet.changes.filter(isFollowed);
    for (const change of changes) if (change.old) this.goOn(change, at, next);
    for (const change of changes)
      if (change.old === null && change.new) this.comeIn(change, at, next);
    for (const way of this.ways) {
      if (way.cells.length > at + 1) continue;
      way.cells.push(null);
      way.steps.push(ABSENT);
    }
    this.current = next;
  }

  private goOn(change: Change, at: number, next: Map<string, Way>): void {
    const { old, new: side, result } = change;
    const way = this.current.get(old?.id ?? '');
    if (!way || !old) return;
    way.cells[at] = { side: old, result };
    way.steps.push(stepOf(change, at));
    way.cells.push(side && { side, result: null });
    if (side === null) return;
    way.entity = change.entity as Followed;
    next.set(side.id, way);
  }

  /** What the plan before does not have: it is new, or it returns from an earlier plan. */
  private comeIn(change: Change, at: number, next: Map<string, Way>): void {
    const side = change.new;
    if (side === null) return;
    const back = this.returning(side.id, at + 1);
    if (back) {
      back.way.cells.push({ side, result: null });
      back.way.steps.push(stepOf(back.change, back.since, 'returned'));
      back.way.entity = change.entity as Followed;
      next.set(side.id, back.way);
      return;
    }
    const before = Array.from({ length: at + 1 }, () => null);
    const way = this.begin(
      change.entity as Followed,
      side.id,
      [...before, { side, result: null }],
      next,
    );
    way.steps.push(...Array.from({ length: at }, () => ABSENT), stepOf(change, at));
  }

  /** The way that ended in an earlier plan and goes on here, the latest first; doubtful pairs bring nothing back. */
  private returning(id: string, to: number) {
    for (let since = to - 2; since >= 0; since--) {
      const change = this.far(since, to)?.changes.find((one) => one.new?.id === id);
      if (!change?.old || change.review) continue;
      const { old } = change;
      const way = this.ways.find(
        ({ cells }) =>
          cells.length === to &&
          cells[since]?.side.id === old.id &&
          cells.slice(since + 1).every((cell) => cell === null),
      );
      if (way) return { way, change, since };
    }
    return null;
  }

  /** Puts what became of the last plan's own targets beside them. */
  finish(last: ReadonlyMap<string, TraceCell['result']>): readonly Thread[] {
    return this.ways.map(({ entity, cells, steps }) => {
      const known = cells.map((cell, at) =>
        cell && at === cells.length - 1
          ? { ...cell, result: last.get(cell.side.id) ?? null }
          : cell,
      );
      const name = known.findLast((cell) => cell !== null)?.side.name ?? '';
      return { entity, name, cells: known, steps };
    });
  }
}

/** Orders threads as the latest plan that has them; what is gone stands behind the one it stood behind. */
function inOrder(threads: readonly Thread[], neighbours: readonly ChangeSet[]): readonly Thread[] {
  const ordered: Thread[] = [];
  const placed = new Set<Thread>();
  for (let at = neighbours.length - 1; at >= 0; at--) {
    const byOld = new Map(threads.map((thread) => [thread.cells[at]?.side.id, thread]));
    const byNew = new Map(threads.map((thread) => [thread.cells[at + 1]?.side.id, thread]));
    let place = -1;
    for (const { old, new: next } of neighbours[at]?.changes ?? []) {
      const thread = (next && byNew.get(next.id)) ?? (old && byOld.get(old.id));
      if (!thread) continue;
      if (placed.has(thread)) place = ordered.indexOf(thread);
      else {
        placed.add(thread);
        place += 1;
        ordered.splice(place, 0, thread);
      }
    }
  }
  return ordered;
}

/**
 * Follows each goal, policy, target and KPI through a row of plans (系譜): from plan to plan by the comparisons of neighbours, and over the plans
 * that leave it out by the comparisons of the others.
 * @param last what became of the targets of the last plan, by id
 */
export function weave(
  neighbours: readonly ChangeSet[],
  far: Far,
  last: ReadonlyMap<string, TraceCell['result']>,
): readonly Thread[] {
  const [first] = neighbours;
  if (first === undefined) return [];
  const weaver = new Weaver(first, far);
  for (const [at, changeSet] of neighbours.entries()) weaver.advance(changeSet, at);
  return inOrder(weaver.finish(last), neighbours);
}
