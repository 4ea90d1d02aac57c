import { munkres } from 'munkres';
import { LARGEST } from './thresholds.ts';

/** A possible pair and what it is worth; more is better, and all weights are above 0. */
export interface Edge {
  readonly old: number;
  readonly new: number;
  readonly weight: number;
}

/** Edges that compete with each other, directly or through others. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  // old entries have even numbers, new ones odd
  const leader = new Map<number, number>();
  const find = (node: number): number => {
    let top = node;
    for (let next = leader.get(top); next !== undefined; next = leader.get(top)) top = next;
    if (top !== node) leader.set(node, top);
    return top;
  };
  for (const edge of edges) {
    const [a, b] = [find(2 * edge.old), find(2 * edge.new + 1)];
    if (a !== b) leader.set(b, a);
  }
  const groups = new Map<number, Edge[]>();
  for (const edge of edges) {
    const top = find(2 * edge.old);
    const group = groups.get(top);
    if (group) group.push(edge);
    else groups.set(top, [edge]);
  }
  return [...groups.values()];
}

const ascending = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

/** The pairs whose weights add up to most, each entry once. */
function assignOptimally(edges: readonly Edge[]): Edge[] {
  const olds = ascending(edges.map((edge) => edge.old));
  const news = ascending(edges.map((edge) => edge.new));
  const row = new Map(olds.map((old, i) => [old, i]));
  const column = new Map(news.map((next, j) => [next, j]));
  const costs = olds.map(() => news.map(() => 0));
  const edgeAt = new Map<string, Edge>();
  for (const edge of edges) {
    const [i, j] = [row.get(edge.old) as number, column.get(edge.new) as number];
    (costs[i] as number[])[j] = -edge.weight;
    edgeAt.set(`${i} ${j}`, edge);
  }
  return munkres(costs).flatMap(([i, j]) => edgeAt.get(`${i} ${j}`) ?? []);
}

/** The best pair, then the best of what is left, and so on. */
function assignGreedily(edges: readonly Edge[]): Edge[] {
  const [olds, news] = [new Set<number>(), new Set<number>()];
  const order = [...edges].sort((a, b) => b.weight - a.weight || a.old - b.old || a.new - b.new);
  return order.filter((edge) => {
    if (olds.has(edge.old) || news.has(edge.new)) return false;
    olds.add(edge.old);
    news.add(edge.new);
    return true;
  });
}

/**
 * The best assignment (最適割当): each entry in one pair at most, the sum of weights as large as can be. Groups that do not
 * compete are solved apart, which keeps the matrices small.
 */
export function assignBest(edges: readonly Edge[]): Edge[] {
  return groupsOf(edges).flatMap((group) => {
    if (group.length === 1) return group;
    const size = Math.max(
      new Set(group.map((edge) => edge.old)).size,
      new Set(group.map((edge) => edge.new)).size,
    );
    return size <= LARGEST ? assignOptimally(group) : assignGreedily(group);
  });
}
