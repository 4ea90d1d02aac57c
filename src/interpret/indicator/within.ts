import type { Goal, Indicator, Policy } from '../../forms/strategy.ts';

/** The indicators of a policy and of those below it, in order. */
export const indicatorsIn = ({ kpis, policies }: Policy): Indicator[] => [
  ...kpis,
  ...policies.flatMap(indicatorsIn),
];

/** The indicators of a goal and of all policies below it, in order. */
export const indicatorsOf = ({ targets, kpis, policies }: Goal): Indicator[] => [
  ...targets,
  ...kpis,
  ...policies.flatMap(indicatorsIn),
];
