import { NOWHERE, pathOf } from '../base/id-path.ts';
import type { Goal, Indicator, Policy } from '../forms/strategy.ts';
import { LABELS } from '../language/lexicon.ts';
import { nameKey } from '../language/similarity.ts';
import type { Context } from './context.ts';
import { type Mentions, noteMentions, statedAgain } from './indicator/mention.ts';
import { indicatorsIn, indicatorsOf } from './indicator/within.ts';
import type { Listed } from './listing/listing.ts';

/** What two entries share that are one in other words: where they start, what they aim at, in which unit. */
const measuredOf = ({ baseline, target }: Indicator): string | null =>
  target?.value == null ? null : `${baseline?.value ?? ''} ${target.value} ${target.unit ?? ''}`;

/** The entries of a list that `held` does not hold: by name, by figures, or because it holds as many. */
function unheld(listed: readonly Indicator[], held: readonly Indicator[]): Indicator[] {
  // in other words and rounded figures they are the same all the same
  if (listed.length <= held.length) return [];
  const names = new Set(held.map(({ name }) => nameKey(name)));
  const figures = new Set(held.map(measuredOf).filter((own) => own !== null));
  return listed.filter((one) => {
    const own = measuredOf(one);
    return !names.has(nameKey(one.name)) && !(own !== null && figures.has(own));
  });
}

const isTargets = (title: string) => LABELS.targets.words.includes(title);

function findPolicy(policies: readonly Policy[], title: string): Policy | null {
  for (const policy of policies) {
    if (nameKey(policy.title) === nameKey(title)) return policy;
    const below = findPolicy(policy.policies, title);
    if (below) return below;
  }
  return null;
}

/** What a plan whose goals have headings gains from an overview (一覧表). */
class Gained {
  readonly targets = new Map<Goal, Indicator[]>();
  readonly kpis = new Map<Policy, Indicator[]>();
  /** Of no policy that has a heading. */
  readonly loose: Indicator[] = [];
  private readonly mentions: Mentions;
  private readonly context: Context;

  constructor(mentions: Mentions, context: Context) {
    this.mentions = mentions;
    this.context = context;
  }

  /** Takes the entries of a list that a goal of the plan heads. */
  take(goal: Goal, { kpis, targets, policies }: Goal): void {
    add(this.targets, goal, this.newIn([...targets, ...kpis], indicatorsOf(goal)));
    for (const policy of policies) {
      const own = indicatorsIn(policy);
      const known = findPolicy(goal.policies, policy.title);
      if (isTargets(policy.title)) add(this.targets, goal, this.newIn(own, goal.targets));
      else if (known) add(this.kpis, known, this.newIn(own, indicatorsIn(known)));
      else this.loose.push(...this.newIn(own, indicatorsOf(goal)));
    }
  }

  /** The entries that `held` does not hold; the others state what it holds once more. */
  newIn(listed: readonly Indicator[], held: readonly Indicator[]): Indicator[] {
    const more = unheld(listed, held);
    const rest = listed.filter((one) => !more.includes(one));
    noteMentions(this.mentions, rest, statedAgain(rest, held), this.context);
    return more;
  }
}

function add<T>(to: Map<T, Indicator[]>, key: T, more: readonly Indicator[]): void {
  if (more.length > 0) to.set(key, [...(to.get(key) ?? []), ...more]);
}

/** An indicator whose id, and those of its parts, say where it stands after all. */
function settled(one: Indicator, path: string, context: Context): Indicator {
  const base = `${one.role}/${path}`;
  if (one.id.startsWith(`${base}/`)) return one;
  const id = context.id(`${base}/${one.name}`);
  const components = one.components.map((part) => settled(part, pathOf(id), context));
  return { ...one, id, components };
}

function withKpis(policy: Policy, kpis: Gained['kpis'], context: Context): Policy {
  const more = (kpis.get(policy) ?? []).map((one) => settled(one, pathOf(policy.id), context));
  return {
    ...policy,
    kpis: [...policy.kpis, ...more],
    policies: policy.policies.map((child) => withKpis(child, kpis, context)),
  };
}

const asTarget = (indicator: Indicator): Indicator => ({ ...indicator, role: 'target' });

/**
 * The goals with the indicators that only an overview names, each where it says; and those of no goal that is known.
 * `mentions` gains the places where it states the others again.
 */
export function withOverview(
  goals: readonly Goal[],
  listed: Listed,
  mentions: Mentions,
  context: Context,
): { goals: Goal[]; loose: Indicator[] } {
  const gained = new Gained(mentions, context);
  for (const one of listed.goals) {
    const goal = goals.find(
      ({ title, ordinal }) =>
        nameKey(title) === nameKey(one.title) || (one.title === '' && ordinal === one.ordinal),
    );
    if (goal) gained.take(goal, one);
    else gained.loose.push(...gained.newIn(indicatorsOf(one), goals.flatMap(indicatorsOf)));
  }
  const targetsOf = (goal: Goal) =>
    (gained.targets.get(goal) ?? []).map((one) => settled(asTarget(one), pathOf(goal.id), context));
  return {
    goals: goals.map((goal) => ({
      ...goal,
      targets: [...goal.targets, ...targetsOf(goal)],
      policies: goal.policies.map((policy) => withKpis(policy, gained.kpis, context)),
    })),
    loose: gained.loose.map((one) => settled(one, NOWHERE, context)),
  };
}
