import type { Division, Node } from '../forms/outline.ts';
import type { Goal } from '../forms/strategy.ts';
import { isChartTitle } from '../language/heading/chart-title.ts';
import { LABELS } from '../language/lexicon.ts';
import { nameSimilarity } from '../language/similarity.ts';
import type { Context } from './context.ts';
import { interpretGoal, weightOf } from './goal.ts';
import { type Mentions, noteMentions, statedAgain } from './indicator/mention.ts';
import { indicatorsOf } from './indicator/within.ts';
import { allDivisions } from './nodes.ts';
import { readSdgs, type SdgRow, withSdgs } from './sdg.ts';

interface Candidate {
  readonly division: Division;
  readonly weight: number;
}

const keyOf = ({ term, mark, title }: Division) => `${term} ${mark?.ordinal ?? title.text}`;

/** Titles less alike than this are of two goals that bear one number by mistake. */
const SAME_GOAL = 0.3;

/** Titles that are only named are compared where they are no shorter: しごと may be the short name of any goal. */
const WHOLE_TITLE = 8;

const isOther = (a: Division, b: Division, least = 1): boolean =>
  a.title.text.length >= least &&
  b.title.text.length >= least &&
  nameSimilarity(a.title.text, b.title.text) < SAME_GOAL;

/** Whether both are goals of their own though they bear one number: before and after a revision, or by mistake. */
function areTwo(known: Candidate, other: Candidate): boolean {
  if (known.weight === 0 && other.weight === 0)
    return isOther(known.division, other.division, WHOLE_TITLE);
  return known.weight > 0 && other.weight > 0 && isOther(known.division, other.division);
}

/** The goals without content that go on counting from `first`, one after the other. */
function countedFrom(first: Candidate, others: readonly Candidate[], step: 1 | -1): Candidate[] {
  let last = first.division;
  return others.filter(({ division }) => {
    const { term, mark, title } = division;
    const next = (last.mark?.ordinal ?? Number.NaN) + step;
    if (term !== last.term || mark?.ordinal !== next || title.text.length === 0) return false;
    last = division;
    return true;
  });
}

/**
 * The goals that hold something, and those that only count up to the first of them or on from the last: a chart names
 * all goals before what stands under the last, and a piece may end with a title.
 */
function keptOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const held = candidates.filter(({ weight }) => weight > 0);
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return candidates;
  const before = candidates.slice(0, candidates.indexOf(first)).reverse();
  const behind = candidates.slice(candidates.indexOf(last) + 1);
  // 横断的な目標 runs through what stands under others that no word names; else plans of others are told of so
  const named = held.some(({ division: { term } }) => term !== null);
  const across = candidates.filter(
    ({ division: { term, title }, weight }) =>
      !named && weight === 0 && title.text.length > 0 && LABELS.goal.across.includes(term ?? ''),
  );
  return [...held, ...countedFrom(first, before, -1), ...countedFrom(last, behind, 1), ...across];
}

/** What a goal in a chart of the plan weighs at most: less than any that a chapter holds. */
const IN_CHART = 0.5;
/** So many goals that bear the numbers of as many others are these in other words. */
const LEAST_PARALLEL = 2;

const isGoal = ({ role }: Division): boolean => role === 'goal';

/** Whether the goals of a chart bear the numbers of those outside it, all of them: the same in other words, however short. */
function isParallel(chart: readonly Division[], outside: readonly Division[]): boolean {
  const numbers = (goals: readonly Division[]) =>
    [...new Set(goals.map(({ mark }) => mark?.ordinal ?? null))].sort().join();
  return chart.length >= LEAST_PARALLEL && numbers(chart) === numbers(outside);
}

/** The goals that stand in charts of the whole plan (全体像), numbered or not; those of a numbered one only where chapters count them anew. */
function charted(nodes: readonly Node[]): ReadonlySet<Division> {
  const all = [...allDivisions(nodes)];
  const goals = all.filter(isGoal);
  const charts = all.filter(({ role, title }) => role === null && isChartTitle(title.text));
  return new Set(
    charts.flatMap(({ mark, children }) => {
      const own = [...allDivisions(children)].filter(isGoal);
      const outside = goals.filter((goal) => !own.includes(goal));
      return mark === null || isParallel(own, outside) ? own : [];
    }),
  );
}

/** The goals, the places that name them too, and of these the ones in a chart that counts them all in other words. */
interface Chosen {
  readonly goals: readonly Division[];
  readonly mentions: readonly Division[];
  readonly inWords: readonly Division[];
}

/** Goals are named in overviews, contents and annexes too: of each, the section that holds most is the goal. */
function chooseGoals(nodes: readonly Node[]): Chosen {
  const best = new Map<string, Candidate>();
  const all = [...allDivisions(nodes)].filter(isGoal);
  const inChart = charted(nodes);
  const outside = all.filter((division) => !inChart.has(division));
  const sameInWords = isParallel([...inChart], outside);
  for (const division of all) {
    const held = weightOf(division);
    const weight = inChart.has(division) ? Math.min(held, IN_CHART) : held;
    const known = best.get(keyOf(division));
    const again = sameInWords && known && inChart.has(division) !== inChart.has(known.division);
    if (known && !again && areTwo(known, { division, weight }))
      best.set(`${keyOf(division)} ${division.title.text}`, { division, weight });
    else if (!known || weight > known.weight) best.set(keyOf(division), { division, weight });
  }
  const candidates = [...best.values()].filter(
    // a word such as 目標 numbers other lists too (SDGs): it is a goal only where something stands under it
    ({ division, weight }) => weight > 0 || !LABELS.goal.loose.includes(division.term ?? ''),
  );
  const chosen = new Set(keptOf(candidates).map(({ division }) => division));
  const mentions = all.filter((division) => !chosen.has(division));
  return {
    goals: all.filter((division) => chosen.has(division)),
    mentions,
    inWords: sameInWords ? mentions.filter((division) => inChart.has(division)) : [],
  };
}

/** Notes the places where a chart states the indicators of its goals once more, in other words. */
function noteChart(
  chart: readonly Division[],
  goals: readonly Goal[],
  mentions: Mentions,
  context: Context,
): void {
  for (const division of chart) {
    const goal = goals.find(({ ordinal }) => ordinal === (division.mark?.ordinal ?? null));
    if (!goal) continue;
    const listed = indicatorsOf(interpretGoal(division, context));
    noteMentions(mentions, listed, statedAgain(listed, indicatorsOf(goal)), context);
  }
}

/** Reads all goals of the document (基本目標), and what its annexes and charts say about them; `mentions` gains the places of the latter. */
export function interpretGoals(
  nodes: readonly Node[],
  mentions: Mentions,
  context: Context,
): Goal[] {
  const chosen = chooseGoals(nodes);
  const rows: SdgRow[] = chosen.mentions.flatMap((division) => readSdgs(division));
  const goals = chosen.goals.map((division) => withSdgs(interpretGoal(division, context), rows));
  noteChart(chosen.inWords, goals, mentions, context);
  return goals;
}
