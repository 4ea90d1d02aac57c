import type { Node } from '../forms/outline.ts';
import type { Document } from '../forms/strategy.ts';
import type { Schemes } from '../language/grade.ts';
import type { Context } from './context.ts';
import { interpretGoals } from './goals.ts';
import { interpretGrades } from './grading.ts';
import type { Plan } from './holder.ts';
import { interpretOrphans } from './orphan.ts';

/** Reads what the document plans or judges: goals with all below them, what stands under none, and the grades. */
export function interpretPlan(
  nodes: readonly Node[],
  schemes: Schemes,
  document: Document,
  context: Context,
): Plan {
  const plan: Plan = {
    goals: interpretGoals(nodes, context),
    policies: [],
    indicators: interpretOrphans(nodes, context),
    projects: [],
  };
  return interpretGrades(plan, schemes, document.evaluatedFiscalYear, context);
}
