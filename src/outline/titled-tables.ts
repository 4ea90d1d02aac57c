import type { Division, Grid, Node, Prose } from '../forms/outline.ts';
import { isAimTitle } from '../language/heading/aim-title.ts';
import { isFormTitle } from '../language/heading/form-word.ts';
import { listsIndicators } from './indicator-list.ts';
import { isDivision } from './numbered.ts';
import { because } from './why.ts';

/** So many tables with titles make a list of policies. */
const LEAST_TABLES = 2;
const MAX_TITLE = 30;

const headOf = ({ rows }: Grid): string =>
  rows[0]?.cells.map(({ text }) => text.replace(/\s+/g, '')).join('|') ?? '';

/** Whether a text can be the title of the table behind it: a line that says what is to be done. */
const isTitle = (node: Node | undefined): node is Prose =>
  node?.kind === 'prose' &&
  node.mark === null &&
  node.lines.length === 1 &&
  node.content.text.length <= MAX_TITLE &&
  isAimTitle(node.content.text) &&
  !isFormTitle(node.content.text);

const isList = (node: Node | undefined): node is Grid =>
  node?.kind === 'grid' && listsIndicators(node);

const hasRole = (nodes: readonly Node[]): boolean =>
  nodes.some(
    (node) =>
      isDivision(node) &&
      (node.role === 'goal' || node.role === 'policy' || hasRole(node.children)),
  );

const asPolicy = ({ content, span }: Prose, children: readonly Node[]): Division => ({
  kind: 'division',
  mark: null,
  role: 'policy',
  term: null,
  title: content,
  span,
  why: [because('why-tables')],
  children,
});

/** The titles of tables beside each other: every table of indicators has one, and their headings are the same. */
export function titlesIn(nodes: readonly Node[]): ReadonlySet<Node> {
  const tables = nodes.filter(isList);
  const titles = nodes.filter((node, i) => isTitle(node) && isList(nodes[i + 1]));
  const alike = new Set(tables.map(headOf)).size === 1;
  return new Set(
    alike && titles.length >= LEAST_TABLES && titles.length === tables.length ? titles : [],
  );
}

function withTitles(nodes: readonly Node[]): readonly Node[] {
  const titles = titlesIn(nodes);
  if (titles.size === 0)
    return nodes.map((node) =>
      isDivision(node) ? { ...node, children: withTitles(node.children) } : node,
    );
  const out: Node[] = [];
  nodes.forEach((node, i) => {
    if (titles.has(node)) out.push(asPolicy(node as Prose, [nodes[i + 1] as Grid]));
    else if (!titles.has(nodes[i - 1] as Node)) out.push(node);
  });
  return out;
}

/**
 * Tables of indicators under the same headings, each below a line that says what is to be done (表の題としての施策): those lines are the
 * policies of a document that names no other.
 */
export const titleTables = (nodes: readonly Node[]): readonly Node[] =>
  hasRole(nodes) ? nodes : withTitles(nodes);
