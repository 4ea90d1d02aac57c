// A plan of the next period made from a plan: renumbered, renamed, moved, split, merged, with entries dropped and added. Who is
// whom is known, since every entry keeps where it came from.
import { divided, heavily, joined, lightly } from './mutated-names.js';
import { dice } from './planted-plans.js';

/** How often things happen, in a thousand entries of a sort. */
const RATES = {
  goal: { light: 300, heavy: 300 },
  policy: { light: 250, heavy: 200, drop: 50, move: 60, split: 60, merge: 60 },
  indicator: { light: 250, heavy: 150, drop: 100, move: 100, role: 40, split: 50, merge: 60 },
  leaf: { light: 200, heavy: 100, drop: 150, move: 60 },
};
const SORTS = { goal: 'goal', policy: 'policy', target: 'indicator', kpi: 'indicator' };
const sortOf = ({ kind }) => SORTS[kind] ?? 'leaf';

const CHILDREN = {
  goal: ['targets', 'kpis', 'projects', 'policies'],
  policy: ['kpis', 'actions', 'projects', 'policies'],
  project: ['kpis'],
};
const KIND_OF = {
  targets: 'target',
  kpis: 'kpi',
  projects: 'project',
  policies: 'policy',
  actions: 'action',
  goals: 'goal',
  indicators: 'kpi',
};

const nameOf = (value) => value.title ?? value.name;
const named = (value, name) =>
  value.title === undefined ? { ...value, name } : { ...value, title: name };

function nodeOf(kind, value) {
  const children = (CHILDREN[kind] ?? []).flatMap((list) =>
    value[list].map((child) => nodeOf(list === 'kpis' ? child.role : KIND_OF[list], child)),
  );
  return { kind, value, children, from: [value.id], label: 'kept' };
}

/** A name of another plan. */
const fresh = (random, pool, sort) => random.deal(pool[sort], 1)[0];

const all = (nodes) => nodes.flatMap((node) => [node, ...all(node.children)]);
const has = (random, rate) => random.whole(1, 1000) <= (rate ?? 0);

/** What somebody can stand under, with the goal that it belongs to. */
const holdersOf = (goals) =>
  goals.flatMap((goal) =>
    all([goal]).flatMap((node) => (node.kind === 'policy' ? [{ node, goal }] : [])),
  );

function take(goals, node) {
  for (const { children } of all(goals)) {
    const at = children.indexOf(node);
    if (at >= 0) children.splice(at, 1);
  }
}

const parentOf = (goals, node) => all(goals).find(({ children }) => children.includes(node));
const goalOf = (goals, node) => goals.find((goal) => all([goal]).includes(node));

function rename(random, node) {
  const { light, heavy } = RATES[sortOf(node)];
  const drawn = random.whole(1, 1000);
  const change = drawn <= light ? lightly : drawn <= light + heavy ? heavily : null;
  if (change === null) return;
  const name = change(random, nameOf(node.value));
  node.value = named(node.value, name);
  node.label = change === lightly ? 'reworded' : 'other words';
}

function drop(random, goals, node) {
  if (node.kind === 'goal' || !has(random, RATES[sortOf(node)].drop)) return;
  take(goals, node);
}

function move(random, goals, node) {
  const sort = sortOf(node);
  if (sort === 'goal' || !has(random, RATES[sort].move)) return;
  const home = goalOf(goals, node);
  const from = parentOf(goals, node);
  if (!home || from.kind === 'project') return;
  const own = new Set(all([node]));
  const places =
    sort === 'policy'
      ? goals.filter((goal) => goal !== home).map((goal) => ({ node: goal, goal }))
      : holdersOf(goals).filter((place) => place.node !== from && !own.has(place.node));
  if (places.length === 0 || node.kind === 'target') return;
  const [{ node: to, goal }] = random.deal(places, 1);
  take(goals, node);
  to.children.push(node);
  const far = goal !== home ? 'to another goal' : 'within its goal';
  node.label = node.label === 'kept' ? `moved ${far}` : `moved ${far}, renamed`;
}

function changeRole(random, goals, node) {
  if (sortOf(node) !== 'indicator' || !has(random, RATES.indicator.role)) return;
  const home = goalOf(goals, node);
  const parent = home && parentOf(goals, node);
  if (!home || parent.kind === 'project') return;
  const role = node.kind === 'target' ? 'kpi' : 'target';
  const to = role === 'target' ? home : holdersOf([home]).map((place) => place.node)[0];
  if (!to) return;
  take(goals, node);
  node.kind = role;
  node.value = { ...node.value, role };
  to.children.push(node);
  node.label = 'other role';
}

function split(random, goals, node, pool) {
  const sort = sortOf(node);
  const parent = parentOf(goals, node);
  if (!parent || !has(random, RATES[sort].split) || node.label !== 'kept') return;
  if (sort === 'policy' && node.children.length < 4) return;
  const name = nameOf(node.value);
  const halves = divided(random, name);
  // a policy without two words in its name keeps it, and another takes over half of what it holds
  const names =
    sort === 'policy' && halves[0].startsWith(name)
      ? [name, fresh(random, pool, 'policy')]
      : halves;
  const other = { ...node, children: [], from: [...node.from], value: named(node.value, names[1]) };
  if (sort === 'policy') other.children = node.children.splice(node.children.length >> 1);
  node.value = named(node.value, names[0]);
  node.label = 'split';
  other.label = 'split';
  parent.children.splice(parent.children.indexOf(node) + 1, 0, other);
}

function merge(random, goals, node) {
  const sort = sortOf(node);
  const parent = parentOf(goals, node);
  if (!parent || !has(random, RATES[sort].merge) || node.label !== 'kept') return;
  const mates = parent.children.filter(
    (mate) => mate !== node && mate.kind === node.kind && mate.label === 'kept',
  );
  if (mates.length === 0) return;
  const [mate] = random.deal(mates, 1);
  take(goals, mate);
  node.value = named(node.value, joined(random, nameOf(node.value), nameOf(mate.value)));
  node.children.push(...mate.children);
  node.from.push(...mate.from);
  node.label = 'merged';
}

/** New entries with names of other plans, where an entry of their kind stands: what replaces the dropped ones. */
function add(random, goals, pool, before) {
  const known = new Set([...before, ...all(goals).map(({ value }) => nameOf(value))]);
  const put = (holder, model, sort, children = []) => {
    const name = fresh(random, pool, sort);
    if (known.has(name)) return;
    known.add(name);
    const value = named(model.value, name);
    holder.children.push({ ...model, value, children, from: [], label: 'added' });
  };
  for (const { node, goal } of holdersOf(goals)) {
    const like = node.children.find(({ kind }) => kind === 'kpi');
    const project = node.children.find(({ kind }) => kind === 'project');
    if (like && has(random, 300)) put(node, like, 'indicator');
    if (project && has(random, 300)) put(node, project, 'leaf');
    if (goal.children.includes(node) && has(random, 80)) put(goal, node, 'policy');
  }
}

function shuffle(random, node) {
  if (has(random, 500)) node.children = random.deal(node.children, node.children.length);
  for (const child of node.children) shuffle(random, child);
}

/** The entry again, with its children in lists, new ids and numbers by place. */
function rebuild(node, count, ordinal) {
  const { kind, children } = node;
  node.id = `${kind}/${count.next++}`;
  const value = { ...node.value, id: node.id };
  if ('ordinal' in value && value.ordinal !== null) value.ordinal = ordinal;
  for (const list of CHILDREN[kind] ?? []) {
    const own = children.filter((child) => child.kind === KIND_OF[list]);
    value[list] = own.map((child, i) => rebuild(child, count, i + 1));
  }
  return value;
}

/**
 * A plan of the next period, with names for what is added from a `pool` of other plans, and who is whom: `edges` from the ids of entries to those of their successors with what happened to
 * them, `added` ids that came from nowhere.
 */
export function mutatePlan(plan, seed, pool) {
  const random = dice(seed);
  const goals = plan.goals.map((goal) => nodeOf('goal', goal));
  const before = all(goals).map(({ value }) => nameOf(value));
  const each = (step) => {
    for (const node of all(goals)) step(random, goals, node, pool);
  };
  each(drop);
  each(split);
  each(merge);
  each((_, __, node) => {
    if (node.label === 'kept') rename(random, node);
  });
  each((_, __, node) => {
    if (!['split', 'merged'].includes(node.label)) move(random, goals, node);
  });
  each((_, __, node) => {
    if (node.label === 'kept') changeRole(random, goals, node);
  });
  add(random, goals, pool, before);
  for (const goal of goals) shuffle(random, goal);
  const order = has(random, 300) ? random.deal(goals, goals.length) : goals;
  const count = { next: 1 };
  const next = order.map((goal, i) => rebuild(goal, count, i + 1));
  const nodes = all(order);
  const edges = nodes.flatMap(({ from, id, label }) =>
    from.map((old) => ({ old, new: id, label })),
  );
  const added = nodes.filter(({ from }) => from.length === 0).map(({ id }) => id);
  return {
    plan: { ...plan, goals: next, policies: [], indicators: [], projects: [] },
    edges,
    added,
  };
}
