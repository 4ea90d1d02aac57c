// TEST ONLY: small plans written as nested lists; ids are made of kinds, ordinals and names as the compiler makes them.
import type {
  Action,
  Goal,
  Indicator,
  Policy,
  Project,
  Strategy,
  Target,
} from '../../src/forms/strategy.ts';

export interface IndicatorPlan extends Partial<Omit<Indicator, 'target' | 'components'>> {
  readonly name: string;
  readonly target?: Partial<Target> | null;
  readonly components?: readonly IndicatorPlan[];
}
export interface ProjectPlan extends Partial<Omit<Project, 'kpis'>> {
  readonly name: string;
  readonly kpis?: readonly IndicatorPlan[];
}
export interface PolicyPlan {
  readonly title: string;
  readonly description?: string;
  readonly relisted?: boolean;
  readonly kpis?: readonly IndicatorPlan[];
  readonly actions?: readonly { readonly title: string; readonly items?: readonly string[] }[];
  readonly projects?: readonly ProjectPlan[];
  readonly policies?: readonly PolicyPlan[];
}
export interface GoalPlan extends PolicyPlan {
  readonly targets?: readonly IndicatorPlan[];
}

const POSITION = { line: 1, column: 1, offset: 0 };
const SOURCE = { start: POSITION, end: POSITION, page: null };

/** Gives every entry its place in the document, one line each. */
class Builder {
  private readonly ids = new Map<string, number>();
  private line = 0;

  id(...parts: readonly (string | number)[]): string {
    const id = parts.join('/');
    const nth = (this.ids.get(id) ?? 0) + 1;
    this.ids.set(id, nth);
    return nth === 1 ? id : `${id}#${nth}`;
  }

  source() {
    this.line += 1;
    const position = { line: this.line, column: 1, offset: 0 };
    return { start: position, end: position, page: null };
  }

  indicator(plan: IndicatorPlan, role: Indicator['role'], place: string, nth: number): Indicator {
    const { target, components, ...rest } = plan;
    const status = rest.status ?? 'set';
    return {
      id: this.id(role, place, plan.name),
      ordinal: role === 'target' ? nth : null,
      label: role === 'target' ? `(${nth})` : '・',
      role,
      baseline: null,
      readings: [],
      planned: [],
      evaluations: [],
      better: null,
      notes: [],
      text: plan.name,
      source: this.source(),
      ...rest,
      status,
      target: target === null ? null : makeTarget(target ?? {}),
      components: (components ?? []).map((part, i) => this.indicator(part, role, place, i + 1)),
    };
  }

  project({ kpis, ...rest }: ProjectPlan, place: string): Project {
    return {
      id: this.id('project', place, rest.name),
      number: null,
      category: null,
      relisted: false,
      operators: [],
      purpose: null,
      description: null,
      outputs: [],
      evaluations: [],
      notes: [],
      text: rest.name,
      source: this.source(),
      ...rest,
      kpis: (kpis ?? []).map((kpi, i) =>
        this.indicator(kpi, 'kpi', `${place}/${rest.name}`, i + 1),
      ),
    };
  }

  actions(plan: PolicyPlan, place: string): Action[] {
    return (plan.actions ?? []).map(({ title, items }, i) => ({
      id: this.id('action', place, i + 1),
      ordinal: i + 1,
      label: `(${i + 1})`,
      title,
      items: (items ?? []).map((text) => ({ text, source: SOURCE })),
      source: this.source(),
    }));
  }

  kpis({ kpis }: PolicyPlan, place: string): Indicator[] {
    return (kpis ?? []).map((kpi, i) => this.indicator(kpi, 'kpi', place, i + 1));
  }

  policies(plans: readonly PolicyPlan[] | undefined, above: string): Policy[] {
    return (plans ?? []).map((plan, i) => {
      const place = above === '' ? String(i + 1) : `${above}/${i + 1}`;
      return {
        id: this.id('policy', place),
        ordinal: i + 1,
        label: `(${i + 1})`,
        term: null,
        title: plan.title,
        description: plan.description ?? null,
        source: this.source(),
        kpis: this.kpis(plan, place),
        actions: this.actions(plan, place),
        projects: (plan.projects ?? []).map((project) => this.project(project, place)),
        policies: this.policies(plan.policies, place),
        evaluations: [],
        relisted: plan.relisted ?? false,
        sdgs: [],
      };
    });
  }

  goal(plan: GoalPlan, nth: number): Goal {
    return {
      id: this.id('goal', nth),
      ordinal: nth,
      label: `基本目標${nth}`,
      title: plan.title,
      subtitle: null,
      source: this.source(),
      targets: (plan.targets ?? []).map((t, i) => this.indicator(t, 'target', String(nth), i + 1)),
      directions: [],
      kpis: this.kpis(plan, String(nth)),
      policies: this.policies(plan.policies, String(nth)),
      projects: (plan.projects ?? []).map((project) => this.project(project, String(nth))),
      evaluations: [],
    };
  }
}

/** A target of 10 人 unless said otherwise. */
export function makeTarget(part: Partial<Target>): Target {
  return {
    value: 10,
    unit: '人',
    kind: 'level',
    bound: 'exact',
    per: null,
    cumulative: false,
    change: null,
    horizonYears: null,
    dueFiscalYear: null,
    text: String(part.value ?? 10),
    ...part,
  };
}

/** A plan of goals; `policies` stand under no goal. */
export function buildPlan(
  goals: readonly GoalPlan[],
  policies: readonly PolicyPlan[] = [],
): Strategy {
  const builder = new Builder();
  return {
    formatVersion: 1,
    document: {
      id: 'document',
      title: '総合戦略',
      kind: 'strategy',
      municipality: { name: null, prefecture: null, code: null },
      period: { ordinal: null, startFiscalYear: null, endFiscalYear: null },
      draft: false,
      issued: null,
      evaluatedFiscalYear: null,
      source: {
        file: 'plan.txt',
        sha256: '0'.repeat(64),
        mediaType: 'text/plain',
        bytes: 1,
        pages: null,
      },
    },
    goals: goals.map((goal, i) => builder.goal(goal, i + 1)),
    policies: builder.policies(policies, ''),
    indicators: [],
    projects: [],
    populationTargets: [],
    gradeSchemes: [],
    tables: [],
    glossary: [],
    outline: [],
    coverage: { lines: { total: 0, modelled: 0, prose: 0, furniture: 0, unrecognised: 0 } },
    diagnostics: [],
  };
}
