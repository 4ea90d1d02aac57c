import type { Finding } from '../base/finding.ts';
import type { Mapped } from '../base/mapped.ts';
import type { Mark, Role } from '../forms/outline.ts';
import { namesAim } from '../language/indicator/line.ts';
import { ENUMERATORS, LABELS } from '../language/lexicon.ts';
import type { Frame } from './frame.ts';
import type { LayoutLadder } from './layout-ladder.ts';
import type { Legend } from './legend.ts';
import type { Stack } from './stack.ts';
import { because } from './why.ts';

/** Styles of 第1章, 第1部 and the like. */
const PARTS: ReadonlySet<string> = new Set(ENUMERATORS.parts.map((counter) => `第${counter}`));

// ①…着実に進んでいる, ②:概ね: a line of a legend; ①に関する事業 speaks of what ① is
const EXPLAINS = /^(?:…|\.{3}|=|:|に(?:関する|係る|対する|ついて))/;

/** Whether the words of a numbered line are no heading: they name an aim, or explain a sign. */
export const isEntry = (content: Mapped): boolean =>
  namesAim(content) || EXPLAINS.test(content.text);

/** Where a numbered heading stands, once what it ends is closed, and what it is. */
export interface NumberedPlace {
  readonly role: Role | null;
  readonly term: string | null;
  readonly sibling: Frame | null;
  readonly why: readonly Finding[];
}

interface Climber {
  readonly stack: Stack;
  readonly legend: Legend;
  readonly layout: LayoutLadder;
}

/**
 * A chapter ends the goals that were listed before the first one. Chapters that stood under nothing come to stand under no
 * section that the contents page names, or that lost the chapter above it.
 */
function beginPart(stack: Stack, style: string): void {
  if (!PARTS.has(style)) return;
  const goal = stack.nearest((frame) => frame.role === 'goal');
  if (goal) stack.close(goal);
  if (stack.stoodAlone(style) && !stack.nearest((frame) => PARTS.has(frame.style))) stack.clear();
}

/** The place that a layout file's ladder gives; null where it has no rung for the style. */
function byLayout(
  mark: Mark,
  sectioned: boolean,
  { stack, layout }: Climber,
): NumberedPlace | null {
  const ranked = { style: mark.style, term: null };
  const rung = layout.rungOf(ranked);
  if (!rung) return null;
  const sibling = layout.climb(ranked, stack);
  beginPart(stack, mark.style);
  const why = [because('why-layout', { rung: rung.example })];
  if (rung.role === null) {
    const place = usual(stack, sectioned, sibling);
    return { ...place, why: [...why, ...place.why] };
  }
  return {
    role: rung.role,
    term: null,
    sibling,
    why: [...why, because('why-layout-role', { role: rung.role })],
  };
}

/** The place that the column headings of a framework declare; null where they declare none. */
function byLegend({ style }: Mark, { stack, legend }: Climber): NumberedPlace | null {
  const level = legend.isEmpty ? null : legend.levelOf(style);
  if (!level) return null;
  const above = legend.above(level);
  const sibling = stack.nearest((frame) => frame.style === style);
  stack.climbTo((frame) => above.has(frame.style));
  const { role, term } = level;
  return { role, term, sibling, why: [because('why-declared', { term, role })] };
}

/** Under a goal, numbered headings are policies; under a labelled policy (施策1) only those with sections of their own. */
function usual(stack: Stack, sectioned: boolean, sibling: Frame | null): NumberedPlace {
  const labelled = stack.nearest(({ style }) => style === 'policy') !== null;
  if (!stack.has('goal') || (labelled && !sectioned))
    return { role: null, term: null, sibling, why: [] };
  const reason = labelled ? 'why-sectioned' : 'why-under-goal';
  return { role: 'policy', term: policyTerm(stack), sibling, why: [because(reason)] };
}

/** The document's word for a policy: that of the heading they stand under. */
function policyTerm(stack: Stack): string | null {
  const above = stack.nearest(
    ({ role, term }) => role === 'policy' || (role === 'policies' && term !== null),
  );
  if (above === null || above.role === 'policy') return above?.term ?? null;
  const heading = above.term as string;
  return LABELS.policies.terms?.find((word) => heading.includes(word)) ?? heading;
}

/**
 * Climbs to where a numbered heading stands: by the layout file, by levels that the document declares, by the sibling
 * that it goes on counting, else below whatever is open. Null where it is an entry.
 * @param sectioned whether a section stands below it
 * @param described whether its description shares its line
 */
export function placeNumbered(
  mark: Mark,
  { sectioned, described }: { readonly sectioned: boolean; readonly described: boolean },
  climber: Climber,
): NumberedPlace | null {
  const { stack } = climber;
  const given = byLayout(mark, sectioned, climber) ?? byLegend(mark, climber);
  if (given) return given;
  const sibling = stack.climbToSibling(mark);
  if (!sibling) {
    beginPart(stack, mark.style);
    if (stack.inLeaf || (described && !sectioned && !stack.has('goal'))) return null;
  }
  return usual(stack, sectioned, sibling);
}
