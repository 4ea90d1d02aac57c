import { NOWHERE } from '../base/id-path.ts';
import type { Outline } from '../forms/outline.ts';
import type { Schemes } from '../language/grade/grade.ts';
import type { Context } from './context.ts';
import { interpretGoals } from './goals.ts';
import { interpretGrades } from './grade/grading.ts';
import type { Plan } from './holder.ts';
import { type Mentions, mapIndicators, withMentions } from './indicator/mention.ts';
import { withoutRestated } from './indicator/restated.ts';
import { interpretSaidResults } from './indicator/said-results.ts';
import { interpretListings, interpretOverviews } from './listing/listing.ts';
import { interpretOrphans } from './orphan.ts';
import { withOverview } from './overview.ts';
import { PastPeriod } from './past-period.ts';
import { interpretPolicy, policiesOutside } from './policy.ts';
import { interpretFreeProjects } from './project/free.ts';
import { withoutRepeats } from './table/repeated-table.ts';

/** What a document holds that plans and judges nothing. */
export const NO_PLAN: Plan = { goals: [], policies: [], indicators: [], projects: [] };

/** Reads what the document plans or judges: goals with all below them, what stands under none, and the grades. */
export function interpretPlan(
  outline: Outline,
  schemes: Schemes,
  evaluated: number | null,
  context: Context,
): Plan {
  const { children } = outline;
  const mentions: Mentions = new Map();
  const headed = interpretGoals(children, mentions, context);
  const policies = policiesOutside(children).map((one) => interpretPolicy(one, NOWHERE, context));
  // goals that headings name, else those that the columns of lists name
  const past = new PastPeriod(headed, context);
  const listed =
    headed.length === 0
      ? interpretListings(context, policies.length === 0)
      : past.withoutListed(interpretOverviews(context));
  const orphans = past.without(interpretOrphans(children, context, listed.grids));
  const said = interpretSaidResults(context);
  const { goals, loose } =
    headed.length === 0
      ? { goals: listed.goals, loose: [] }
      : withOverview(headed, listed, mentions, context);
  const once = withoutRepeats(
    {
      goals,
      policies: [...policies, ...listed.policies],
      indicators: [...loose, ...listed.targets, ...listed.kpis, ...orphans, ...said],
      projects: [],
    },
    mentions,
    context,
  );
  const plan = mapIndicators(withoutRestated(once, mentions), (own) => withMentions(own, mentions));
  const whole = interpretFreeProjects(plan, outline.cover, children, context);
  return interpretGrades(whole, outline, schemes, evaluated, context);
}
