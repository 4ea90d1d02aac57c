import { slice, split, trim } from '../base/mapped.ts';
import type { Prose, Role } from '../forms/outline.ts';
import { captionOf, keyOf } from '../language/heading/caption.ts';
import { proseOf } from '../mend/line/part.ts';
import type { Element } from './element.ts';

/** Sections that every box of a chart has. */
const BOXED: ReadonlySet<Role> = new Set<Role>(['targets', 'policies', 'kpis']);
// 【目標1】市内就業者数 …: an entry that says which goal it is of
const OF_GOAL = /^[【[(〔<](?:基本)?目標\s?(\d{1,2})[】\])〕>]\s*(?=\S)/;
// 【目標1】 alone, what is of the goal below it
const GOAL_ALONE = /^[【[(〔<](?:基本)?目標\s?(\d{1,2})[】\])〕>]$/;
// 2 of 2-1
const CHAIN = /^(\d{1,2})[-.]/;

/** What stands below labels, those in front of what belongs to each. */
interface Dealt {
  readonly elements: readonly Element[];
  readonly end: number;
}

const captionIn = (element: Element | undefined) =>
  element?.kind === 'prose' ? captionOf(element.content) : null;

const sectionKey = (element: Element): string | null => {
  const caption = captionIn(element);
  return caption && caption.label === null && BOXED.has(caption.role) ? keyOf(caption.term) : null;
};

const numbersOf = (labels: readonly Prose[]): (number | null)[] =>
  labels.map((label) => captionIn(label)?.ordinal ?? null);

/** Boxes one after the other: the section that each begins with stands there as often as there are labels. */
function byBoxes(labels: readonly Prose[], below: readonly Element[]): Element[] | null {
  const first = below.findIndex((element) => sectionKey(element) !== null);
  const key = first < 0 ? null : sectionKey(below[first] as Element);
  const starts = below.flatMap((element, i) => (sectionKey(element) === key ? [i] : []));
  if (key === null || starts.length !== labels.length) return null;
  const boxes = labels.flatMap((label, k) => [label, ...below.slice(starts[k], starts[k + 1])]);
  return [...below.slice(0, first), ...boxes];
}

/** The entries of a text, each with the goal that it says it is of; null where one says none. */
function entriesOf(element: Element): { goal: number; entry: Prose }[] | null {
  if (element.kind !== 'prose' || element.mark !== null) return null;
  const lines = element.lines.flatMap((line) =>
    split(trim(line), /\s+(?=[【[(〔<](?:基本)?目標\s?\d)/g),
  );
  const { line: at, depth, indented } = element;
  const place = { line: at, depth, indented, spaced: true };
  const entries = lines.map((line) => {
    const found = OF_GOAL.exec(line.text);
    if (!found) return null;
    const entry = proseOf(trim(slice(line, found[0].length)), place);
    const mark = { label: found[0].trim(), style: '・', ordinal: null };
    return { goal: Number(found[1]), entry: { ...entry, mark } };
  });
  return entries.every((entry) => entry !== null) ? entries : null;
}

/** The number of the goal that a line names and nothing else; null for other lines. */
function goalAlone(element: Element | undefined): number | null {
  const found = element?.kind === 'prose' ? GOAL_ALONE.exec(element.content.text) : null;
  return found ? Number(found[1]) : null;
}

/** Entries and headings that carry the number of the goal which they stand under. */
function byNumbers(labels: readonly Prose[], below: readonly Element[]): Element[] | null {
  const numbers = numbersOf(labels);
  const own = labels.map((label): Element[] => [label]);
  const headings = labels.map((): Element[] => []);
  const rest: Element[] = [];
  let section: Element | null = null;
  let named = -1;
  for (const element of below) {
    const mark = element.kind === 'prose' ? element.mark : null;
    const chained = numbers.indexOf(Number(CHAIN.exec(mark?.label ?? '')?.[1]));
    const entries = entriesOf(element)?.filter(({ goal }) => numbers.includes(goal));
    const alone = goalAlone(element);
    if (alone !== null || mark === null) named = alone === null ? -1 : numbers.indexOf(alone);
    if (alone !== null && named >= 0) continue;
    if (named >= 0) {
      const box = own[named];
      if (section && !box?.includes(section)) box?.push(section);
      box?.push(element);
    } else if (chained >= 0) headings[chained]?.push(element);
    else if (entries && entries.length > 0)
      for (const { goal, entry } of entries) {
        const box = own[numbers.indexOf(goal)];
        if (section && !box?.includes(section)) box?.push(section);
        box?.push(entry);
      }
    else rest.push(element);
    if (sectionKey(element) !== null) section = element;
  }
  // a section ends with the heading behind it, not in front of it
  const boxes = own.map(([label, ...list], k) => [
    label as Element,
    ...(headings[k] as Element[]),
    ...list,
  ]);
  if (boxes.some((box) => box.length === 1)) return null;
  return [...rest.filter((element) => !own.some((box) => box.includes(element))), ...boxes.flat()];
}

const isNumbered = (element: Element | undefined): boolean =>
  element?.kind === 'prose' && element.mark?.ordinal != null;

/** Where the chart ends: at the next label of a goal. */
function endOf(elements: readonly Element[], from: number): number {
  const next = elements.findIndex(
    (element, i) =>
      i >= from &&
      captionIn(element)?.label != null &&
      captionIn(element)?.role === 'goal' &&
      !(goalAlone(element) !== null && isNumbered(elements[i + 1])),
  );
  return next < 0 ? elements.length : next;
}

/** Deals what stands below labels that stand first (番号が先に並ぶ図の枠) out to them, where it says which belongs to which. */
export function dealOut(
  labels: readonly Prose[],
  elements: readonly Element[],
  from: number,
): Dealt {
  const end = endOf(elements, from);
  const below = elements.slice(from, end);
  const dealt = byBoxes(labels, below) ?? byNumbers(labels, below);
  return dealt ? { elements: dealt, end } : { elements: labels, end: from };
}
