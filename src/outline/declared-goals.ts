import type { Division, Node } from '../forms/outline.ts';
import { LABELS } from '../language/lexicon.ts';
import { isDivision, isNumbered, styleOf } from './numbered.ts';
import { because } from './why.ts';

/** Words such as 戦略の柱(=基本目標) or 重点プロジェクト in a heading that numbers no goal itself. */
const declaresGoals = ({ mark, title, role }: Division): boolean =>
  role === null &&
  mark?.style !== 'goal' &&
  LABELS.goal.declaring.some((word) => title.text.includes(word));

/** `node` with the numbered headings right below it as the goals that `heading` declares; null where there are none. */
function asDeclared(node: Division, heading: Division): Division | null {
  const style = styleOf(node.children.find(isNumbered));
  if (style === undefined) return null;
  const children = node.children.map((child) =>
    styleOf(child) === style ? asGoal(child as Division, heading) : child,
  );
  return { ...node, children };
}

/** Divisions with what was declared among them, and the heading whose goals are still to come. */
export interface Declared {
  readonly nodes: Node[];
  readonly found: boolean;
  readonly declaring: Division | null;
}

/** Reads a heading that may declare goals, or hold those that one before it declared. */
function declaredIn(node: Division, before: Division | null, across: boolean): Declared {
  const own = declaresGoals(node);
  const declaring = own ? node : before;
  // 第2章 基本目標 above (1) 四つの基本目標: the inner one declares
  const inner = node.children.some((child) => isDivision(child) && declaresGoals(child));
  const goals = declaring && (own || across) && !inner ? asDeclared(node, declaring) : null;
  if (goals) return { nodes: [goals], found: true, declaring: null };
  const below = withDeclared(node.children, across, across ? declaring : null);
  return { ...below, nodes: [{ ...node, children: below.nodes }] };
}

/**
 * The numbered headings under a heading that declares them are the goals, those below them policies.
 * @param across whether they may stand under a later heading, as on contents pages
 */
export function withDeclared(
  nodes: readonly Node[],
  across: boolean,
  before: Division | null = null,
): Declared {
  let found = false;
  let declaring = before;
  const declared = nodes.flatMap((node) => {
    if (!isDivision(node)) return [node];
    const read = declaredIn(node, declaring, across);
    found ||= read.found;
    declaring = across ? read.declaring : null;
    return read.nodes;
  });
  return { nodes: declared, found, declaring };
}

const asGoal = (node: Division, heading: Division): Division => ({
  ...node,
  role: 'goal',
  why: [...node.why, because('why-declaring', {}, heading)],
  children: node.children.map(asPolicy),
});

/** Numbered headings below a goal, in its section of policies too, are policies. */
function asPolicy(node: Node): Node {
  if (!isDivision(node)) return node;
  if (node.role === 'policies') return { ...node, children: node.children.map(asPolicy) };
  return node.mark !== null && node.role === null
    ? {
        ...node,
        role: 'policy',
        why: [...node.why, because('why-under-goal')],
        children: node.children.map(asPolicy),
      }
    : node;
}
