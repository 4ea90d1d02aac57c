import type { Entry } from '../forms/alignment.ts';
import type { Action, Goal, Indicator, Policy, Project, Strategy } from '../forms/strategy.ts';

/** Lists the entries of one plan under each other. */
class Listing {
  readonly entries: Entry[] = [];

  private add(kind: Entry['kind'], value: Entry['value'], parent: number | null): number {
    const above = parent === null ? null : (this.entries[parent] as Entry);
    const name = 'title' in value ? value.title : value.name;
    const ordinal = 'number' in value ? value.number : value.ordinal;
    const entry = {
      kind,
      value,
      id: value.id,
      name,
      label: 'label' in value ? value.label : null,
      parent,
      path: [...(above?.path ?? []), name],
      ordinals: [...(above?.ordinals ?? []), ordinal],
      relisted: 'relisted' in value && value.relisted,
      source: value.source,
    };
    return this.entries.push(entry as Entry) - 1;
  }

  indicators(indicators: readonly Indicator[], parent: number | null): void {
    for (const indicator of indicators) this.add(indicator.role, indicator, parent);
  }

  actions(actions: readonly Action[], parent: number | null): void {
    for (const action of actions) this.add('action', action, parent);
  }

  projects(projects: readonly Project[], parent: number | null): void {
    for (const project of projects) {
      this.indicators(project.kpis, this.add('project', project, parent));
    }
  }

  policies(policies: readonly Policy[], parent: number | null): void {
    for (const policy of policies) {
      const at = this.add('policy', policy, parent);
      this.indicators(policy.kpis, at);
      this.actions(policy.actions, at);
      this.projects(policy.projects, at);
      this.policies(policy.policies, at);
    }
  }

  goals(goals: readonly Goal[]): void {
    for (const goal of goals) {
      const at = this.add('goal', goal, null);
      this.indicators([...goal.targets, ...goal.kpis], at);
      this.projects(goal.projects, at);
      this.policies(goal.policies, at);
    }
  }
}

/** Every entry of a plan (項目一覧): goals with all that stands under them, then what stands under no goal. */
export function listEntries(plan: Strategy): readonly Entry[] {
  const listing = new Listing();
  listing.goals(plan.goals);
  listing.indicators(plan.indicators, null);
  listing.projects(plan.projects, null);
  listing.policies(plan.policies, null);
  return listing.entries;
}
