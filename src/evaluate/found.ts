import type { Specimen, SpecimenEvaluation } from '../forms/specimen.ts';
import type { Evaluation, Indicator, Policy, Project, Strategy } from '../forms/strategy.ts';
import { GRADES, WORDS } from '../language/lexicon.ts';
import { foundIndicator } from './found-indicator.ts';
import type { FoundIndicator } from './month-year.ts';

/** What a model says in the terms of a specimen. `difficulty` means nothing here. */
export interface Found extends Specimen {
  readonly indicators: readonly FoundIndicator[];
  /** Last year of the plan's period: a due year equal to it may have been derived, not read. */
  readonly periodEnd: number | null;
}

const PREVIOUS = GRADES.previous;

/** An entry, and whether it stands there once more (再掲). */
interface Entry<T> {
  readonly name: string;
  readonly relisted: boolean;
  readonly entry: T;
}

interface Gathered {
  readonly goals: string[];
  readonly policies: Entry<string>[];
  readonly indicators: Entry<FoundIndicator>[];
  readonly projects: Entry<string>[];
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

/** Whether an indicator stands there once more, as its notes say. */
const isRelisted = ({ notes }: Indicator): boolean =>
  notes.some((note) => WORDS.relisted.includes(note));

/** The entries, those that are listed again once: where they stand in full, before or behind, else where they are first listed. */
function once<T>(entries: readonly Entry<T>[]): T[] {
  const counted = new Set(entries.filter(({ relisted }) => !relisted).map(({ name }) => name));
  return entries.flatMap(({ name, relisted, entry }) => {
    if (relisted && counted.has(name)) return [];
    counted.add(name);
    return [entry];
  });
}

/** Gathers what a goal, a policy or the plan itself holds; `title` is null for the plan. */
function gather(holder: Holder, title: string | null, into: Gathered): void {
  const { targets = [], kpis = [], indicators = [], evaluations = [], projects } = holder;
  const ofProjects = projects.flatMap((project) => project.kpis);
  for (const indicator of [...targets, ...kpis, ...indicators, ...ofProjects]) {
    const { name } = indicator;
    const entry = foundIndicator(indicator, title);
    into.indicators.push({ name, relisted: isRelisted(indicator), entry });
    into.evaluations.push(...gradesOf(indicator.name, indicator.evaluations));
  }
  for (const project of projects) {
    const { name, relisted } = project;
    into.projects.push({ name, relisted, entry: name });
    into.evaluations.push(...gradesOf(project.name, project.evaluations));
  }
  if (title !== null) into.evaluations.push(...gradesOf(title, evaluations));
  for (const policy of holder.policies) {
    const { title: name, relisted } = policy;
    into.policies.push({ name, relisted, entry: name });
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
  return {
    ...into,
    policies: once(into.policies),
    indicators: once(into.indicators),
    projects: once(into.projects),
    kind,
    difficulty: '',
    periodEnd: period.endFiscalYear,
  };
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
