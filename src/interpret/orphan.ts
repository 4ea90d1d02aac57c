import { NOWHERE } from '../base/id-path.ts';
import type { Node } from '../forms/outline.ts';
import type { Indicator } from '../forms/strategy.ts';
import { headsExamples } from '../language/indicator/sample.ts';
import type { Context } from './context.ts';
import { interpretIndicators } from './indicator/indicator.ts';
import { ownIndicators } from './indicator/place.ts';
import { isDivision } from './nodes.ts';

/**
 * Reads the indicators that stand under no goal: lists of indicators, and pages torn out of a plan.
 * @param known what was read already
 */
export function interpretOrphans(
  nodes: readonly Node[],
  context: Context,
  known: ReadonlySet<Node>,
): Indicator[] {
  const free = (node: Node) => !known.has(node) && !context.isClaimed(node.span);
  const own = interpretIndicators(ownIndicators(nodes).filter(free), 'kpi', NOWHERE, context);
  const below = nodes.filter(isDivision).flatMap((division) => {
    const { role, title, children } = division;
    if (role === 'goal' || role === 'policy' || headsExamples(title.text)) return [];
    if (role !== 'targets' && role !== 'kpis') return interpretOrphans(children, context, known);
    const kind = role === 'targets' ? 'target' : 'kpi';
    return interpretIndicators(children.filter(free), kind, NOWHERE, context);
  });
  return [...own, ...below];
}
