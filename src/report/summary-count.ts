import type { Indicator, Policy, Project, Strategy } from '../forms/strategy.ts';

/** What was read from a document, in numbers (集計). Entries marked 再掲 are counted where they first stand. */
export interface Summary {
  readonly goals: number;
  readonly policies: number;
  readonly targets: number;
  readonly kpis: number;
  /** Reported yearly figures, those of components included. */
  readonly readings: number;
  readonly projects: number;
  readonly evaluations: number;
  /** Share of the non-blank lines whose fate is known, 0 to 1; null when there is none. */
  readonly coverage: number | null;
}

type Tally = { -readonly [K in keyof Omit<Summary, 'coverage'>]: number };

function tallyIndicators(tally: Tally, indicators: readonly Indicator[]): void {
  for (const { role } of indicators) tally[role === 'target' ? 'targets' : 'kpis'] += 1;
  tally.readings += readingsOf(indicators);
}

function readingsOf(indicators: readonly Indicator[]): number {
  let count = 0;
  for (const { readings, components } of indicators) {
    count += readings.filter(({ status }) => status === 'reported').length;
    count += readingsOf(components);
  }
  return count;
}

function tallyProjects(tally: Tally, projects: readonly Project[]): void {
  for (const project of projects) {
    if (!project.relisted) tally.projects += 1;
    tallyIndicators(tally, project.kpis);
  }
}

function tallyPolicies(tally: Tally, policies: readonly Policy[]): void {
  for (const policy of policies) {
    if (!policy.relisted) tally.policies += 1;
    tally.evaluations += policy.evaluations.length;
    tallyIndicators(tally, policy.kpis);
    tallyProjects(tally, policy.projects);
    tallyPolicies(tally, policy.policies);
  }
}

/** Counts the entries of a compiled document. */
export function countEntries(strategy: Strategy): Summary {
  const tally: Tally = {
    goals: strategy.goals.length,
    policies: 0,
    targets: 0,
    kpis: 0,
    readings: 0,
    projects: 0,
    evaluations: 0,
  };
  for (const goal of strategy.goals) {
    tally.evaluations += goal.evaluations.length;
    tallyIndicators(tally, [...goal.targets, ...goal.kpis]);
    tallyProjects(tally, goal.projects);
    tallyPolicies(tally, goal.policies);
  }
  tallyPolicies(tally, strategy.policies);
  tallyIndicators(tally, strategy.indicators);
  tallyProjects(tally, strategy.projects);
  const { total, unrecognised } = strategy.coverage.lines;
  return { ...tally, coverage: total > 0 ? (total - unrecognised) / total : null };
}
