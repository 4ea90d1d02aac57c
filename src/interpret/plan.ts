import type { Outline } from '../forms/outline.ts';
import type { Schemes } from '../language/grade.ts';
import type { Context } from './context.ts';
import { interpretFreeProjects } from './free-project.ts';
import { interpretGoals } from './goals.ts';
import { interpretGrades } from './grading.ts';
import type { Plan } from './holder.ts';
import { interpretOrphans } from './orphan.ts';
import { interpretPolicy, policiesOutside } from './policy.ts';

/** How ids say that a policy stands under no goal. */
const NOWHERE = '-';

/** Reads what the document plans or judges: goals with all below them, what stands under none, and the grades. */
export function interpretPlan(
  outline: Outline,
  schemes: Schemes,
  evaluated: number | null,
  context: Context,
): Plan {
  const { children } = outline;
  const plan: Plan = {
    goals: interpretGoals(children, context),
    policies: policiesOutside(children).map((one) => interpretPolicy(one, NOWHERE, context)),
    indicators: interpretOrphans(children, context),
    projects: [],
  };
  const whole = interpretFreeProjects(plan, outline.cover, children, context);
  return interpretGrades(whole, outline, schemes, evaluated, context);
}
