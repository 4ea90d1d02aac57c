import { NOWHERE } from '../base/id-path.ts';
import { type Mapped, spanOf } from '../base/mapped.ts';
import type { Span } from '../base/span.ts';
import type { Grid, Node, Role, Row } from '../forms/outline.ts';
import type { Goal, Indicator, Policy } from '../forms/strategy.ts';
import { splitIndicatorLine } from '../language/indicator-line.ts';
import { nameKey } from '../language/similarity.ts';
import type { Context } from './context.ts';
import { interpretEntries } from './indicator.ts';
import type { IndicatorEntry } from './indicator-entry.ts';
import { type Level, listingHead } from './listing-head.ts';
import { readRungName } from './listing-name.ts';
import { Carrying, type ListingRow, readListingRows } from './listing-row.ts';
import { isGrid } from './nodes.ts';
import { pathLabel } from './policy.ts';
import { readRungTable } from './rung-table.ts';

/** What lists of indicators hold: goals and, under none, policies and indicators. */
export interface Listed {
  readonly goals: Goal[];
  readonly policies: Policy[];
  readonly targets: Indicator[];
  readonly kpis: Indicator[];
  /** The tables that were read. */
  readonly grids: ReadonlySet<Node>;
}

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** A place of the tree that is growing: what stands in it, and the rungs below by their names. */
interface Branch {
  readonly path: string;
  readonly goal: Growing<Goal> | null;
  readonly kpis: Indicator[];
  readonly targets: Indicator[];
  readonly policies: Policy[];
  readonly below: Map<string, Branch>;
}

const branch = (path: string, of: Partial<Omit<Branch, 'path' | 'below'>> = {}): Branch => ({
  path,
  goal: of.goal ?? null,
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
class Tree {
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
    const kpis: Indicator[] = [];
    const policies: Policy[] = [];
    parent.policies.push({
      id: context.id(`policy/${path}`),
      ...name,
      term,
      description: null,
      kpis,
      actions: [],
      projects: [],
      policies,
      evaluations: [],
      relisted: false,
      sdgs: [],
      source: context.place(spanOf(cell)),
    });
    // the aims of a policy stand among its indicators
    return branch(path, { kpis, targets: kpis, policies });
  }

  /** The place that rungs name, grown where it is new. */
  at(rungs: ListingRow['rungs'], levels: readonly Level[]): Branch {
    return levels.reduce((parent, level, i) => {
      const cell = rungs[i];
      return cell ? this.grow(parent, level, cell) : parent;
    }, this.root);
  }

  /** Hangs the indicator of a row where its rungs say. */
  add(
    { rungs, entry, role: said, notes }: ListingRow,
    levels: readonly Level[],
    role: Indicator['role'],
  ) {
    const at = this.at(rungs, levels);
    const own = said ?? role;
    const read = interpretEntries([entry], own, at.path, this.context).map((indicator) => ({
      ...indicator,
      notes: [...indicator.notes, ...notes],
    }));
    (own === 'target' ? at.targets : at.kpis).push(...read);
  }
}

/** A list, and the role that the heading above it gives its indicators. */
interface List {
  readonly grid: Grid;
  readonly role: Role | null;
}

/** An indicator that a cell holds whole. */
function entryOf(cell: Mapped): IndicatorEntry {
  const line = splitIndicatorLine(cell);
  const none = { mark: null, unit: line.unit ?? null, grids: [], notes: [] };
  return { ...none, line, actuals: [], planned: [], span: spanOf(cell) };
}

/** Lets the policies grow that a table of projects names in its first columns; who reads projects takes the rest. */
function growRungs(tree: Tree, grid: Grid, within: boolean): void {
  const table = readRungTable(grid);
  if (!table) return;
  const own = table.levels.map(({ kind }) => !within || kind === 'policy');
  const levels = table.levels.filter((_, i) => own[i]);
  for (const { rungs: all, measure } of table.rows) {
    const rungs = all.filter((_, i) => own[i]);
    tree.at(rungs, levels);
    if (measure) tree.add({ rungs, entry: entryOf(measure), role: null, notes: [] }, levels, 'kpi');
  }
}

function read(lists: readonly List[], path: string, within: boolean, context: Context): Listed {
  const tree = new Tree(path, context);
  const grids = new Set<Node>();
  // a list that goes on over a page has the heading of the page before
  const carried = new Map<Row | undefined, Carrying>();
  for (const { grid, role } of lists) {
    const head = listingHead(grid);
    // under a goal's own heading its column says nothing new
    const levels = (head?.levels ?? [])
      .map((level, i) => ({ level, i }))
      .filter(({ level }) => !within || level.kind === 'policy');
    const carrying = head && (carried.get(grid.rows[0]) ?? new Carrying(head.levels));
    if (carrying) carried.set(grid.rows[0], carrying);
    const rows =
      head && levels.length > 0 ? readListingRows(grid, head, carrying ?? undefined) : [];
    if (!head || rows.length === 0) {
      growRungs(tree, grid, within);
      continue;
    }
    grids.add(grid);
    const header = grid.rows.slice(head.from, head.to).map(({ span }): Span => span);
    for (const span of header) context.claim(span);
    for (const row of rows) {
      const rungs = levels.map(({ i }) => row.rungs[i] ?? null);
      tree.add(
        { ...row, rungs },
        levels.map(({ level }) => level),
        role === 'targets' ? 'target' : 'kpi',
      );
    }
  }
  const { policies, kpis, targets } = tree.root;
  return { goals: tree.goals, policies, kpis, targets, grids };
}

/**
 * Reads the lists of indicators of a document whose goals have no headings: columns 基本目標 and 施策 build the tree.
 * Where the columns name no goal, their policies stand under none.
 */
export function interpretListings(context: Context): Listed {
  const lists = context.leaves.flatMap(({ leaf, path }): List[] =>
    leaf.kind === 'grid' ? [{ grid: leaf, role: path.at(-1)?.role ?? null }] : [],
  );
  return read(lists, NOWHERE, false, context);
}

/**
 * Reads the overviews of a plan whose goals have headings: the lists that stand under none of them, with columns for
 * goals.
 */
export function interpretOverviews(context: Context): Listed {
  const lists = context.leaves.flatMap(({ leaf, path }): List[] => {
    if (leaf.kind !== 'grid' || context.isClaimed(leaf.span)) return [];
    const isUnder = path.some(({ role }) => role === 'goal' || role === 'policy');
    const hasGoals = listingHead(leaf)?.levels[0]?.kind === 'goal';
    return hasGoals && !isUnder ? [{ grid: leaf, role: path.at(-1)?.role ?? null }] : [];
  });
  return read(lists, NOWHERE, false, context);
}

/** Reads the lists right under a goal's heading, whose columns name its policies. */
export function listingsUnder(nodes: readonly Node[], path: string, context: Context): Listed {
  const lists = nodes.filter(isGrid).map((grid) => ({ grid, role: null }));
  return read(lists, path, true, context);
}

/** No list at all. */
export const NOTHING_LISTED: Listed = {
  goals: [],
  policies: [],
  targets: [],
  kpis: [],
  grids: new Set(),
};
