import type { Goal, Indicator, Policy, Project, Strategy } from '../forms/strategy.ts';

/** An indicator with what it stands under (指標とその位置). */
export interface PlacedIndicator {
  readonly indicator: Indicator;
  readonly goal: Goal | null;
  /** The policies above it, outermost first. */
  readonly policies: readonly Policy[];
  readonly project: Project | null;
  /** The indicator whose part (内訳) it is. */
  readonly whole: Indicator | null;
}

type Above = Omit<PlacedIndicator, 'indicator'>;

function* withParts(indicators: readonly Indicator[], above: Above): Iterable<PlacedIndicator> {
  for (const indicator of indicators) {
    yield { ...above, indicator };
    yield* withParts(indicator.components, { ...above, whole: indicator });
  }
}

function* ofProjects(projects: readonly Project[], above: Above): Iterable<PlacedIndicator> {
  for (const project of projects) yield* withParts(project.kpis, { ...above, project });
}

function* ofPolicies(policies: readonly Policy[], above: Above): Iterable<PlacedIndicator> {
  for (const policy of policies) {
    const within = { ...above, policies: [...above.policies, policy] };
    yield* withParts(policy.kpis, within);
    yield* ofProjects(policy.projects, within);
    yield* ofPolicies(policy.policies, within);
  }
}

function* walk({ goals, policies, indicators, projects }: Strategy): Iterable<PlacedIndicator> {
  const top: Above = { goal: null, policies: [], project: null, whole: null };
  for (const goal of goals) {
    const above = { ...top, goal };
    yield* withParts(goal.targets, above);
    yield* withParts(goal.kpis, above);
    yield* ofProjects(goal.projects, above);
    yield* ofPolicies(goal.policies, above);
  }
  yield* ofPolicies(policies, top);
  yield* withParts(indicators, top);
  yield* ofProjects(projects, top);
}

const known = new WeakMap<Strategy, readonly PlacedIndicator[]>();

/** Every indicator of a plan, parts too, with goal, policies and project above it (全指標); walked once a plan. */
export function indicatorsOf(strategy: Strategy): readonly PlacedIndicator[] {
  const found = known.get(strategy) ?? [...walk(strategy)];
  known.set(strategy, found);
  return found;
}

const knownPolicies = new WeakMap<Strategy, readonly Policy[]>();

/** Every policy at any depth (全施策), in the order of the document. */
export function policiesOf(strategy: Strategy): readonly Policy[] {
  const unfold = (policy: Policy): Policy[] => [policy, ...policy.policies.flatMap(unfold)];
  const found =
    knownPolicies.get(strategy) ??
    [...strategy.goals.flatMap(({ policies }) => policies), ...strategy.policies].flatMap(unfold);
  knownPolicies.set(strategy, found);
  return found;
}
