import type { Grid } from '../forms/outline.ts';
import { columnRole } from '../language/column/heading.ts';
import { captionOf } from '../language/heading/caption.ts';
import { isChartTitle } from '../language/heading/chart-title.ts';
import { LISTINGS } from '../language/lexicon.ts';
import type { Element } from './element.ts';
import { isFrame } from './frame.ts';
import { listsIndicators } from './indicator-list.ts';
import { openPlain } from './sign-heading.ts';
import type { Stack } from './stack.ts';
import { because } from './why.ts';

/** So many remarks may stand between an overview's heading and its table. */
const REMARKS = 2;

/** Whether a column of a table holds goals: an overview of the whole plan (一覧表), which stands under none of them. */
const listsGoals = ({ rows }: Grid): boolean =>
  rows
    .slice(0, 2)
    .some(({ cells }) =>
      cells.some(({ text }) => LISTINGS.columns.goal.includes(text.replace(/\s+/g, ''))),
    );

/** Whether the first column of a table holds the names of indicators: 指標 | 区分 | 値. */
function beginsWithNames({ rows }: Grid): boolean {
  const first = rows[0]?.cells.find(({ text }) => text !== '');
  return first !== undefined && columnRole(first.text) === 'name';
}

/** Whether the next table, a remark or two below at most, is an overview. */
function isAboveOverview(elements: readonly Element[], index: number): boolean {
  for (let i = index + 1; i <= index + 1 + REMARKS; i++) {
    const element = elements[i];
    if (element?.kind === 'grid') return listsGoals(element);
  }
  return false;
}

/** Goals follow the heading of a chart of the plan within so many elements, two of them within so many more. */
const NEAR = 4;
const FAR = 60;
const LEAST_GOALS = 2;

const isGoal = (element: Element | undefined): boolean =>
  element?.kind === 'prose' && captionOf(element.content)?.role === 'goal';

/**
 * Opens the chart of a whole plan (全体像) that a line without number heads; says whether it does. The goals in it are those
 * of the chapters behind it, which count them anew.
 */
export function opensChart(stack: Stack, elements: readonly Element[], index: number): boolean {
  const element = elements[index];
  if (element?.kind !== 'prose' || element.mark !== null || !isChartTitle(element.content.text))
    return false;
  const below = elements.slice(index + 1, index + 1 + FAR);
  if (!below.slice(0, NEAR).some(isGoal) || below.filter(isGoal).length < LEAST_GOALS) return false;
  stack.clear();
  return openPlain(stack, element, 'chart', because('why-chart'));
}

/** Leaves the chart of a plan where its goals are counted anew: 基本目標1 behind its 基本目標4. */
export function leaveChart(stack: Stack, ordinal: number | null): void {
  const { style, children } = stack.top;
  const last = children.findLast(isFrame)?.mark?.ordinal ?? null;
  if (style === 'chart' && ordinal !== null && last !== null && ordinal <= last)
    stack.close(stack.top);
}

function leaveGoal(stack: Stack): void {
  const goal = stack.nearest(({ role }) => role === 'goal');
  if (goal) stack.close(goal);
}

/**
 * Closes what a table does not stand under, before it or its heading is taken: a table of indicators is none of the
 * projects that are listed above it, and an overview of all goals belongs to none of them.
 */
export function closeAbove(stack: Stack, elements: readonly Element[], index: number): void {
  const element = elements[index] as Element;
  if (element.kind === 'grid') {
    const isOther = listsIndicators(element) || beginsWithNames(element);
    if (stack.top.role === 'projects' && isOther) stack.leaveLeaf();
    if (!stack.inList && listsGoals(element)) leaveGoal(stack);
    return;
  }
  const role = captionOf(element.content)?.role;
  if ((role === 'kpis' || role === 'targets') && isAboveOverview(elements, index)) leaveGoal(stack);
}
