import type {
  Action,
  Evaluation,
  Goal,
  Indicator,
  Policy,
  PopulationTarget,
  Project,
  Strategy,
} from '../../forms/strategy.ts';
import type { Figure, Inventory, Place, Population } from './entry.ts';

const within = (place: Place, title: string, change: Partial<Place>): Place => ({
  ...place,
  ...change,
  path: [...place.path, title],
});

function addIndicator(into: Inventory, item: Indicator, around: Place): void {
  const { source } = item;
  const place = { ...around, path: [...around.path, item.name] };
  into.indicators.push({ item, place, source });
  const inside = { ...place, indicator: item };
  const add = (kind: Figure['kind'], readings: Indicator['readings']) => {
    readings.forEach((reading, i) => {
      into.readings.push({ item: { kind, number: i + 1, reading }, place: inside, source });
    });
  };
  add('baseline', item.baseline === null ? [] : [item.baseline]);
  add('actual', item.readings);
  add('planned', item.planned);
  for (const component of item.components) addIndicator(into, component, inside);
  addEvaluations(into, item.evaluations, inside);
}

function addProject(into: Inventory, item: Project, around: Place): void {
  const { source } = item;
  const place = within(around, item.name, { project: item });
  into.projects.push({ item, place, source });
  item.outputs.forEach((value, i) => {
    into.outputs.push({ item: { number: i + 1, value }, place, source });
  });
  for (const kpi of item.kpis) addIndicator(into, kpi, place);
  addEvaluations(into, item.evaluations, place);
}

function addEvaluations(into: Inventory, evaluations: readonly Evaluation[], place: Place): void {
  for (const item of evaluations) into.evaluations.push({ item, place, source: item.source });
}

function addAction(into: Inventory, action: Action, around: Place): void {
  const place = within(around, action.title, {});
  if (action.items.length === 0) {
    into.actions.push({ item: { action, number: 0, text: null }, place, source: action.source });
  }
  action.items.forEach((text, i) => {
    into.actions.push({ item: { action, number: i + 1, text }, place, source: text.source });
  });
}

function addPolicy(into: Inventory, item: Policy, around: Place): void {
  const place = within(around, item.title, { policies: [...around.policies, item] });
  into.policies.push({ item, place, source: item.source });
  for (const kpi of item.kpis) addIndicator(into, kpi, place);
  for (const action of item.actions) addAction(into, action, place);
  for (const project of item.projects) addProject(into, project, place);
  addEvaluations(into, item.evaluations, place);
  for (const policy of item.policies) addPolicy(into, policy, place);
}

function addGoal(into: Inventory, item: Goal, around: Place): void {
  const place = within(around, item.title, { goal: item });
  into.goals.push({ item, place, source: item.source });
  for (const indicator of [...item.targets, ...item.kpis]) addIndicator(into, indicator, place);
  for (const project of item.projects) addProject(into, project, place);
  addEvaluations(into, item.evaluations, place);
  for (const policy of item.policies) addPolicy(into, policy, place);
}

/** The figures of one target year: the total always, an age group where the text gives it. */
function addPopulation(
  into: Inventory,
  target: PopulationTarget,
  number: number,
  place: Place,
): void {
  target.series.forEach((series, i) => {
    const of = (ageGroup: Population['ageGroup']): Population => ({
      target,
      number,
      seriesNumber: i + 1,
      seriesName: series.name,
      ageGroup,
      value: series[ageGroup],
    });
    const groups = (['young', 'working', 'elderly'] as const).map(of);
    const given = [of('total'), ...groups.filter(({ value }) => value !== null)];
    for (const item of given) into.populations.push({ item, place, source: target.source });
  });
}

function addStrategy(into: Inventory, strategy: Strategy, documentId: string): void {
  const nowhere = { goal: null, project: null, indicator: null };
  const place: Place = { strategy, documentId, ...nowhere, policies: [], path: [] };
  into.documents.push({ item: strategy, place, source: null });
  for (const goal of strategy.goals) addGoal(into, goal, place);
  for (const policy of strategy.policies) addPolicy(into, policy, place);
  for (const indicator of strategy.indicators) addIndicator(into, indicator, place);
  for (const project of strategy.projects) addProject(into, project, place);
  strategy.populationTargets.forEach((target, i) => {
    addPopulation(into, target, i + 1, place);
  });
}

/** `id`, or `id#2`, `id#3` … where documents of the same identifier are written together. */
function untaken(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}#${n}`;
  taken.add(free);
  return free;
}

/** All entries of `strategies` with their places, in document order. */
export function takeInventory(strategies: readonly Strategy[]): Inventory {
  const into: Inventory = {
    documents: [],
    goals: [],
    policies: [],
    indicators: [],
    readings: [],
    projects: [],
    evaluations: [],
    actions: [],
    outputs: [],
    populations: [],
  };
  const taken = new Set<string>();
  for (const strategy of strategies) {
    addStrategy(into, strategy, untaken(strategy.document.id, taken));
  }
  return into;
}
