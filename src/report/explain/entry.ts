import type {
  Indicator,
  Policy,
  Project,
  Section,
  Source,
  Strategy,
} from '../../forms/strategy.ts';
import { EntryIds } from '../../language/entry-id.ts';
import { suggestNames } from '../../language/suggest.ts';

/** An entry of the model that can be asked about (項目), and the entries that hold it, outermost first. */
export interface Entry {
  /** The id of the entry, or what corrections call it by; null of evaluations and mentions. */
  readonly id: string | null;
  readonly kind:
    | 'goal'
    | 'policy'
    | 'action'
    | 'target'
    | 'kpi'
    | 'mention'
    | 'project'
    | 'table'
    | 'section'
    | 'evaluation'
    | 'population'
    | 'term';
  readonly name: string;
  readonly source: Source;
  readonly holders: readonly Entry[];
  readonly record: Readonly<Record<string, unknown>>;
}

type Kind = Entry['kind'];
type Located = { readonly source: Source };

/** Walks the model in reading order and gathers its entries. */
class Gathering {
  readonly entries: Entry[] = [];

  add(
    kind: Kind,
    name: string,
    record: Located,
    holders: readonly Entry[],
    called: string | null = null,
  ): readonly Entry[] {
    const fields = record as Located & Readonly<Record<string, unknown>>;
    const id = typeof fields.id === 'string' ? fields.id : called;
    const entry = { id, kind, name, source: record.source, holders, record: fields };
    this.entries.push(entry);
    return [...holders, entry];
  }

  indicators(indicators: readonly Indicator[], holders: readonly Entry[]): void {
    for (const indicator of indicators) {
      const inner = this.add(indicator.role, indicator.name, indicator, holders);
      for (const one of indicator.mentions ?? []) this.add('mention', one.name, one, inner);
      this.evaluations(indicator, inner);
      this.indicators(indicator.components, inner);
    }
  }

  projects(projects: readonly Project[], holders: readonly Entry[]): void {
    for (const project of projects) {
      const inner = this.add('project', project.name, project, holders);
      this.indicators(project.kpis, inner);
      this.evaluations(project, inner);
    }
  }

  evaluations(of: Pick<Policy, 'evaluations'>, holders: readonly Entry[]): void {
    for (const evaluation of of.evaluations) {
      this.add('evaluation', evaluation.grade ?? evaluation.bodyName ?? '', evaluation, holders);
    }
  }

  policies(policies: readonly Policy[], holders: readonly Entry[]): void {
    for (const policy of policies) {
      const inner = this.add('policy', policy.title, policy, holders);
      this.indicators(policy.kpis, inner);
      for (const action of policy.actions) this.add('action', action.title, action, inner);
      this.projects(policy.projects, inner);
      this.policies(policy.policies, inner);
      this.evaluations(policy, inner);
    }
  }

  goals({ goals }: Strategy): void {
    for (const goal of goals) {
      const inner = this.add('goal', goal.title, goal, []);
      this.indicators([...goal.targets, ...goal.kpis], inner);
      this.policies(goal.policies, inner);
      this.projects(goal.projects, inner);
      this.evaluations(goal, inner);
    }
  }

  sections(sections: readonly Section[], holders: readonly Entry[]): void {
    for (const section of sections) {
      this.sections(section.children, this.add('section', section.title, section, holders));
    }
  }
}

/** Every entry of the model, headings (`section`) last. */
export function gatherEntries(strategy: Strategy): readonly Entry[] {
  const gathering = new Gathering();
  gathering.goals(strategy);
  gathering.policies(strategy.policies, []);
  gathering.indicators(strategy.indicators, []);
  gathering.projects(strategy.projects, []);
  const ids = new EntryIds();
  for (const aim of strategy.populationTargets)
    gathering.add('population', String(aim.year), aim, [], ids.population(aim));
  for (const table of strategy.tables) gathering.add('table', table.caption ?? '', table, []);
  for (const term of strategy.glossary) gathering.add('term', term.term, term, [], ids.term(term));
  gathering.sections(strategy.outline, []);
  return gathering.entries;
}

/**
 * The entry that `wanted` names: its id, the notation of alignments (`kpi 1/ア/4/…`), the only id that begins
 * with it, or the only name that equals it.
 */
export function findEntry(entries: readonly Entry[], wanted: string): Entry | null {
  // `kpi 1/ア/4`
  const id = wanted.trim().replace(/^(\p{Ll}+)\s+/u, '$1/');
  const named = entries.filter((entry) => entry.id !== null);
  const exact = named.find((entry) => entry.id === id);
  if (exact) return exact;
  const tests = [
    (entry: Entry) => entry.id?.startsWith(`${id}/`) === true,
    (entry: Entry) => entry.name === wanted,
    (entry: Entry) => entry.id?.startsWith(id) === true,
  ];
  for (const test of tests) {
    const found = named.filter(test);
    if (found.length === 1) return found[0] as Entry;
  }
  return null;
}

/** Ids that `wanted` may have meant. */
export function suggestEntries(entries: readonly Entry[], wanted: string): readonly string[] {
  const ids = entries.flatMap(({ id }) => (id === null ? [] : [id]));
  return suggestNames(wanted.trim().replace(/^(\p{Ll}+)\s+/u, '$1/'), ids);
}
