import { join, type Mapped, trim } from '../base/mapped.ts';
import type { Prose } from '../forms/outline.ts';
import { isAimTitle } from '../language/heading/aim-title.ts';
import { captionOf } from '../language/heading/caption.ts';
import { isFormTitle } from '../language/heading/form-word.ts';
import { isIndicatorLine } from '../language/indicator/line.ts';
import { lineGlue } from '../language/letters/glue.ts';
import { HAN } from '../language/letters/script.ts';
import { WORDS } from '../language/lexicon.ts';
import type { Element } from './element.ts';

const MAX_TITLE = 40;
/** A title goes over so many lines. */
const MAX_LINES = 3;
// 力強い産業を育て、 新しいひとの流れを 安心して 選ばれ: a title that goes on in the next line
const OPEN_END = /[、をがにのとへ・てばれ]$/;
// る鶴里, げ, の支援: no title begins so
const GOES_ON = new RegExp(`^(?:[をんっゃゅょるげ、。)]|[のにへがとでも][${HAN}])`);

/** Titles read from lines, and the element behind them. */
export interface Titles {
  readonly titles: readonly Mapped[];
  readonly end: number;
}

const isPlain = (element: Element | undefined): element is Prose =>
  element?.kind === 'prose' &&
  element.mark === null &&
  captionOf(element.content) === null &&
  !/[。→⇒]/.test(element.content.text) &&
  !isFormTitle(element.content.text) &&
  !isIndicatorLine(element.content);

/** Lines joined to titles: `goesOn` says which ones go on in the next. */
function joined(
  lines: readonly Mapped[],
  goesOn: (line: string, next: string, at: number) => boolean,
): Mapped[] {
  const titles: Mapped[] = [];
  let open = false;
  for (const [i, line] of lines.map(trim).entries()) {
    const last = open ? titles.pop() : undefined;
    titles.push(last ? join([last, line], lineGlue) : line);
    open = goesOn(line.text, lines[i + 1]?.text.trim() ?? '', i);
  }
  return titles;
}

/** Whether a line is but the noun that a title ends with: まち, むら. */
const isEndAlone = (line: string): boolean => WORDS.sloganEnds.includes(line);

/** The titles that the lines of a text are, those that go on joined. */
const byWords = (lines: readonly Mapped[]): Mapped[] =>
  joined(lines, (line, next) => OPEN_END.test(line) || GOES_ON.test(next) || isEndAlone(next));

/** So wide are the lines of a cell at least that break off in words. */
const LEAST_WIDTH = 6;

/** The titles of lines that fill narrow cells: a line as wide as the widest goes on in the next. */
function byWidth(lines: readonly Mapped[]): Mapped[] {
  const width = Math.max(...lines.map(({ text }) => text.trim().length));
  return joined(lines, ({ length }) => width >= LEAST_WIDTH && length === width);
}

const fits = (titles: readonly Mapped[], count: number): boolean =>
  titles.length === count && titles.every(({ text }) => text.length <= MAX_TITLE);
const areAims = (titles: readonly Mapped[]): boolean =>
  titles.every(({ text }) => isAimTitle(text));

/** The titles of `count` labels that words divide by blanks are: as the words say, else so many words each. */
export function titlesOfWords(words: readonly Mapped[], count: number): readonly Mapped[] | null {
  const said = byWords(words);
  if (fits(said, count) && areAims(said)) return said;
  const each = words.length / count;
  if (!Number.isInteger(each) || each > MAX_LINES) return null;
  const even = joined(words, (_, __, at) => (at + 1) % each !== 0);
  return fits(even, count) && areAims(even) ? even : null;
}

/** The titles of `count` labels that are all lines up to what ends them, each broken where its cell was full. */
function wrappedTitles(elements: readonly Element[], at: number, count: number): Titles | null {
  const lines: Mapped[] = [];
  let end = at;
  for (; isPlain(elements[end]) && lines.length <= count * MAX_LINES; end++)
    lines.push(...(elements[end] as Prose).lines);
  if (lines.length <= count || lines.length > count * MAX_LINES) return null;
  const titles = byWidth(lines);
  return fits(titles, count) && areAims(titles) ? { titles, end } : null;
}

/** The titles of `count` labels in the texts from `at` on, and where they end; null where they are not as many. */
function titlesFor(elements: readonly Element[], at: number, count: number): Titles | null {
  const lines: Mapped[] = [];
  for (let end = at; isPlain(elements[end]) && lines.length < count * MAX_LINES; end++) {
    lines.push(...(elements[end] as Prose).lines);
    const titles = byWords(lines);
    if (titles.length > count) return null;
    if (titles.length === count) return fits(titles, count) ? { titles, end: end + 1 } : null;
  }
  return null;
}

/** As many titles as there are labels, in the texts from `at` on; null where the counts differ. */
export const pairedTitles = (
  elements: readonly Element[],
  at: number,
  count: number,
): Titles | null => wrappedTitles(elements, at, count) ?? titlesFor(elements, at, count);
