// What the planted faults share.

export const indicators = ({ goals }) =>
  goals.flatMap(({ targets, policies }) => [...targets, ...policies.flatMap(({ kpis }) => kpis)]);
export const first = (plan, kind) => indicators(plan).find((one) => one.kind === kind);
export const add = (plan, ...lines) => plan.extra.push(...lines);
export const put = (entry, changes) => Object.assign(entry, changes);
export const ALL = ['outline', 'strategy', 'table', 'evaluation'];
export const [OUTLINE, STRATEGY, TABLE, EVALUATION] = ALL;
