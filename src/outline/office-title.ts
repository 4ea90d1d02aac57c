import type { Prose } from '../forms/outline.ts';
import { isAimTitle } from '../language/heading/aim-title.ts';
import { captionOf } from '../language/heading/caption.ts';
import { isFormWord } from '../language/heading/form-word.ts';
import { officesIn } from '../language/heading/office.ts';
import { isIndicatorLine } from '../language/indicator/line.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import type { Element } from './element.ts';
import type { Stack } from './stack.ts';
import { because } from './why.ts';

/** So many records that begin alike are no accident. */
const LEAST = 2;
/** The share of titles that must say what is to be done: other pages name offices too. */
const SHARE = 1 / 2;
const MIN_TITLE = 4;
const MAX_TITLE = 50;
const IN_BRACKETS = /^\(([^()]{2,30})\)$/;
// 空き家バンク事業: a record of another kind
const PROJECT = new RegExp(`(?:${oneOf(WORDS.projectEnds)})$`);

const textOf = (element: Element | undefined): string | null =>
  element?.kind === 'prose' && element.mark === null ? element.content.text.trim() : null;

/** Whether an element is the office that runs what stands above it, in brackets on a line of its own: (農林課). */
function isOffice(element: Element | undefined): boolean {
  const inside = IN_BRACKETS.exec(textOf(element) ?? '')?.[1];
  return inside !== undefined && officesIn(inside).length > 0;
}

function isTitle(element: Element): element is Prose {
  const text = textOf(element);
  if (element.kind !== 'prose' || text === null) return false;
  const isShort = text.length >= MIN_TITLE && text.length <= MAX_TITLE;
  return (
    isShort &&
    !/[。、:|()]|\d/.test(text) &&
    !PROJECT.test(text) &&
    !isFormWord(text) &&
    !isIndicatorLine(element.content)
  );
}

/**
 * Where titles stand that the office in brackets and one and the same label follow, record after record (題・担当課・見出し語の繰り返し):
 * 里山の活用 | (農林課) | 取り組み内容. Empty where fewer than two do, or most say nothing
 * that is to be done.
 */
export function titlesAboveOffices(elements: readonly Element[]): ReadonlySet<number> {
  const places = new Map<string, Prose[]>();
  elements.forEach((element, i) => {
    if (!isTitle(element) || !isOffice(elements[i + 1])) return;
    const below = elements[i + 2];
    const label = textOf(below);
    // only the word of a section says that a record of a plan begins
    if (label === null || below?.kind !== 'prose' || captionOf(below.content) === null) return;
    places.set(label, [...(places.get(label) ?? []), element]);
  });
  const [found, ...others] = [...places.values()];
  if (!found || others.length > 0 || found.length < LEAST) return new Set();
  const aims = found.filter(({ content }) => isAimTitle(content.text));
  return new Set(aims.length >= found.length * SHARE ? found.map(({ span }) => span.start) : []);
}

/** Opens the policy whose record a title above its office begins. */
export function openAboveOffice(stack: Stack, { mark, content: title, span }: Prose): true {
  const sibling = stack.nearest(({ style }) => style === 'office');
  if (sibling) stack.close(sibling);
  else stack.leaveLeaf();
  const why = [because('why-office')];
  stack.open({ mark, style: 'office', role: 'policy', term: null, title, span, why }, sibling);
  return true;
}
