import type { Specimen, SpecimenEvaluation, SpecimenIndicator } from '../forms/specimen.ts';
import type { Evaluation, Indicator, Policy, Project, Strategy } from '../forms/strategy.ts';
import { GRADES, WORDS } from '../language/lexicon.ts';
import { foundIndicator } from './found-indicator.ts';

/** What a model says in the terms of a specimen. `difficulty` means nothing here. */
export interface Found extends Specimen {
  /** Last year of the plan's period: a due year equal to it may have been derived, not read. */
  readonly periodEnd: number | null;
}

const PREVIOUS = GRADES.previous;

interface Gathered {
  readonly goals: string[];
  readonly policies: string[];
  readonly indicators: SpecimenIndicator[];
  readonly projects: string[];
  readonly evaluations: SpecimenEvaluation[];
}

type Holder = Partial<Record<'targets' | 'kpis' | 'indicators', readonly Indicator[]>> & {
  readonly projects: readonly Project[];
  readonly policies: readonly Policy[];
  readonly evaluations?: readonly Evaluation[];
};

/** Verdicts without a mark are remarks and not scored. */
function gradesOf(name: string, evaluations: readonly Evaluation[]): SpecimenEvaluation[] {
  return evaluations.flatMap(({ grade, gradeText, fiscalYear, asOf }) => {
    const mark = grade ?? gradeText;
    // a grade of the year before is told from the present one by the words that say so
    const of = asOf !== null && PREVIOUS.includes(asOf) ? `${name}(${asOf})` : name;
    return mark === null ? [] : [{ of, grade: mark, year: fiscalYear }];
  });
}

/** Whether an entry is listed again (再掲) under a name that was counted: it counts once. */
const isCounted = ({ relisted }: Policy | Project, name: string, counted: readonly string[]) =>
  relisted && counted.includes(name);
/** The same of an indicator, whose notes say it. */
const isListedAgain = ({ name, notes }: Indicator, counted: readonly SpecimenIndicator[]) =>
  notes.some((note) => WORDS.relisted.includes(note)) && counted.some((one) => one.name === name);

/** Gathers what a goal, a policy or the plan itself holds; `title` is null for the plan. */
function gather(holder: Holder, title: string | null, into: Gathered): void {
  const { targets = [], kpis = [], indicators = [], evaluations = [], projects } = holder;
  const ofProjects = projects.flatMap((project) => project.kpis);
  for (const indicator of [...targets, ...kpis, ...indicators, ...ofProjects]) {
    if (!isListedAgain(indicator, into.indicators))
      into.indicators.push(foundIndicator(indicator, title));
    into.evaluations.push(...gradesOf(indicator.name, indicator.evaluations));
  }
  for (const project of projects) {
    if (!isCounted(project, project.name, into.projects)) into.projects.push(project.name);
    into.evaluations.push(...gradesOf(project.name, project.evaluations));
  }
  if (title !== null) into.evaluations.push(...gradesOf(title, evaluations));
  for (const policy of holder.policies) {
    if (!isCounted(policy, policy.title, into.policies)) into.policies.push(policy.title);
    gather(policy, policy.title, into);
  }
}

/**
 * A compiled strategy in the terms of a specimen. Goals and policies of any depth are their titles; indicators are targets of goals,
 * KPIs of goals, policies and projects, and those under no goal, each `under` its nearest policy, else goal; projects and graded
 * verdicts come from everywhere.
 */
export function foundIn(strategy: Strategy): Found {
  const into: Gathered = { goals: [], policies: [], indicators: [], projects: [], evaluations: [] };
  for (const goal of strategy.goals) {
    into.goals.push(goal.title);
    gather(goal, goal.title, into);
  }
  gather(strategy, null, into);
  const { kind, period } = strategy.document;
  return { ...into, kind, difficulty: '', periodEnd: period.endFiscalYear };
}

/** What is found in a document that could not be compiled. */
export const NOTHING_FOUND: Found = {
  kind: '',
  difficulty: '',
  goals: [],
  policies: [],
  indicators: [],
  projects: [],
  evaluations: [],
  periodEnd: null,
};
