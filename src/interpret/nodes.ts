import type { Division, Grid, Node, Prose, Role } from '../forms/outline.ts';

export const isDivision = (node: Node): node is Division => node.kind === 'division';
export const isProse = (node: Node): node is Prose => node.kind === 'prose';
export const isGrid = (node: Node): node is Grid => node.kind === 'grid';

/** The sections of `role` directly under `nodes`. */
export function sectionsOf(nodes: readonly Node[], role: Role): Division[] {
  return nodes.filter((node): node is Division => isDivision(node) && node.role === role);
}

/** Everything directly in the sections of `role`, in order. */
export function contentsOf(nodes: readonly Node[], role: Role): Node[] {
  return sectionsOf(nodes, role).flatMap((section) => [...section.children]);
}

/** All divisions below `nodes`, parents before children. */
export function* allDivisions(nodes: readonly Node[]): Generator<Division> {
  for (const node of nodes) {
    if (!isDivision(node)) continue;
    yield node;
    yield* allDivisions(node.children);
  }
}

/** A text or table with the headings above it, outermost first. */
export interface Leaf {
  readonly leaf: Prose | Grid;
  readonly path: readonly Division[];
}

/** All texts and tables below `nodes`, in order. */
export function leavesOf(
  nodes: readonly Node[],
  path: readonly Division[] = [],
  found: Leaf[] = [],
): Leaf[] {
  for (const node of nodes) {
    if (isDivision(node)) leavesOf(node.children, [...path, node], found);
    else found.push({ leaf: node, path });
  }
  return found;
}
