// A compiled strategy as flat records with their place, so that it compares with a hand reading.
import type { Indicator, Policy, Strategy } from '../../src/forms/strategy.ts';

export interface Placed<T> {
  readonly goal: number;
  readonly path: readonly string[];
  readonly entry: T;
}

/** ア for (ア), 1 for ①: as readers write a place. */
function step({ id }: Policy): string {
  return id.split('/').at(-1) as string;
}

function* policiesIn(
  policies: readonly Policy[],
  goal: number,
  path: readonly string[],
): Generator<Placed<Policy>> {
  for (const policy of policies) {
    const own = [...path, step(policy)];
    yield { goal, path: own, entry: policy };
    yield* policiesIn(policy.policies, goal, own);
  }
}

export function flatPolicies({ goals }: Strategy): Placed<Policy>[] {
  return goals.flatMap((goal) => [...policiesIn(goal.policies, goal.ordinal as number, [])]);
}

export function flatIndicators(strategy: Strategy): Placed<Indicator>[] {
  const targets = strategy.goals.flatMap((goal) =>
    [...goal.targets, ...goal.kpis].map((entry) => ({
      goal: goal.ordinal as number,
      path: [] as string[],
      entry,
    })),
  );
  const kpis = flatPolicies(strategy).flatMap(({ goal, path, entry }) =>
    entry.kpis.map((kpi) => ({ goal, path, entry: kpi })),
  );
  return [...targets, ...kpis];
}

/** What every policy holds of one kind, with its place. */
export function flatOf<K extends 'actions' | 'projects' | 'evaluations'>(
  strategy: Strategy,
  key: K,
): Placed<Policy[K][number]>[] {
  return flatPolicies(strategy).flatMap(({ goal, path, entry }) =>
    entry[key].map((own) => ({ goal, path, entry: own as Policy[K][number] })),
  );
}
