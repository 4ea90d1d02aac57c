import { NOWHERE } from '../../base/id-path.ts';
import type { Span } from '../../base/span.ts';
import type { Grid, Node, Role, Row } from '../../forms/outline.ts';
import type { Goal, Indicator, Policy } from '../../forms/strategy.ts';
import { LABELS } from '../../language/lexicon.ts';
import type { Context } from '../context.ts';
import { readJudgedTable } from '../grade/judged-table.ts';
import { isGrid } from '../nodes.ts';
import { readRungTable } from '../table/rung-table.ts';
import { wholeEntry } from './aims.ts';
import { type ListingHead, listingHead } from './head.ts';
import { Carrying, readListingRows } from './row.ts';
import { ListingTree } from './tree.ts';

/** What lists of indicators hold: goals and, under none, policies and indicators. */
export interface Listed {
  readonly goals: Goal[];
  readonly policies: Policy[];
  readonly targets: Indicator[];
  readonly kpis: Indicator[];
  /** The tables that were read. */
  readonly grids: ReadonlySet<Node>;
}

/** A list, and the role that the heading above it gives its indicators. */
interface List {
  readonly grid: Grid;
  readonly role: Role | null;
}

/** Lets the goals and policies grow that a table gives their grades; who reads grades takes those. */
function growJudged(tree: ListingTree, grid: Grid): void {
  const table = readJudgedTable(grid);
  for (const { rungs } of table?.rows ?? []) tree.at(rungs, table?.levels ?? []);
}

/** Lets the policies grow that a table of projects names in its first columns; who reads projects takes the rest. */
function growRungs(tree: ListingTree, grid: Grid, within: boolean): void {
  const table = readRungTable(grid);
  if (!table) return;
  const own = table.levels.map(({ kind }) => !within || kind === 'policy');
  const levels = table.levels.filter((_, i) => own[i]);
  for (const { rungs: all, measure } of table.rows) {
    const rungs = all.filter((_, i) => own[i]);
    tree.at(rungs, levels);
    if (measure)
      tree.add(
        { rungs, entry: wholeEntry(measure), measures: [], aims: [], role: null, notes: [] },
        levels,
        'kpi',
      );
  }
}

/** How lists are read: below a goal's heading or not, and whether tables of grades name what they judge. */
interface Reading {
  readonly within: boolean;
  readonly names: boolean;
}

/** Whether the heading of the names calls them what goals aim at: 重点目標 | 数値目標. */
const headsTargets = ({ columns, name }: ListingHead): boolean =>
  LABELS.targets.words.includes(columns[name]?.heading.text ?? '');

function read(
  lists: readonly List[],
  path: string,
  { within, names }: Reading,
  context: Context,
): Listed {
  const tree = new ListingTree(path, context);
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
      if (names) growJudged(tree, grid);
      continue;
    }
    grids.add(grid);
    const header = grid.rows.slice(head.from, head.to).map(({ span }): Span => span);
    const ofGoals = levels.every(({ level }) => level.kind === 'goal') && headsTargets(head);
    for (const span of header) context.claim(span);
    for (const row of rows) {
      const rungs = levels.map(({ i }) => row.rungs[i] ?? null);
      tree.add(
        { ...row, rungs },
        levels.map(({ level }) => level),
        role === 'targets' || ofGoals ? 'target' : 'kpi',
      );
    }
  }
  const { policies, kpis, targets } = tree.root;
  return { goals: tree.goals, policies, kpis, targets, grids };
}

/**
 * Reads the lists of indicators of a document whose goals have no headings: columns 基本目標 and 施策 build the tree.
 * Where the columns name no goal, their policies stand under none.
 * @param names whether tables of grades name what they judge, as no heading does
 */
export function interpretListings(context: Context, names: boolean): Listed {
  const lists = context.leaves.flatMap(({ leaf, path }): List[] =>
    leaf.kind === 'grid' ? [{ grid: leaf, role: path.at(-1)?.role ?? null }] : [],
  );
  return read(lists, NOWHERE, { within: false, names }, context);
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
  return read(lists, NOWHERE, { within: false, names: false }, context);
}

/** Reads the lists right under a goal's heading, whose columns name its policies. */
export function listingsUnder(nodes: readonly Node[], path: string, context: Context): Listed {
  const lists = nodes.filter(isGrid).map((grid) => ({ grid, role: null }));
  return read(lists, path, { within: true, names: false }, context);
}

/** No list at all. */
export const NOTHING_LISTED: Listed = {
  goals: [],
  policies: [],
  targets: [],
  kpis: [],
  grids: new Set(),
};
