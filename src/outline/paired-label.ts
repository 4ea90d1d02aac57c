import { join, type Mapped, slice, split, trim } from '../base/mapped.ts';
import type { Prose } from '../forms/outline.ts';
import { captionOf } from '../language/heading/caption.ts';
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

/** 1-1 1-2 2-1, one below the other, and as many titles. */
function pairNumbers(elements: readonly Element[]): readonly Element[] {
  const paired: Element[] = [];
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as Element;
    paired.push(element);
    if (element.kind !== 'prose' || element.lines.length < LEAST_NUMBERS) continue;
    const numbers = element.lines.map(trim);
    if (!numbers.every(({ text }) => CHAIN.test(text))) continue;
    const found = pairedTitles(elements, at + 1, numbers.length);
    if (!found) continue;
    const { line, depth, indented, spaced } = element;
    const place = { line, depth, indented, spaced };
    const headings = numbers.map((number, i) =>
      proseOf(join([number, found.titles[i] as Mapped], ' '), place),
    );
    if (headings.some(({ mark }) => mark === null)) continue;
    paired.splice(-1, 1, ...headings);
    at = found.end - 1;
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
