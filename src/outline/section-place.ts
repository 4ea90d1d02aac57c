import type { Mark, Role } from '../forms/outline.ts';
import { LABELS } from '../language/lexicon.ts';
import type { Frame } from './frame.ts';
import type { Stack } from './stack.ts';

/** Sections of a goal that are counted with each other: (1) 数値目標, (2) 基本的方向, (3) 具体的な施策, (4) KPI. */
const OF_GOALS: ReadonlySet<Role | null> = new Set<Role>([
  'targets',
  'directions',
  'policies',
  'kpis',
  'projects',
]);

/** The open section of a goal that the number of a section goes on counting: (3) above (4), policies below it or not. */
function countedSection(stack: Stack, mark: Mark | null): Frame | null {
  if (mark?.ordinal == null) return null;
  const open = stack.nearest(({ style }) => style === mark.style);
  const last = open && OF_GOALS.has(open.role) ? (open.mark?.ordinal ?? null) : null;
  return last !== null && mark.ordinal === last + 1 ? open : null;
}

/**
 * Closes what a section does not stand under: the sections that it goes on counting, else all below what may hold it.
 * @returns the section that it goes on with
 */
export function placeSection(
  stack: Stack,
  {
    mark,
    style,
    role,
  }: { readonly mark: Mark | null; readonly style: string; readonly role: Role },
): Frame | null {
  const counted = countedSection(stack, mark);
  if (counted) {
    stack.close(counted);
    return counted;
  }
  const beside = stack.top.style === style ? stack.top : null;
  const holders = LABELS.holders[role] ?? [];
  if (holders.some((holder) => stack.has(holder as Role)))
    stack.climbTo((frame) => frame.role !== null && holders.includes(frame.role));
  else if (mark?.ordinal != null) return stack.climbToSibling(mark);
  else stack.leaveLeaf();
  return beside;
}
