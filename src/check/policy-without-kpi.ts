import type { Policy, Strategy } from '../forms/strategy.ts';
import { policiesOf } from './indicators.ts';
import type { DocumentRule, Subject } from './rule.ts';
import { policyLevels, policySiblings } from './siblings.ts';

const hasKpi = ({ kpis, projects, policies }: Policy): boolean =>
  kpis.length > 0 || projects.some((project) => project.kpis.length > 0) || policies.some(hasKpi);

/** Of two siblings one with KPI is no majority: there nearly all policies of the level must have one. */
const ENOUGH = 4;
const NEARLY_ALL = 0.8;

interface Count {
  readonly having: number;
  readonly all: number;
}

const own = (policies: readonly Policy[]) => policies.filter(({ relisted }) => !relisted);
const count = (policies: readonly Policy[]): Count => ({
  having: policies.filter(hasKpi).length,
  all: policies.length,
});

/** The policies that show that the others of a group should have KPIs: its majority, or the level of a pair; null where nothing does. */
function measureOf(group: readonly Policy[], levelOf: (policy: Policy) => Count): Count | null {
  const { having, all } = count(group);
  if (having >= 2 && all - having < having) return { having, all };
  const level = having === 1 && all === 2 && levelOf(group[0] as Policy);
  return level && level.having >= ENOUGH && level.having >= NEARLY_ALL * level.all ? level : null;
}

/** How many policies of the level that a policy stands on have KPIs. */
function levelCounter(strategy: Strategy): (policy: Policy) => Count {
  const counts = new Map(
    policyLevels(strategy).flatMap((level) => {
      const counted = count(own(level));
      return level.map((policy) => [policy, counted] as const);
    }),
  );
  return (policy) => counts.get(policy) ?? { having: 0, all: 0 };
}

// 健康寿命 72.4年 → 73.5年: a figure and what it is to become
const AIM = /\d[^。→⇒➡➔]{0,30}[→⇒➡➔][^。→⇒➡➔]{0,30}\d/;

/** Finds the policies whose words hold more than was read: lines that were not recognised, aims that stand in the description. */
function unreadIn({ strategy, compilation }: Subject): (policy: Policy) => boolean {
  const starts = [...strategy.goals, ...policiesOf(strategy)]
    .map(({ source }) => source.start.offset)
    .sort((a, b) => a - b);
  const lost = (compilation?.lines ?? [])
    .filter(({ index }) => compilation?.fates[index] === 'unrecognised')
    .map(({ start }) => start);
  return ({ source, description }) => {
    const begin = source.start.offset;
    const end = starts.find((start) => start > begin) ?? Number.POSITIVE_INFINITY;
    const isLost = lost.some((start) => start >= begin && start < end);
    return isLost || AIM.test(description ?? '');
  };
}

/** A policy without KPI where most of its siblings have one (KPIのない施策). */
export const rule: DocumentRule = {
  code: 'policy-without-kpi',
  severity: 'warning',
  scope: 'document',
  *check(subject) {
    const { strategy } = subject;
    const isUnread = unreadIn(subject);
    const levelOf = levelCounter(strategy);
    for (const group of [...policySiblings(strategy)].map(own)) {
      const measure = measureOf(group, levelOf);
      if (!measure) continue;
      for (const policy of group.filter((one) => !hasKpi(one) && !isUnread(one))) {
        const { title, source, id } = policy;
        yield { args: { title, ...measure }, place: source, id };
      }
    }
  },
};
