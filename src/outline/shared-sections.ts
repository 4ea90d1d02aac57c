import type { Division, Node, Role } from '../forms/outline.ts';
import { isDivision, isNumbered, isPolicy, styleOf } from './numbered.ts';

/** So many groups of entries whose last alone has sections are no accident. */
const LEAST_GROUPS = 2;

const SECTIONS: ReadonlySet<Role | null> = new Set<Role>(['kpis', 'projects']);

/** Where the sections of a division begin: its first child with indicators or projects; -1 for none. */
const sectionsAt = ({ children }: Division): number =>
  children.findIndex((child) => isDivision(child) && SECTIONS.has(child.role));

const isBare = (node: Division): boolean =>
  sectionsAt(node) < 0 && node.children.every((child) => child.kind === 'prose');

/** The numbered entries right below policies, as policies themselves, by their style: a group for each policy. */
function groupsOf(nodes: readonly Node[], into = new Map<string, Division[][]>()) {
  for (const node of nodes.filter(isDivision)) {
    const own = isPolicy(node) ? node.children.filter(isNumbered).filter(isPolicy) : [];
    const style = own[0] && styleOf(own[0]);
    if (style && own.every((one) => styleOf(one) === style))
      into.set(style, [...(into.get(style) ?? []), own]);
    groupsOf(node.children, into);
  }
  return into;
}

/** Whether sections stand below the last entry of each group alone: they are of what the entries stand under. */
function areShared(groups: readonly (readonly Division[])[]): boolean {
  const several = groups.filter((group) => group.length > 1);
  const closed = several.filter((group) => sectionsAt(group.at(-1) as Division) >= 0);
  return closed.length >= LEAST_GROUPS && groups.every((group) => group.slice(0, -1).every(isBare));
}

/** A policy whose entries are what is done for it, with the sections below the last of them. */
function lifted(node: Node, styles: ReadonlySet<string>): Node {
  if (!isDivision(node)) return node;
  const children = node.children.flatMap((child): Node[] => {
    const isEntry = isPolicy(node) && isPolicy(child) && styles.has(styleOf(child) ?? '');
    if (!isEntry) return [lifted(child, styles)];
    const at = sectionsAt(child);
    const own = at < 0 ? child.children : child.children.slice(0, at);
    const sections = at < 0 ? [] : child.children.slice(at);
    return [{ ...child, role: null, children: own }, ...sections];
  });
  return { ...node, children };
}

/**
 * Policies whose entries (ア, イ, ウ) say what is done, and whose sections stand behind the last of them (施策に共通の節): throughout the document
 * no other entry has a section. The entries are no policies, and the sections are of the policy.
 */
export function liftShared(nodes: readonly Node[]): readonly Node[] {
  const groups = [...groupsOf(nodes)];
  const styles = new Set(groups.filter(([, own]) => areShared(own)).map(([style]) => style));
  return styles.size === 0 ? nodes : nodes.map((node) => lifted(node, styles));
}
