import type { Goal, Indicator, Policy } from '../../forms/strategy.ts';
import { nameKey } from '../../language/similarity.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../holder.ts';
import {
  figuresOf,
  type Mentions,
  mapIndicators,
  noteMentions,
  sharesFigure,
  statedAgain,
} from '../indicator/mention.ts';
import { indicatorsIn, indicatorsOf } from '../indicator/within.ts';

/** So many rows with the figures of indicators that stand elsewhere are no accident; an aim alone says half as much. */
const LEAST_ROWS = 3;

/** An indicator and the goal that it stands under, or a policy under none; null for one that stands alone. */
interface Held {
  readonly own: Indicator;
  readonly under: Goal | Policy | null;
}

function heldIn({ goals, policies, indicators }: Plan): Held[] {
  const under = (place: Goal | Policy | null, all: readonly Indicator[]): Held[] =>
    all.map((own) => ({ own, under: place }));
  return [
    ...goals.flatMap((goal) => under(goal, indicatorsOf(goal))),
    ...policies.flatMap((policy) => under(policy, indicatorsIn(policy))),
    ...under(null, indicators),
  ];
}

/** Whether one of an indicator's two figures, or its name, is that of another. */
const resembles = (own: Indicator, other: Indicator): boolean =>
  sharesFigure(own, other) || nameKey(own.name) === nameKey(other.name);

/** The rows that a table repeats, and which of them state which indicator again. */
interface Repeated {
  readonly rows: readonly Indicator[];
  readonly again: ReadonlyMap<Indicator, Indicator>;
}

const heldIndicators = (held: readonly Held[]): Indicator[] => held.map(({ own }) => own);

/**
 * What a table repeats, where it is an overview (一覧): most of its rows have the figures of indicators that stand under goals
 * or policies elsewhere. Of the other rows only those are new that share nothing with an indicator that it lacks, where
 * it has more rows than its goals have others. Null for other tables.
 */
function repeatedIn(rows: readonly Held[], others: readonly Held[]): Repeated | null {
  const alone = rows.every(({ under }) => under === null);
  const elsewhere = others.filter(({ under }) => under !== null);
  const again = statedAgain(heldIndicators(rows), heldIndicators(elsewhere));
  const figures = [...again].flatMap(([own, other]) => {
    const [one, two] = [figuresOf(own), figuresOf(other)];
    return one !== null && one === two ? [one] : [];
  });
  const aims = figures.filter((own) => own.startsWith(' ')).length;
  const enough = figures.length - aims / 2 >= LEAST_ROWS;
  if (!enough || figures.length * 2 <= rows.length) return null;
  // a table under a goal that repeats what that goal holds may be the goal's own
  const matched = new Set(again.values());
  const places = new Set(elsewhere.filter(({ own }) => matched.has(own)).map(({ under }) => under));
  if (!alone && places.size < 2) return null;
  const lacking = heldIndicators(elsewhere).filter((one) => !matched.has(one));
  const more = rows.length > elsewhere.filter(({ under }) => places.has(under)).length;
  const isNew = (row: Indicator) =>
    more && !again.has(row) && !lacking.some((one) => resembles(row, one));
  return { rows: heldIndicators(rows).filter((row) => !isNew(row)), again };
}

/**
 * The plan without the indicators that a table names again in other words; the longest table goes first. `mentions` gains
 * where it does.
 */
export function withoutRepeats(plan: Plan, mentions: Mentions, context: Context): Plan {
  const held = heldIn(plan);
  const tables = context.leaves
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
    const repeated = repeatedIn(rows, others);
    if (!repeated) continue;
    for (const own of repeated.rows) gone.add(own);
    noteMentions(mentions, repeated.rows, repeated.again, context);
  }
  return gone.size === 0 ? plan : mapIndicators(plan, (own) => (gone.has(own) ? null : own));
}
