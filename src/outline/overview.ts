import type { Grid } from '../forms/outline.ts';
import { readColumnHeading } from '../language/column-heading.ts';
import { LISTINGS } from '../language/lexicon.ts';
import { captionOf } from './caption.ts';
import type { Element } from './flow.ts';
import { listsIndicators } from './indicator-list.ts';
import type { Stack } from './stack.ts';

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
  return first !== undefined && readColumnHeading(first.text)?.role === 'name';
}

/** Whether the next table, a remark or two below at most, is an overview. */
function isAboveOverview(elements: readonly Element[], index: number): boolean {
  for (let i = index + 1; i <= index + 1 + REMARKS; i++) {
    const element = elements[i];
    if (element?.kind === 'grid') return listsGoals(element);
  }
  return false;
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
