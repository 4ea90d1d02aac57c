import { type Mapped, spanOf } from '../../base/mapped.ts';
import type { Goal, Indicator, Policy } from '../../forms/strategy.ts';
import { nameKey } from '../../language/similarity.ts';
import type { Context } from '../context.ts';
import { interpretEntries } from '../indicator/indicator.ts';
import { readMeasures } from '../indicator/measure-cell.ts';
import { pathLabel } from '../policy.ts';
import { projectOf } from '../project/project.ts';
import type { Level } from './head.ts';
import { readRungName } from './name.ts';
import type { ListingRow } from './row.ts';

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** A place of the tree that is growing: what stands in it, and the rungs below by their names. */
interface Branch {
  readonly path: string;
  readonly goal: Growing<Goal> | null;
  readonly policy: Growing<Policy> | null;
  readonly kpis: Indicator[];
  readonly targets: Indicator[];
  readonly policies: Policy[];
  readonly below: Map<string, Branch>;
}

const branch = (path: string, of: Partial<Omit<Branch, 'path' | 'below'>> = {}): Branch => ({
  path,
  goal: of.goal ?? null,
  policy: of.policy ?? null,
  kpis: of.kpis ?? [],
  targets: of.targets ?? [],
  policies: of.policies ?? [],
  below: new Map(),
});

const NO_PARTS = {
  targets: [],
  directions: [],
  kpis: [],
  policies: [],
  projects: [],
  evaluations: [],
};

/** The tree that rows build: each name is one goal or policy, however many rows and tables repeat it. */
export class ListingTree {
  readonly goals: Goal[] = [];
  readonly root: Branch;
  private readonly context: Context;

  constructor(path: string, context: Context) {
    this.root = branch(path);
    this.context = context;
  }

  private grow(parent: Branch, level: Level, cell: Mapped): Branch {
    const name = readRungName(cell);
    const key = `${level.kind} ${name.ordinal ?? ''} ${name.title ? nameKey(name.title) : ''}`;
    const known = parent.below.get(key);
    if (known) return known;
    const grown = level.kind === 'goal' ? this.goal(cell) : this.policy(parent, level, cell);
    parent.below.set(key, grown);
    return grown;
  }

  private goal(cell: Mapped): Branch {
    const { context } = this;
    const name = readRungName(cell);
    const path = pathLabel(null, name.ordinal);
    const goal: Growing<Goal> = {
      id: context.id(`goal/${path}`),
      ...name,
      subtitle: null,
      ...structuredClone(NO_PARTS),
      source: context.place(spanOf(cell)),
    };
    this.goals.push(goal);
    return branch(path, { goal, kpis: goal.kpis, targets: goal.targets, policies: goal.policies });
  }

  private policy(parent: Branch, { term }: Level, cell: Mapped): Branch {
    const { context } = this;
    const name = readRungName(cell);
    const path = `${parent.path}/${pathLabel(name.label, name.ordinal)}`;
    const policy: Growing<Policy> = {
      id: context.id(`policy/${path}`),
      ...name,
      term,
      description: null,
      kpis: [],
      actions: [],
      projects: [],
      policies: [],
      evaluations: [],
      relisted: false,
      sdgs: [],
      source: context.place(spanOf(cell)),
    };
    parent.policies.push(policy);
    const { kpis, policies } = policy;
    // the aims of a policy stand among its indicators
    return branch(path, { policy, kpis, targets: kpis, policies });
  }

  /** The place that rungs name, grown where it is new. */
  at(rungs: ListingRow['rungs'], levels: readonly Level[]): Branch {
    return levels.reduce((parent, level, i) => {
      const cell = rungs[i];
      return cell ? this.grow(parent, level, cell) : parent;
    }, this.root);
  }

  /** What is done under a policy: a cell that goes on over a page adds to what it began. */
  private addMeasures({ policy, goal, path }: Branch, cell: Mapped): void {
    const { description, projects } = readMeasures(cell, this.context);
    const own = projects.map((draft) => projectOf(draft, path, this.context));
    (policy ?? goal)?.projects.push(...own);
    if (policy && description !== null)
      policy.description = [policy.description, description]
        .filter((text) => text !== null)
        .join('\n');
  }

  /** What the goal of a row aims at stands in the goal itself, whatever policy the row is of. */
  private addAims(
    aims: ListingRow['aims'],
    rungs: ListingRow['rungs'],
    levels: readonly Level[],
  ): void {
    if (aims.length === 0) return;
    const goals = levels.map(({ kind }, i) => (kind === 'goal' ? (rungs[i] ?? null) : null));
    const { targets, path } = this.at(goals, levels);
    targets.push(...interpretEntries(aims, 'target', path, this.context));
  }

  /** Hangs the indicator of a row where its rungs say, and what is done there. */
  add(
    { rungs, entry, measures, aims, role: said, notes }: ListingRow,
    levels: readonly Level[],
    role: Indicator['role'],
  ) {
    const at = this.at(rungs, levels);
    this.addAims(aims, rungs, levels);
    for (const cell of measures) this.addMeasures(at, cell);
    if (!entry) return;
    const own = said ?? role;
    const read = interpretEntries([entry], own, at.path, this.context).map((indicator) => ({
      ...indicator,
      notes: [...indicator.notes, ...notes],
    }));
    (own === 'target' ? at.targets : at.kpis).push(...read);
  }
}
