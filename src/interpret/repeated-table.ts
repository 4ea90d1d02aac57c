import type { Goal, Indicator, Policy } from '../forms/strategy.ts';
import { nameKey } from '../language/similarity.ts';
import type { Context } from './context.ts';
import type { Plan } from './holder.ts';

/** So many rows with the figures of indicators that stand elsewhere are no accident; an aim alone says half as much. */
const LEAST_ROWS = 3;

/** An indicator and the goal that it stands under, or a policy under none; null for one that stands alone. */
interface Held {
  readonly own: Indicator;
  readonly under: Goal | Policy | null;
}

const inPolicy = ({ kpis, policies }: Policy): Indicator[] => [
  ...kpis,
  ...policies.flatMap(inPolicy),
];

function heldIn({ goals, policies, indicators }: Plan): Held[] {
  const under = (place: Goal | Policy | null, all: readonly Indicator[]): Held[] =>
    all.map((own) => ({ own, under: place }));
  return [
    ...goals.flatMap((goal) =>
      under(goal, [...goal.targets, ...goal.kpis, ...goal.policies.flatMap(inPolicy)]),
    ),
    ...policies.flatMap((policy) => under(policy, inPolicy(policy))),
    ...under(null, indicators),
  ];
}

/** What two mentions of one indicator share, whatever they call it: its figures; null where it has no aim. */
function figuresOf({ baseline, target, components }: Indicator): string | null {
  if (target?.value != null) return `${baseline?.value ?? ''} ${target.value}`;
  const parts = components.map((part) => part.target?.value ?? '');
  return parts.some((value) => value !== '') ? parts.join(' ') : null;
}

/** Each row with the indicator elsewhere whose figures or name it repeats, each of those once. */
function repeatedBy(rows: readonly Held[], others: readonly Held[]): Map<Held, Held> {
  const found = new Map<Held, Held>();
  const taken = new Set<Held>();
  const pair = (keyOf: (own: Indicator) => string | null) => {
    const free = new Map<string | null, Held[]>();
    for (const other of others) {
      if (taken.has(other)) continue;
      const key = keyOf(other.own);
      const alike = free.get(key);
      if (alike) alike.push(other);
      else free.set(key, [other]);
    }
    for (const row of rows) {
      const key = found.has(row) ? null : keyOf(row.own);
      const same = key === null ? undefined : free.get(key)?.shift();
      if (!same) continue;
      found.set(row, same);
      taken.add(same);
    }
  };
  pair(figuresOf);
  pair(({ name }) => nameKey(name));
  return found;
}

/** Whether one of an indicator's two figures, or its name, is that of another. */
function resembles({ own }: Held, { own: other }: Held): boolean {
  const shares = (one: number | null | undefined, two: number | null | undefined) =>
    one != null && one === two;
  return (
    shares(own.baseline?.value, other.baseline?.value) ||
    shares(own.target?.value, other.target?.value) ||
    nameKey(own.name) === nameKey(other.name)
  );
}

/**
 * What a table repeats, where it is an overview (一覧): most of its rows have the figures of indicators that stand under goals
 * or policies elsewhere. Of the other rows only those are new that share nothing with an indicator that it lacks, where
 * it has more rows than its goals have others. Null for other tables.
 */
function repeatedIn(rows: readonly Held[], others: readonly Held[]): readonly Held[] | null {
  const alone = rows.every(({ under }) => under === null);
  const elsewhere = others.filter(({ under }) => under !== null);
  const repeated = repeatedBy(rows, elsewhere);
  const byFigures = [...repeated].filter(
    ([{ own }, other]) => figuresOf(own) !== null && figuresOf(own) === figuresOf(other.own),
  );
  const aims = byFigures.filter(([{ own }]) => figuresOf(own)?.startsWith(' ')).length;
  const enough = byFigures.length - aims / 2 >= LEAST_ROWS;
  if (!enough || byFigures.length * 2 <= rows.length) return null;
  // a table under a goal that repeats what that goal holds may be the goal's own
  const places = new Set([...repeated.values()].map(({ under }) => under));
  if (!alone && places.size < 2) return null;
  const matched = new Set(repeated.values());
  const lacking = elsewhere.filter((one) => !matched.has(one));
  const more = rows.length > elsewhere.filter(({ under }) => places.has(under)).length;
  const isNew = (row: Held) =>
    more && !repeated.has(row) && !lacking.some((one) => resembles(row, one));
  return rows.filter((row) => !isNew(row));
}

const without = (policy: Policy, gone: ReadonlySet<Indicator>): Policy => ({
  ...policy,
  kpis: policy.kpis.filter((one) => !gone.has(one)),
  policies: policy.policies.map((child) => without(child, gone)),
});

/** The plan without the indicators that a table names again in other words; the longest table goes first. */
export function withoutRepeats(plan: Plan, { leaves }: Context): Plan {
  const held = heldIn(plan);
  const tables = leaves
    .filter(({ leaf }) => leaf.kind === 'grid')
    .map(({ leaf: { span } }) =>
      held.filter(({ own: { source } }) => {
        const at = source.start.offset;
        return at >= span.start && at < span.end;
      }),
    )
    .filter(({ length }) => length >= LEAST_ROWS)
    .sort((a, b) => b.length - a.length);
  const gone = new Set<Indicator>();
  for (const rows of tables) {
    const others = held.filter((one) => !rows.includes(one) && !gone.has(one.own));
    for (const { own } of repeatedIn(rows, others) ?? []) gone.add(own);
  }
  if (gone.size === 0) return plan;
  const kept = (all: readonly Indicator[]) => all.filter((one) => !gone.has(one));
  return {
    ...plan,
    goals: plan.goals.map((goal) => ({
      ...goal,
      targets: kept(goal.targets),
      kpis: kept(goal.kpis),
      policies: goal.policies.map((policy) => without(policy, gone)),
    })),
    policies: plan.policies.map((policy) => without(policy, gone)),
    indicators: kept(plan.indicators),
  };
}
