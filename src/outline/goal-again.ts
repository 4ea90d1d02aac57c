import type { Division, Node } from '../forms/outline.ts';
import { nameKey } from '../language/similarity.ts';
import { isDivision, isPolicy } from './numbered.ts';
import { printedAgain } from './policy-again.ts';

const isGoal = (node: Node): node is Division => isDivision(node) && node.role === 'goal';

const numberOf = ({ term, mark }: Division): string | null =>
  mark?.ordinal == null ? null : `${term} ${mark.ordinal}`;

const policyKeys = ({ children }: Division): string[] =>
  children.filter(isPolicy).map(({ title }) => nameKey(title.text));

/** Whether a goal without title holds policies, none of which the goal of its number has: it goes on with that one. */
function goesOn(again: Division, goal: Division): boolean {
  const own = policyKeys(again);
  const known = new Set(policyKeys(goal));
  return own.length > 0 && !own.some((key) => known.has(key));
}

/**
 * Unites goals with what stands below their label where it is printed again without their title (基本目標Ⅰ at the head of
 * the next page): the policies there are those of the goal that goes on.
 */
export function uniteGoals(nodes: readonly Node[]): Node[] {
  const titled = nodes.filter(isGoal).filter(({ title }) => title.text !== '');
  const whole = new Map<Division, Division>();
  const gone = new Set<Node>();
  for (const again of nodes.filter(isGoal)) {
    const number = numberOf(again);
    const namesakes = titled.filter((goal) => numberOf(goal) === number);
    const [goal] = namesakes;
    if (again.title.text !== '' || number === null || !goal || namesakes.length > 1) continue;
    const known = whole.get(goal) ?? goal;
    if (!goesOn(again, known)) continue;
    const children = [...known.children, printedAgain(again), ...again.children];
    whole.set(goal, { ...known, children });
    gone.add(again);
  }
  return nodes
    .filter((node) => !gone.has(node))
    .map((node) => {
      if (!isDivision(node)) return node;
      if (node.role === 'goal') return whole.get(node) ?? node;
      return { ...node, children: uniteGoals(node.children) };
    });
}
