import type { Division, Node } from '../forms/outline.ts';

export const isDivision = (node: Node): node is Division => node.kind === 'division';
/** Whether a node heads a policy (施策). */
export const isPolicy = (node: Node): node is Division =>
  isDivision(node) && node.role === 'policy';
/** Whether a node is a heading with a mark: a number, a letter, a sign. */
export const isNumbered = (node: Node): node is Division => isDivision(node) && node.mark !== null;

/** How a heading is numbered; bullets are told apart by their signs. */
export function styleOf(node: Node | undefined): string | undefined {
  const mark = node && isDivision(node) ? node.mark : null;
  return mark?.style === '・' ? mark.label : mark?.style;
}
