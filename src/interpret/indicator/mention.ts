import type { Goal, Indicator, Mention, Policy, Project } from '../../forms/strategy.ts';
import { nameKey, nameSimilarity } from '../../language/similarity.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../holder.ts';

/** An indicator and the further places that state it. */
export type Mentions = Map<Indicator, Indicator[]>;

/** What two statements of one indicator share, whatever they call it: its figures; null where it has no aim. */
export function figuresOf({ baseline, target, components }: Indicator): string | null {
  if (target?.value != null) return `${baseline?.value ?? ''} ${target.value}`;
  const parts = components.map((part) => part.target?.value ?? '');
  return parts.some((value) => value !== '') ? parts.join(' ') : null;
}

const wholeKey = (own: Indicator): string | null => {
  const figures = figuresOf(own);
  return figures === null ? null : `${nameKey(own.name)} ${figures}`;
};

/** Of several with the same figures, the one that is called most alike. */
const mostAlike = (own: Indicator, others: readonly Indicator[]): Indicator | undefined => {
  const likeness = others.map(({ name }) => nameSimilarity(own.name, name));
  return others[likeness.indexOf(Math.max(...likeness))];
};

/** Names less alike than this may be of anything. */
const SOME_LIKENESS = 0.15;

/** Whether the start or the aim of two is the same figure. */
export function sharesFigure(own: Indicator, other: Indicator): boolean {
  const shares = (one: number | null | undefined, two: number | null | undefined) =>
    one != null && one === two;
  return (
    shares(own.baseline?.value, other.baseline?.value) ||
    shares(own.target?.value, other.target?.value)
  );
}

/** Whether two may be one in other words: one of their figures is the same, or they are called a little alike. */
const mayBeOne = (own: Indicator, other: Indicator): boolean =>
  sharesFigure(own, other) || nameSimilarity(own.name, other.name) > SOME_LIKENESS;

const inOrder = (all: readonly Indicator[]): Indicator[] =>
  [...all].sort((a, b) => a.source.start.offset - b.source.start.offset);

/**
 * Pairs what is left between two neighbours that are paired, or at an end, where the plan has just as many there: lists
 * keep the order of what they repeat.
 */
function pairBetween(
  listed: readonly Indicator[],
  others: readonly Indicator[],
  found: Map<Indicator, Indicator>,
): void {
  const rows = inOrder(listed);
  const order = inOrder(others);
  const taken = new Set(found.values());
  for (let i = 0; i < rows.length; i++) {
    if (found.has(rows[i] as Indicator)) continue;
    let end = i;
    while (end < rows.length && !found.has(rows[end] as Indicator)) end++;
    const [before, behind] = [rows[i - 1], rows[end]].map((row) => row && found.get(row));
    const from = before ? order.indexOf(before) + 1 : 0;
    const between = order.slice(from, behind ? order.indexOf(behind) : order.length);
    const gap = rows.slice(i, end);
    const same =
      between.length === gap.length &&
      gap.every((row, k) => mayBeOne(row, between[k] as Indicator)) &&
      !between.some((one) => taken.has(one));
    if (same) for (const [k, row] of gap.entries()) found.set(row, between[k] as Indicator);
    i = end;
  }
}

/**
 * Each listed indicator with the one elsewhere that it states again: the same name and figures, the same name, the same
 * figures, else the only one left between its neighbours. Each is taken once.
 */
export function statedAgain(
  listed: readonly Indicator[],
  others: readonly Indicator[],
): Map<Indicator, Indicator> {
  const found = new Map<Indicator, Indicator>();
  const taken = new Set<Indicator>();
  const pair = (keyOf: (own: Indicator) => string | null) => {
    const free = new Map<string | null, Indicator[]>();
    for (const other of others) {
      if (taken.has(other)) continue;
      const key = keyOf(other);
      const alike = free.get(key);
      if (alike) alike.push(other);
      else free.set(key, [other]);
    }
    for (const own of listed) {
      const key = found.has(own) ? null : keyOf(own);
      const alike = (key === null ? undefined : free.get(key))?.filter((one) => !taken.has(one));
      const same = alike && mostAlike(own, alike);
      if (!same) continue;
      found.set(own, same);
      taken.add(same);
    }
  };
  pair(wholeKey);
  pair(({ name }) => nameKey(name));
  pair(figuresOf);
  pairBetween(listed, others, found);
  return found;
}

/** Notes where indicators are stated again; says of which listed ones nobody knows which they are. */
export function noteMentions(
  mentions: Mentions,
  listed: readonly Indicator[],
  again: ReadonlyMap<Indicator, Indicator>,
  context: Context,
): void {
  for (const own of listed) {
    const of = again.get(own);
    if (of) mentions.set(of, [...(mentions.get(of) ?? []), own, ...(mentions.get(own) ?? [])]);
    else {
      const { start, end } = own.source;
      const span = { start: start.offset, end: end.offset };
      context.notice('mention-unplaced', span, { name: own.name });
    }
  }
}

const mentionOf = ({ name, baseline, target, text, source }: Indicator): Mention => ({
  name,
  baseline,
  target,
  text,
  source,
});

/** The plan with each indicator changed, or left out where nothing comes back. */
export const mapIndicators = (
  plan: Plan,
  change: (indicator: Indicator) => Indicator | null,
): Plan => mapIndicatorLists(plan, (all) => all.flatMap((one) => change(one) ?? []));

/** The plan with each list of indicators, of a goal, policy or project or of none, as `changed` gives it. */
export function mapIndicatorLists(
  plan: Plan,
  changed: (all: readonly Indicator[]) => Indicator[],
): Plan {
  const ofProject = (project: Project): Project => ({ ...project, kpis: changed(project.kpis) });
  const ofPolicy = (policy: Policy): Policy => ({
    ...policy,
    kpis: changed(policy.kpis),
    projects: policy.projects.map(ofProject),
    policies: policy.policies.map(ofPolicy),
  });
  const ofGoal = (goal: Goal): Goal => ({
    ...goal,
    targets: changed(goal.targets),
    kpis: changed(goal.kpis),
    projects: goal.projects.map(ofProject),
    policies: goal.policies.map(ofPolicy),
  });
  return {
    ...plan,
    goals: plan.goals.map(ofGoal),
    policies: plan.policies.map(ofPolicy),
    indicators: changed(plan.indicators),
    projects: plan.projects.map(ofProject),
  };
}

/** An indicator with the further places that state it (再掲), where there are any. */
export function withMentions(own: Indicator, mentions: Mentions): Indicator {
  const more = mentions.get(own);
  return more ? { ...own, mentions: [...(own.mentions ?? []), ...more.map(mentionOf)] } : own;
}
