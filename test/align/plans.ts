// TEST ONLY: random plans full of namesakes and near-namesakes, and changes to them.
import fc from 'fast-check';
import type { Strategy } from '../../src/forms/strategy.ts';
import { buildPlan, type GoalPlan, type IndicatorPlan, type PolicyPlan } from './build-plan.ts';

const name = fc
  .tuple(
    fc.constantFrom('子育て', '観光', '雇用', '医療', '若者の', '地域'),
    fc.constantFrom('支援', '推進', '確保', '交流'),
    fc.constantFrom('事業', '対策', 'の充実', '者数', 'の割合', '件数'),
  )
  .map((parts) => parts.join(''));

const indicator: fc.Arbitrary<IndicatorPlan> = fc.record({
  name,
  target: fc.record({
    value: fc.integer({ min: 1, max: 5 }),
    unit: fc.constantFrom('人', '件', '%', null),
    kind: fc.constantFrom('level', 'increase', 'decrease'),
  }),
  better: fc.constantFrom('higher', 'lower', null),
});

const leafPolicy: fc.Arbitrary<PolicyPlan> = fc.record({
  title: name,
  kpis: fc.array(indicator, { maxLength: 3 }),
  projects: fc.array(fc.record({ name, relisted: fc.boolean() }), { maxLength: 3 }),
  actions: fc.array(fc.record({ title: name }), { maxLength: 2 }),
});

const policy: fc.Arbitrary<PolicyPlan> = fc.record({
  title: name,
  kpis: fc.array(indicator, { maxLength: 2 }),
  policies: fc.array(leafPolicy, { maxLength: 2 }),
});

const goal: fc.Arbitrary<GoalPlan> = fc.record({
  title: name,
  targets: fc.array(indicator, { maxLength: 2 }),
  policies: fc.array(policy, { maxLength: 3 }),
});

/** Goals as nested lists. */
export const goalPlans = fc.array(goal, { maxLength: 3 });

/** A plan. */
export const plans: fc.Arbitrary<Strategy> = goalPlans.map((goals) => buildPlan(goals));

/** What happens to a plan between two periods: renumbered, renamed, moved, dropped. */
export interface Mutation {
  readonly kind: 'reverse' | 'rename' | 'move' | 'drop';
  readonly at: number;
}

export const mutations = fc.array(
  fc.record({
    kind: fc.constantFrom('reverse', 'rename', 'move', 'drop'),
    at: fc.nat(50),
  }) as fc.Arbitrary<Mutation>,
  { maxLength: 4 },
);

type Loose = { -readonly [K in keyof PolicyPlan]: PolicyPlan[K] };

/** Every policy of the goals, whatever its depth. */
function policiesOf(goals: readonly GoalPlan[]): Loose[] {
  const below = (list: readonly PolicyPlan[] | undefined): Loose[] =>
    (list ?? []).flatMap((plan) => [plan as Loose, ...below(plan.policies)]);
  return goals.flatMap((plan) => below(plan.policies));
}

/** A copy of the goals with the mutations done to it, one after the other. */
export function mutate(goals: readonly GoalPlan[], steps: readonly Mutation[]): GoalPlan[] {
  const copy = structuredClone(goals) as GoalPlan[];
  for (const { kind, at } of steps) {
    const policies = policiesOf(copy);
    const here = policies[at % Math.max(1, policies.length)];
    const there = policies[(at + 1) % Math.max(1, policies.length)];
    if (here === undefined || there === undefined) continue;
    const [first, ...rest] = here.kpis ?? [];
    if (kind === 'reverse') here.kpis = [...(here.kpis ?? [])].reverse();
    if (kind === 'rename') here.title = `${here.title}の強化`;
    if (kind === 'drop') here.kpis = rest;
    if (kind === 'move' && first && here !== there) {
      here.kpis = rest;
      there.kpis = [...(there.kpis ?? []), first];
    }
  }
  return copy;
}
