import { join, type Mapped, trim } from '../base/mapped.ts';
import type { Prose } from '../forms/outline.ts';
import { isAimTitle } from '../language/aim-title.ts';
import { isFormTitle } from '../language/form-word.ts';
import { isIndicatorLine } from '../language/indicator-line.ts';
import { captionOf } from './caption.ts';
import type { Element } from './flow.ts';
import { lineGlue } from './glue.ts';

/** So many labels in a row are a list of numbers whose titles follow. */
const LEAST = 2;
const MAX_TITLE = 40;
// 力強い産業を育て、 新しいひとの流れを: a title that goes on in the next line
const OPEN_END = /[、をがにのとへ・]$/;

const isBare = (element: Element | undefined): element is Prose => {
  if (element?.kind !== 'prose' || element.mark !== null) return false;
  const caption = captionOf(element.content);
  return caption?.label != null && caption.ordinal !== null && caption.rest === null;
};

const isPlain = (element: Element | undefined): element is Prose =>
  element?.kind === 'prose' &&
  element.mark === null &&
  captionOf(element.content) === null &&
  !/[。→⇒]/.test(element.content.text) &&
  !isFormTitle(element.content.text) &&
  !isIndicatorLine(element.content);

/** The titles that the lines of a text are, those that go on joined. */
function titlesOf(lines: readonly Mapped[]): Mapped[] {
  const titles: Mapped[] = [];
  let open = false;
  for (const line of lines.map(trim)) {
    const last = open ? titles.pop() : undefined;
    titles.push(last ? join([last, line], lineGlue) : line);
    open = OPEN_END.test(line.text);
  }
  return titles;
}

/** So wide are the lines of a cell at least that break off in words. */
const LEAST_WIDTH = 6;

/** The titles of lines that fill narrow cells: a line as wide as the widest goes on in the next. */
function titlesByWidth(lines: readonly Mapped[]): Mapped[] {
  const width = Math.max(...lines.map(({ text }) => text.trim().length));
  const titles: Mapped[] = [];
  let open = false;
  for (const line of lines.map(trim)) {
    const last = open ? titles.pop() : undefined;
    titles.push(last ? join([last, line], lineGlue) : line);
    open = width >= LEAST_WIDTH && line.text.length === width;
  }
  return titles;
}

/** The titles of `count` labels that are all lines up to what ends them, each broken where its cell was full. */
function wrappedTitles(
  elements: readonly Element[],
  at: number,
  count: number,
): { titles: readonly Mapped[]; end: number } | null {
  const lines: Mapped[] = [];
  let end = at;
  for (; isPlain(elements[end]) && lines.length <= count * 3; end++)
    lines.push(...(elements[end] as Prose).lines);
  if (lines.length <= count || lines.length > count * 3) return null;
  const titles = titlesByWidth(lines);
  const fit = titles.length === count && titles.every(({ text }) => text.length <= MAX_TITLE);
  return fit && titles.every(({ text }) => isAimTitle(text)) ? { titles, end } : null;
}

/** The titles of `count` labels in the texts from `at` on, and where they end; null where they are not as many. */
function titlesFor(
  elements: readonly Element[],
  at: number,
  count: number,
): { titles: readonly Mapped[]; end: number } | null {
  const lines: Mapped[] = [];
  for (let end = at; isPlain(elements[end]) && lines.length < count * 3; end++) {
    lines.push(...(elements[end] as Prose).lines);
    const titles = titlesOf(lines);
    if (titles.length > count) return null;
    if (titles.length === count)
      return titles.every(({ text }) => text.length <= MAX_TITLE) ? { titles, end: end + 1 } : null;
  }
  return null;
}

const pairedTitles = (elements: readonly Element[], at: number, count: number) =>
  wrappedTitles(elements, at, count) ?? titlesFor(elements, at, count);

/**
 * Puts labels and titles together where a chart lost its columns (番号だけが先に並ぶ図): 基本目標1, 基本目標2 one below
 * the other, then as many titles. Where the counts differ, nothing is decided.
 */
export function pairLabels(elements: readonly Element[]): readonly Element[] {
  const paired: Element[] = [];
  for (let at = 0; at < elements.length; ) {
    let end = at;
    while (isBare(elements[end])) end++;
    const labels = elements.slice(at, end) as Prose[];
    const found = labels.length >= LEAST ? pairedTitles(elements, end, labels.length) : null;
    if (found) {
      for (const [i, label] of labels.entries())
        paired.push({ ...label, content: join([label.content, found.titles[i] as Mapped], ' ') });
      at = found.end;
    } else {
      paired.push(...elements.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
    }
  }
  return paired;
}
