import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { isAimTitle } from '../../language/heading/aim-title.ts';
import { captionOf, declaredRole } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { HAN, LETTERS } from '../../language/letters/script.ts';
import { lineText } from '../line/text.ts';

// 稼稼ぐぐ力力: every letter of a word stands twice; パパママ学級 does not
const TWICE = new RegExp(`(?<![${LETTERS}])(?:([${LETTERS}・])\\1){2,}(?![${LETTERS}])`, 'g');
/** So many letters that stand twice are no word such as パパママ. */
const LEAST_LETTERS = 6;
const LEAST = 3;
const LEAST_TITLE = 4;
const MAX_TITLE = 40;

// おおははななしし会会の開催, を維維持持: inside a word, where the document's bold print is known to come in twice
const INSIDE = new RegExp(`(?:([${LETTERS}])\\1){3,}|(?:([${HAN}])\\2){2,}`, 'g');

const doubledIn = ({ text }: Mapped, pattern = TWICE) =>
  matchesIn(text, pattern).filter(([run]) => new Set(run).size > 1);

/** Whether bold letters came in twice for certain. */
const isDoubled = ({ content }: Line): boolean =>
  doubledIn(content).some(([run]) => run.length >= LEAST_LETTERS);

// 8844人人((RR33)), 基基本本目目標標11: what stands between blanks, each sign of it twice, a letter among them
const PIECE = new RegExp(`(?<!\\S)(?=\\S*[${LETTERS}])(?:(\\S)\\1){2,}(?!\\S)`, 'g');

/** A text whose bold letters came in twice (文字の重ね打ち), each once: 数数値値目目標標, 8844人人. */
function undoubled(content: Mapped): Mapped {
  const parts: Mapped[] = [];
  let last = 0;
  const pieces = matchesIn(content.text, PIECE).filter(([run]) => new Set(run).size > 1);
  const whole = pieces.length > 0 ? pieces : doubledIn(content);
  for (const { 0: run, index } of whole.length > 0 ? whole : doubledIn(content, INSIDE)) {
    parts.push(slice(content, last, index));
    for (let k = 0; k < run.length; k += 2) parts.push(slice(content, index + k, index + k + 1));
    last = index + run.length;
  }
  return last === 0 ? content : join([...parts, slice(content, last)]);
}

const isText = ({ blank, cells, content: { text } }: Line): boolean =>
  !blank && cells === null && text.length <= 2 * MAX_TITLE && !/[\t|。]/.test(text);

/** The words of a heading behind its number or label; null for other lines. */
function titleOf(line: Line, doubled = false): Mapped | null {
  if (!isText(line)) return null;
  const words = lineText(line);
  const caption = captionOf(words);
  if (caption?.label != null) return caption.rest;
  // 数値目標 | 値目標, where bold print comes in twice elsewhere
  if (caption && doubled) return words;
  const mark = markOf(words.text);
  return mark?.mark.ordinal != null ? trim(slice(words, mark.length)) : null;
}

/** The title that stands alone below its label (基本目標() | 海と里山の恵みを); null where the line above is no label alone. */
function titleBelow(above: Line | undefined, line: Line): Mapped | null {
  if (!above || !isText(above) || !isText(line)) return null;
  const words = trim(above.content);
  const caption = captionOf(words);
  const announces =
    caption?.label != null ? caption.rest === null : declaredRole(words.text) !== null;
  return announces && captionOf(lineText(line)) === null ? lineText(line) : null;
}

/** How many letters at the end of a text the next one begins with. */
function overlap(text: string, next: string): number {
  for (let k = Math.min(text.length, next.length); k >= LEAST; k--)
    if (text.endsWith(next.slice(0, k))) return k;
  return 0;
}

/** The title with a line that was printed over it; null where the line is none of its print. */
function printedOver(title: Mapped, line: Line, again: boolean, doubled: boolean): Mapped | null {
  const next = titleOf(line) ?? lineText(line);
  const { text } = next;
  if (!isText(line) || text.length < LEAST || text.length > MAX_TITLE) return null;
  const isTorn = title.text.length >= LEAST_TITLE && !isAimTitle(title.text);
  if (isTorn && text.startsWith(title.text)) return next;
  const isWord = isColumnWord(text) || isFormWord(text);
  if (!isWord && title.text.includes(text) && (again || doubled || isAimTitle(title.text)))
    return title;
  const shared = again ? overlap(title.text, text) : 0;
  return shared > 0 ? join([title, slice(next, shared)]) : null;
}

/** Whether a line has a number, and another one than the heading above it: (1) below <2> begins a heading of its own. */
function isNumberedApart(line: Line, head: Line): boolean {
  const own = markOf(line.content.text.trim())?.mark;
  return own?.ordinal != null && own.label !== markOf(head.content.text.trim())?.mark.label;
}

/** Whether a line may be a further print of a title: a look ahead, before its own is read. */
const mayBePrint = (line: Line | undefined): boolean =>
  line !== undefined && isText(line) && line.content.text.trim().length >= LEAST;

/** Titles that came in on two lines, once. */
const withoutRepeats = (lines: readonly Line[]): Line[] =>
  lines.filter((line, i) => {
    const { text } = lineText(line);
    const above = lines[i - 1];
    const repeats = above && !above.blank && trim(above.content).text === text;
    return !repeats || !isText(line) || text.length < LEAST_TITLE || /\d/.test(text);
  });

const bare = (line: Line | undefined): string =>
  line && !line.blank && line.cells === null ? line.content.text.replace(/\s+/g, '') : '';

/** A first print of so few characters may be words of their own. */
const LEAST_PRINT = 4;

/**
 * The lines whose print came in again as a whole between its two halves (町内従業者数410人→43 | 町内従業者数410人→430人 | 0人), by the place
 * of the whole.
 */
function reprints(lines: readonly Line[]): ReadonlySet<number> {
  const whole = new Set<number>();
  const firstOf = (at: number) => lines[at]?.content.text.trimStart()[0];
  for (let at = 1; at + 1 < lines.length; at++) {
    if (firstOf(at) === undefined || firstOf(at) !== firstOf(at - 1)) continue;
    const [above, own, below] = [bare(lines[at - 1]), bare(lines[at]), bare(lines[at + 1])];
    const isWhole = above.length >= LEAST_PRINT && below !== '' && above + below === own;
    if (isWhole && !whole.has(at - 1)) whole.add(at);
  }
  return whole;
}

/** The lines without the halves of what was printed again as a whole. */
const withoutHalves = (lines: readonly Line[], whole: ReadonlySet<number>): Line[] =>
  lines.map((line, at) => (whole.has(at - 1) || whole.has(at + 1) ? emptied(line) : line));

/** A heading's print may begin anew so many lines below it. */
const MAX_AHEAD = 3;

/** Whether a line is numbered like the heading above it and holds nothing but pieces of its words: 2. 学校を核 を核にした人の. */
function isPrintOf(line: Line, label: string, words: string): boolean {
  if (!isText(line)) return false;
  const own = markOf(line.content.text.trim());
  if (own?.mark.ordinal == null || own.mark.label !== label) return false;
  const pieces = line.content.text.trim().slice(own.length).trim().split(/\s+/);
  return pieces.every((piece) => piece.length >= LEAST && words.includes(piece));
}

/** Lines without further prints of a numbered heading whose title goes over two lines. */
function withoutPrints(lines: Line[]): void {
  for (const [at, line] of lines.entries()) {
    const mark = isText(line) ? markOf(line.content.text.trim())?.mark : null;
    if (mark?.ordinal == null) continue;
    let words = bare(line);
    for (let i = at + 1; i <= at + MAX_AHEAD && bare(lines[i]) !== ''; i++) {
      if (isPrintOf(lines[i] as Line, mark.label, words)) lines[i] = emptied(lines[i] as Line);
      else words += bare(lines[i]);
    }
  }
}

const emptied = (line: Line): Line => ({
  ...line,
  content: slice(line.content, 0, 0),
  blank: true,
});

/**
 * Headings whose bold print came in over several lines, once (見出しの重ね打ち): 2. 森の学校を核と | 森の学校を核とした人の |
 * した人の流れ | 流れをつくる.
 */
export function withoutEchoes(read: readonly Line[]): readonly Line[] {
  const whole = reprints(read);
  const doubled = whole.size > 0 || read.some(isDoubled);
  const lines = doubled
    ? withoutRepeats(
        withoutHalves(read, whole).map((line) =>
          line.blank ? line : { ...line, content: undoubled(line.content) },
        ),
      )
    : [...read];
  withoutPrints(lines);
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at] as Line;
    if (!mayBePrint(lines[at + 1])) continue;
    const first = titleOf(head, doubled) ?? titleBelow(lines[at - 1], head);
    let title = first;
    let end = at + 1;
    for (; title !== null && end < lines.length; end++) {
      const below = lines[end] as Line;
      const over = printedOver(title, below, end > at + 1, doubled);
      if (over === null || isNumberedApart(below, head)) break;
      title = over;
      lines[end] = emptied(lines[end] as Line);
    }
    if (!first || !title || end === at + 1) continue;
    const words = trim(head.content);
    const front = slice(words, 0, words.text.length - first.text.length);
    lines[at] = { ...head, content: join([front, title]) };
    // the title's words stand on the lines down to the last of them
    lines.splice(at + 1, end - at - 1);
  }
  return lines;
}
