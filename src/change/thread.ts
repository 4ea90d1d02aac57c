import type { Known } from '../forms/alignment.ts';
import type { Change, ChangeSet, Side } from '../forms/changes.ts';
import type { Step, Thread, TraceCell } from '../forms/trace.ts';

/** Compares two plans of a row that are not neighbours, over a gap in the plans between them. */
export type Bridge = (from: number, to: number, gap: Known) => readonly Change[];

type Followed = Thread['entity'];

const FOLLOWED: ReadonlySet<string> = new Set<Followed>([
  'goal',
  'policy',
  'target',
  'kpi',
  'project',
]);

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

/** An entry that may have returned: the pair over the gap is doubtful. */
export interface Doubt {
  readonly change: Change;
  readonly since: number;
  readonly to: number;
}

/** Where a way that does not reach plan `to` stood last; null where it goes on to that plan. */
const endOf = ({ cells }: Way, to: number): number | null =>
  cells.length > to ? null : cells.findLastIndex((cell) => cell !== null);

/** Follows entries from plan to plan (系譜の作成). */
class Weaver {
  readonly ways: Way[] = [];
  readonly doubts: Doubt[] = [];
  /** The way that an entry of the plan read last is on, by id. */
  private current = new Map<string, Way>();
  private readonly bridge: Bridge;

  constructor(first: ChangeSet, bridge: Bridge) {
    this.bridge = bridge;
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
    const fresh = changes.filter(({ old }) => old === null);
    const left = this.comeBack(fresh, at + 1, next);
    for (const change of left) this.comeIn(change, at, next);
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

  /** What neither the plan before nor an earlier one has. */
  private comeIn(change: Change, at: number, next: Map<string, Way>): void {
    const side = change.new as Side;
    const before = Array.from({ length: at + 1 }, () => null);
    const cells = [...before, { side, result: null }];
    const way = this.begin(change.entity as Followed, side.id, cells, next);
    way.steps.push(...Array.from({ length: at }, () => ABSENT), stepOf(change, at));
  }

  /** Of what the plan before does not have, what an earlier one has goes on, the latest first; gives back what is really new. */
  private comeBack(
    fresh: readonly Change[],
    to: number,
    next: Map<string, Way>,
  ): readonly Change[] {
    let left = fresh;
    for (let since = to - 2; since >= 0 && left.length > 0; since--) {
      const back = this.returned(left, since, to);
      for (const { way, change, side } of back) {
        way.cells.push({ side, result: null });
        way.steps.push(stepOf(change, since, 'returned'));
        way.entity = change.entity as Followed;
        next.set(side.id, way);
      }
      const ids = new Set(back.map(({ side }) => side.id));
      left = left.filter((change) => !ids.has(change.new?.id ?? ''));
    }
    return left;
  }

  /** What stood last in plan `since` and stands in plan `to` again; doubtful pairs bring nothing back, but are kept in mind. */
  private returned(fresh: readonly Change[], since: number, to: number) {
    const gone = new Map<string, Way>();
    const pairs: (readonly [string, string])[] = [];
    for (const way of this.ways) {
      const old = way.cells[since]?.side.id;
      const there = way.cells[to]?.side.id;
      if (old === undefined) continue;
      if (there !== undefined) pairs.push([old, there]);
      else if (endOf(way, to) === since) gone.set(old, way);
    }
    if (gone.size === 0) return [];
    const sought = new Set(fresh.map((change) => change.new?.id ?? ''));
    const gap = { pairs, open: { old: new Set(gone.keys()), new: sought } };
    return this.bridge(since, to, gap).flatMap((change) => {
      const [way, side] = [gone.get(change.old?.id ?? ''), change.new];
      if (!way || !side || !sought.has(side.id)) return [];
      if (change.review) this.doubts.push({ change, since, to });
      return change.review ? [] : [{ way, change, side }];
    });
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

/** Entries followed through a row of plans, and who may have returned. */
export interface Woven {
  readonly threads: readonly Thread[];
  readonly doubts: readonly Doubt[];
}

/**
 * Follows each goal, policy, target, KPI and project through a row of plans (系譜): from plan to plan by the comparisons of neighbours, and
 * over the plans that leave it out by bridges.
 * @param last what became of the targets of the last plan, by id
 */
export function weave(
  neighbours: readonly ChangeSet[],
  bridge: Bridge,
  last: ReadonlyMap<string, TraceCell['result']>,
): Woven {
  const [first] = neighbours;
  if (first === undefined) return { threads: [], doubts: [] };
  const weaver = new Weaver(first, bridge);
  for (const [at, changeSet] of neighbours.entries()) weaver.advance(changeSet, at);
  return { threads: inOrder(weaver.finish(last), neighbours), doubts: weaver.doubts };
}
