import type { Division, Node } from '../forms/outline.ts';
import { isFormTitle } from '../language/heading/form-word.ts';
import { isDivision, isNumbered, styleOf } from './numbered.ts';
import { because } from './why.ts';

const listsPolicies = (node: Node): node is Division =>
  isDivision(node) && node.role === 'policies';

/** The styles in which headings right below [具体的な施策] number policies. */
function stylesOf(nodes: readonly Node[]): string[] {
  return nodes.filter(isDivision).flatMap((node) => {
    const own = listsPolicies(node) ? node.children.filter(isNumbered) : [];
    const styles = own
      .filter(({ role }) => role === 'policy')
      .flatMap((child) => styleOf(child) ?? []);
    return [...styles, ...stylesOf(node.children)];
  });
}

function liken(node: Division, styles: ReadonlySet<string>): Division {
  const children = node.children.map((child) => {
    const isPolicy =
      listsPolicies(node) &&
      isNumbered(child) &&
      child.role === null &&
      styles.has(styleOf(child) ?? '') &&
      !isFormTitle(child.title.text);
    if (!isDivision(child)) return child;
    const own = liken(child, styles);
    return isPolicy
      ? { ...own, role: 'policy' as const, why: [...own.why, because('why-alike')] }
      : own;
  });
  return { ...node, children };
}

/**
 * Policies that hold no indicators of their own: right below the same words ([具体的な施策]), headings numbered alike are policies wherever
 * some of them are.
 */
export function likenPolicies(nodes: readonly Node[]): readonly Node[] {
  const styles = new Set(stylesOf(nodes));
  return styles.size === 0
    ? nodes
    : nodes.map((node) => (isDivision(node) ? liken(node, styles) : node));
}
