import { join, type Mapped, slice, split, trim } from '../base/mapped.ts';
import type { Prose } from '../forms/outline.ts';
import { isAimTitle } from '../language/heading/aim-title.ts';
import { captionOf } from '../language/heading/caption.ts';
import { lineGlue } from '../language/letters/glue.ts';
import { LABELS, oneOf, perLexicon } from '../language/lexicon.ts';
import { proseOf } from '../mend/line/part.ts';
import { dealOut } from './dealt-boxes.ts';
import type { Element } from './element.ts';
import { pairedTitles, titlesOfWords } from './paired-title.ts';
import { type StrayTitles, strayTitles } from './stray-titles.ts';

/** So many labels in a row are a list of numbers whose titles follow. */
const LEAST = 2;
/** And so many numbers without a label word. */
const LEAST_NUMBERS = 3;
// 〔しごと〕 in front of the titles: the field of each
const FIELD = /^[〔【(<][^〔〕【】()<>\d]{1,8}[〕】)>]$/;
const BLANK = /\s+/g;
const CHAIN = /^\d{1,2}[-.]\d{1,2}$/;
// 目標1, 柱 2
const LOOSE = perLexicon(
  () => new RegExp(`^(?:${oneOf([...LABELS.goal.loose, ...LABELS.policy.loose])})\\s?(\\d{1,2})$`),
);
/** Titles stand no further from their numbers than so many paragraphs. */
const MAX_FOLLOWING = 24;

const labelIn = (element: Element | undefined) => {
  if (element?.kind !== 'prose' || element.mark !== null) return null;
  const caption = captionOf(element.content);
  return caption?.label != null && caption.ordinal !== null ? caption : null;
};

/** Labels with the titles that belong to them, and the element behind these. */
interface Paired {
  readonly labels: readonly Prose[];
  /** Other texts that stand among the titles. */
  readonly around?: Pick<StrayTitles, 'before' | 'behind'>;
  readonly end: number;
}

const withTitle = (label: Prose, content: Mapped, title: Mapped): Prose => ({
  ...label,
  content: join([content, title], ' '),
});

/** 基本目標1 基本目標2 〔しごと〕 〔ひと〕 title title: all on the line of the last label. */
function pairedOnLine(
  elements: readonly Element[],
  bare: readonly Prose[],
  at: number,
): Paired | null {
  const last = elements[at];
  const caption = bare.length > 0 ? labelIn(last) : null;
  if (!caption?.rest || last?.kind !== 'prose') return null;
  const labels = [...bare, last];
  const words = split(caption.rest, BLANK).map(trim);
  const fields = words.filter(({ text }) => FIELD.test(text)).length;
  const titles = titlesOfWords(words.slice(fields === labels.length ? fields : 0), labels.length);
  if (titles === null) return null;
  const head = trim(slice(last.content, 0, last.content.text.length - caption.rest.text.length));
  return {
    labels: labels.map((label, i) =>
      withTitle(label, i < bare.length ? label.content : head, titles[i] as Mapped),
    ),
    end: at + 1,
  };
}

function pairedBelow(
  elements: readonly Element[],
  bare: readonly Prose[],
  at: number,
): Paired | null {
  if (bare.length < LEAST) return null;
  const found = pairedTitles(elements, at, bare.length);
  const stray = found ? null : strayTitles(elements, at, bare.length);
  const read = found ?? stray;
  if (!read) return null;
  const labels = bare.map((label, i) => withTitle(label, label.content, read.titles[i] as Mapped));
  return stray ? { labels, end: read.end, around: stray } : { labels, end: read.end };
}

/** How many of the lines are numbers alone: 1-1 2-1 3-1, or words that are labels only where titles follow, counting from 1 (目標1 目標2 目標3). */
function numbersIn(lines: readonly Mapped[]): { count: number; loose: boolean } {
  const end = (fits: (text: string, at: number) => boolean): number => {
    const found = lines.findIndex(({ text }, i) => !fits(text, i));
    return found < 0 ? lines.length : found;
  };
  const chained = end((text) => CHAIN.test(text));
  if (chained > 0) return { count: chained, loose: false };
  return { count: end((text, i) => Number(LOOSE().exec(text)?.[1]) === i + 1), loose: true };
}

/** The texts that hold the titles of numbers: what stands behind these in the same paragraph, and what follows. */
function behindNumbers(elements: readonly Element[], at: number, count: number): Element[] {
  const own = elements[at] as Prose;
  const lines = own.lines.slice(count);
  const following = elements.slice(at + 1, at + 1 + MAX_FOLLOWING);
  if (lines.length === 0) return following;
  return [{ ...own, mark: null, content: join(lines, lineGlue), lines }, ...following];
}

/** 1-1 1-2 2-1, or 目標1 目標2 目標3, one below the other, and as many titles. */
function pairNumbers(elements: readonly Element[]): readonly Element[] {
  const paired: Element[] = [];
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as Element;
    paired.push(element);
    if (element.kind !== 'prose' || element.lines.length < LEAST_NUMBERS) continue;
    const numbers = element.lines.map(trim);
    const { count, loose } = numbersIn(numbers);
    if (count < LEAST_NUMBERS) continue;
    const found = pairedTitles(behindNumbers(elements, at, count), 0, count);
    if (!found || (loose && !found.titles.every(({ text }) => isAimTitle(text)))) continue;
    const { line, depth, indented, spaced } = element;
    const place = { line, depth, indented, spaced };
    const headings = found.titles.map((title, i) =>
      proseOf(join([numbers[i] as Mapped, title], ' '), place),
    );
    if (!loose && headings.some(({ mark }) => mark === null)) continue;
    const end = at + found.end + (count < numbers.length ? 0 : 1);
    const dealt = loose ? dealOut(headings, elements, end) : { elements: headings, end };
    paired.splice(-1, 1, ...dealt.elements);
    at = dealt.end - 1;
  }
  return paired;
}

/**
 * Puts labels and titles together where a chart lost its columns (番号だけが先に並ぶ図): 基本目標1, 基本目標2 one below
 * the other, then as many titles. Where the counts differ, nothing is decided.
 */
export function pairLabels(all: readonly Element[]): readonly Element[] {
  const elements = pairNumbers(all);
  const paired: Element[] = [];
  for (let at = 0; at < elements.length; ) {
    let end = at;
    while (labelIn(elements[end])?.rest === null) end++;
    const bare = elements.slice(at, end) as Prose[];
    const found = pairedBelow(elements, bare, end) ?? pairedOnLine(elements, bare, end);
    if (found?.around) {
      paired.push(...found.around.before, ...found.labels, ...found.around.behind);
      at = found.end;
    } else if (found) {
      const dealt = dealOut(found.labels, elements, found.end);
      paired.push(...dealt.elements);
      at = dealt.end;
    } else {
      paired.push(...elements.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
    }
  }
  return paired;
}
