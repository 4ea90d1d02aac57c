import type { Span } from '../base/span.ts';
import type {
  Evaluation,
  Goal,
  Indicator,
  Policy,
  Project,
  Source,
  Strategy,
} from '../forms/strategy.ts';

/** The parts of a strategy that hold what can be judged. */
export type Plan = Pick<Strategy, 'goals' | 'policies' | 'indicators' | 'projects'>;

/** What a grade can be about (評価の対象). */
export interface Holder {
  readonly kind: 'goal' | 'policy' | 'indicator' | 'project';
  readonly id: string;
  readonly name: string;
  readonly span: Span;
  /** The year of the latest actual of an indicator. */
  readonly lastYear: number | null;
  /** Whether actuals of it are printed. */
  readonly measured: boolean;
  /** How many grades it has. */
  readonly grades: number;
}

const spanOf = ({ start, end }: Source): Span => ({ start: start.offset, end: end.offset });

const gradesOf = (evaluations: readonly Evaluation[]) =>
  evaluations.filter(({ grade }) => grade !== null).length;

const indicatorHolder = ({ id, name, source, readings, evaluations }: Indicator): Holder => ({
  kind: 'indicator',
  id,
  name,
  span: spanOf(source),
  lastYear: readings.findLast(({ value }) => value !== null)?.asOf?.fiscalYear ?? null,
  measured: readings.some(({ value }) => value !== null),
  grades: gradesOf(evaluations),
});

function ofProject({ id, name, source, kpis, evaluations }: Project): Holder[] {
  const own: Holder = {
    kind: 'project',
    id,
    name,
    span: spanOf(source),
    lastYear: null,
    measured: false,
    grades: gradesOf(evaluations),
  };
  return [own, ...kpis.map(indicatorHolder)];
}

/** A goal or policy itself: its title is its name. */
const titled = (
  kind: 'goal' | 'policy',
  { id, title, source, evaluations }: Pick<Goal, 'id' | 'title' | 'source' | 'evaluations'>,
): Holder => ({
  kind,
  id,
  name: title,
  span: spanOf(source),
  lastYear: null,
  measured: false,
  grades: gradesOf(evaluations),
});

function ofPolicy({ id, title, source, kpis, projects, policies, evaluations }: Policy): Holder[] {
  return [
    titled('policy', { id, title, source, evaluations }),
    ...kpis.map(indicatorHolder),
    ...projects.flatMap(ofProject),
    ...policies.flatMap(ofPolicy),
  ];
}

function ofGoal({
  id,
  title,
  source,
  targets,
  kpis,
  projects,
  policies,
  evaluations,
}: Goal): Holder[] {
  return [
    titled('goal', { id, title, source, evaluations }),
    ...[...targets, ...kpis].map(indicatorHolder),
    ...projects.flatMap(ofProject),
    ...policies.flatMap(ofPolicy),
  ];
}

/** All goals, policies, indicators and projects of a plan. */
export function holdersOf({ goals, policies, indicators, projects }: Plan): Holder[] {
  return [
    ...goals.flatMap(ofGoal),
    ...policies.flatMap(ofPolicy),
    ...indicators.map(indicatorHolder),
    ...projects.flatMap(ofProject),
  ];
}

type Verdicts = ReadonlyMap<string, readonly Evaluation[]>;
/** Titles without the grades that stood in them, by id. */
type Titles = ReadonlyMap<string, string>;

/** An entry with the verdicts that were found for it. */
function judged<T extends { readonly id: string; readonly evaluations: readonly Evaluation[] }>(
  entry: T,
  verdicts: Verdicts,
): T {
  const own = verdicts.get(entry.id);
  return own ? { ...entry, evaluations: [...entry.evaluations, ...own] } : entry;
}

function judgedProject(project: Project, verdicts: Verdicts): Project {
  const kpis = project.kpis.map((kpi) => judged(kpi, verdicts));
  return judged({ ...project, kpis }, verdicts);
}

function judgedPolicy(policy: Policy, verdicts: Verdicts, titles: Titles): Policy {
  const title = titles.get(policy.id) ?? policy.title;
  const kpis = policy.kpis.map((kpi) => judged(kpi, verdicts));
  const projects = policy.projects.map((project) => judgedProject(project, verdicts));
  const policies = policy.policies.map((child) => judgedPolicy(child, verdicts, titles));
  return judged({ ...policy, title, kpis, projects, policies }, verdicts);
}

function judgedGoal(goal: Goal, verdicts: Verdicts, titles: Titles): Goal {
  const title = titles.get(goal.id) ?? goal.title;
  const targets = goal.targets.map((target) => judged(target, verdicts));
  const kpis = goal.kpis.map((kpi) => judged(kpi, verdicts));
  const projects = goal.projects.map((project) => judgedProject(project, verdicts));
  const policies = goal.policies.map((policy) => judgedPolicy(policy, verdicts, titles));
  return judged({ ...goal, title, targets, kpis, projects, policies }, verdicts);
}

/** The plan with verdicts given to those they are about, by id. */
export function withEvaluations<P extends Plan>(plan: P, verdicts: Verdicts, titles: Titles): P {
  return {
    ...plan,
    goals: plan.goals.map((goal) => judgedGoal(goal, verdicts, titles)),
    policies: plan.policies.map((policy) => judgedPolicy(policy, verdicts, titles)),
    indicators: plan.indicators.map((indicator) => judged(indicator, verdicts)),
    projects: plan.projects.map((project) => judgedProject(project, verdicts)),
  };
}

type Additions = ReadonlyMap<string, readonly Project[]>;

function joinedPolicy(policy: Policy, additions: Additions): Policy {
  return {
    ...policy,
    projects: [...policy.projects, ...(additions.get(policy.id) ?? [])],
    policies: policy.policies.map((child) => joinedPolicy(child, additions)),
  };
}

/** The plan with further projects under its goals and policies, by id. */
export function withProjects<P extends Plan>(plan: P, additions: Additions): P {
  return {
    ...plan,
    goals: plan.goals.map((goal) => ({
      ...goal,
      projects: [...goal.projects, ...(additions.get(goal.id) ?? [])],
      policies: goal.policies.map((policy) => joinedPolicy(policy, additions)),
    })),
    policies: plan.policies.map((policy) => joinedPolicy(policy, additions)),
  };
}
