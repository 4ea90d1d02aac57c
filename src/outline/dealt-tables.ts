import type { Division, Grid, Node, Row } from '../forms/outline.ts';
import { markOf } from '../language/enumerator.ts';
import { LISTINGS } from '../language/lexicon.ts';
import { gridOf, withoutFirst } from './band.ts';
import { isDivision, isPolicy } from './numbered.ts';
import { similarKey } from './same.ts';

const LEAST_POLICIES = 2;

/** The words of a cell without its number: ①結婚の支援. */
const titleIn = ({ cells }: Row): string => {
  const text = cells[0]?.text ?? '';
  return text.slice(markOf(text)?.length ?? 0).trim();
};

/** Whether the first column of a table is headed by a word for policies: 施策 | 指標 | 目標値. */
const headsPolicies = (row: Row | undefined): boolean =>
  LISTINGS.columns.policy.includes((row?.cells[0]?.text ?? '').replace(/\s+/g, ''));

/**
 * The rows of a table by the policies that its first column names, its heading above those of each; null where it names another.
 * @param before the policy that the table before it, which it may go on, ended with
 */
function dealt(
  grid: Grid,
  policies: readonly Division[],
  before: Division | undefined,
): ReadonlyMap<Division, Grid> | null {
  const [head, ...rows] = grid.rows;
  if (!head || !headsPolicies(head)) return null;
  const parts = new Map<Division, Row[]>();
  let own = before;
  for (const row of rows) {
    // the heading stands again at the top of a page
    if (headsPolicies(row)) continue;
    const title = titleIn(row);
    if (title !== '') own = policies.find((policy) => similarKey(policy.title.text, title));
    if (!own) return null;
    parts.set(own, [...(parts.get(own) ?? []), withoutFirst(row)]);
  }
  if (parts.size < (before ? 1 : LEAST_POLICIES)) return null;
  return new Map(
    [...parts].map(([policy, of]) => [
      policy,
      { ...gridOf(of, grid), rows: [withoutFirst(head), ...of] },
    ]),
  );
}

/** The tables below nodes that name the policies beside each other. */
const tablesIn = (nodes: readonly Node[]): Grid[] =>
  nodes.flatMap((node) =>
    node.kind === 'grid' && headsPolicies(node.rows[0])
      ? [node]
      : isDivision(node)
        ? tablesIn(node.children)
        : [],
  );

const without = (node: Node, gone: ReadonlySet<Node>): Node =>
  isDivision(node)
    ? {
        ...node,
        children: node.children
          .filter((child) => !gone.has(child))
          .map((child) => without(child, gone)),
      }
    : node;

/**
 * Tables that show the indicators of several policies together (施策をまとめた表), below the last of them: each policy gets its rows.
 */
export function dealTables(nodes: readonly Node[]): readonly Node[] {
  const policies = nodes.filter(isPolicy);
  const found: { grid: Grid; parts: ReadonlyMap<Division, Grid> }[] = [];
  for (const grid of policies.length < LEAST_POLICIES ? [] : tablesIn(nodes)) {
    const before = [...(found.at(-1)?.parts.keys() ?? [])].at(-1);
    const parts = dealt(grid, policies, before);
    if (parts) found.push({ grid, parts });
  }
  const gone = new Set<Node>(found.map(({ grid }) => grid));
  return nodes.flatMap((node): Node[] => {
    if (!isDivision(node)) return gone.has(node) ? [] : [node];
    const own = found.flatMap(({ parts }) => parts.get(node) ?? []);
    const bare = gone.size > 0 ? (without(node, gone) as Division) : node;
    return [{ ...bare, children: [...dealTables(bare.children), ...own] }];
  });
}
