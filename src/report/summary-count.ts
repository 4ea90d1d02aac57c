import type { Indicator, Policy, Project, Strategy } from '../forms/strategy.ts';

/** What was read from a document, in numbers (集計): every entry of the model, those marked 再掲 included. */
export interface Summary {
  readonly goals: number;
  readonly policies: number;
  readonly targets: number;
  readonly kpis: number;
  /** Yearly figures, those still pending (集計中) and those of components included. */
  readonly readings: number;
  readonly projects: number;
  /** Verdicts with a grade; those left empty are none. */
  readonly evaluations: number;
  /** Share of the non-blank lines whose fate is known, 0 to 1; null when there is none. */
  readonly coverage: number | null;
}

type Tally = { -readonly [K in keyof Omit<Summary, 'coverage'>]: number };

function tallyIndicators(tally: Tally, indicators: readonly Indicator[]): void {
  for (const { role, evaluations } of indicators) {
    tally[role === 'target' ? 'targets' : 'kpis'] += 1;
    tally.evaluations += gradedOf(evaluations);
  }
  tally.readings += readingsOf(indicators);
}

const gradedOf = (evaluations: Policy['evaluations']): number =>
  evaluations.filter(({ grade }) => grade !== null).length;

function readingsOf(indicators: readonly Indicator[]): number {
  let count = 0;
  for (const { readings, components } of indicators) {
    count += readings.length;
    count += readingsOf(components);
  }
  return count;
}

function tallyProjects(tally: Tally, projects: readonly Project[]): void {
  for (const project of projects) {
    tally.projects += 1;
    tally.evaluations += gradedOf(project.evaluations);
    tallyIndicators(tally, project.kpis);
  }
}

function tallyPolicies(tally: Tally, policies: readonly Policy[]): void {
  for (const policy of policies) {
    tally.policies += 1;
    tally.evaluations += gradedOf(policy.evaluations);
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
    tally.evaluations += gradedOf(goal.evaluations);
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
