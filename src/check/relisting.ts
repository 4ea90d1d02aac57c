import type { Policy, Project, Strategy } from '../forms/strategy.ts';
import { nameKey } from '../language/similarity.ts';

/** A project with the policy that it stands under (事業とその施策). */
export interface PlacedProject {
  readonly project: Project;
  /** Id of the goal or policy above it; empty where it stands alone. */
  readonly parent: string;
}

function* under(policies: readonly Policy[]): Iterable<PlacedProject> {
  for (const policy of policies) {
    for (const project of policy.projects) yield { project, parent: policy.id };
    yield* under(policy.policies);
  }
}

/** Every project in the order of the document (全事業). */
export function* projectsOf({ goals, policies, projects }: Strategy): Iterable<PlacedProject> {
  for (const goal of goals) {
    for (const project of goal.projects) yield { project, parent: goal.id };
    yield* under(goal.policies);
  }
  yield* under(policies);
  for (const project of projects) yield { project, parent: '' };
}

/** The projects of one name, whatever stands in brackets kept (同名の事業). */
export function projectsByName(strategy: Strategy): ReadonlyMap<string, readonly PlacedProject[]> {
  const groups = new Map<string, PlacedProject[]>();
  for (const placed of projectsOf(strategy)) {
    const key = nameKey(placed.project.name);
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  return groups;
}
