import { join, type Mapped, slice, trim } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import type { Line } from '../forms/line.ts';
import { markOf } from '../language/enumerator.ts';
import { HAN, HIRAGANA, KATAKANA } from '../language/script.ts';

const LETTER = `[${HAN}${HIRAGANA}${KATAKANA}々]`;
// 数数値値目目標標: every letter of a word stands twice; パパママ学級 does not
const TWICE = new RegExp(`(?<!${LETTER})(?:(${LETTER})\\1){2,}(?!${LETTER})`, 'g');
/** So many letters that stand twice are no word such as パパママ. */
const LEAST_LETTERS = 6;
/** Shorter words may stand on two lines by themselves. */
const LEAST = 3;
const MAX_TITLE = 60;

const runsIn = ({ text }: Mapped) =>
  matchesIn(text, TWICE).filter(([run]) => new Set(run).size > 1);

/** Every second letter of the words in which each stands twice. */
function halved(content: Mapped): Mapped {
  const runs = runsIn(content);
  if (runs.length === 0) return content;
  const parts: Mapped[] = [];
  let from = 0;
  for (const { 0: run, index } of runs) {
    parts.push(slice(content, from, index));
    for (let i = 0; i < run.length; i += 2) parts.push(slice(content, index + i, index + i + 1));
    from = index + run.length;
  }
  return join([...parts, slice(content, from)].filter(({ text }) => text.length > 0));
}

/** A title without the enumerator in front, and where it begins. */
function titleOf({ content }: Line): { readonly title: string; readonly marked: boolean } {
  const words = trim(content).text;
  const mark = markOf(words);
  const numbered = mark?.mark.ordinal != null;
  return { title: numbered ? words.slice(mark.length) : words, marked: numbered };
}

const isTitle = ({ content, blank, cells }: Line): boolean =>
  !blank &&
  cells === null &&
  content.text.length <= MAX_TITLE &&
  !/[\d。|\t]/.test(titleWords(content));
const titleWords = (content: Mapped): string => {
  const words = trim(content).text;
  return words.slice(markOf(words)?.length ?? 0);
};

/** How many characters at the end of one text begin the next. */
function overlap(above: string, below: string): number {
  for (let n = Math.min(above.length, below.length); n >= LEAST; n--)
    if (above.endsWith(below.slice(0, n))) return n;
  return 0;
}

/** A line that was printed over the one above it: broken elsewhere, it begins with all of its title. */
function printedOver(above: Line, line: Line): Line | null {
  const [own, next] = [titleOf(above), titleOf(line)];
  const same = own.marked && own.title.length >= LEAST && next.title.startsWith(own.title);
  if (!same || next.title.length === own.title.length) return null;
  const words = trim(above.content);
  const front = slice(words, 0, words.text.length - own.title.length);
  const rest = trim(line.content);
  const title = slice(rest, rest.text.length - next.title.length);
  return { ...above, content: join([front, title]) };
}

/** The line above with what a copy of it, broken elsewhere, adds to it; null where the line is no such copy. */
function grown(above: Line, line: Line): Line | null {
  const words = trim(line.content);
  const shared = overlap(above.content.text.trimEnd(), words.text);
  if (shared === 0) return null;
  const rest = slice(words, shared);
  return rest.text.length > 0 ? { ...above, content: join([trim(above.content), rest]) } : above;
}

/** Headings of which copies that were printed over them came in as lines of their own. */
function withoutCopies(lines: readonly Line[], evident: boolean): Line[] {
  const out: Line[] = [];
  // the last line, and whether a copy of it was found
  let copied = false;
  for (const line of lines) {
    const above = out.at(-1);
    if (!above || !isTitle(above) || !isTitle(line)) {
      out.push(line);
      copied = false;
      continue;
    }
    const over = printedOver(above, line) ?? (copied ? grown(above, line) : null);
    const words = trim(line.content).text;
    const ghost = evident && words.length >= LEAST && isWithin(above, words);
    if (over) {
      out[out.length - 1] = over;
      copied = true;
    } else if (!ghost) {
      out.push(line);
      copied = false;
    }
  }
  return out;
}

const isWithin = ({ content: { text } }: Line, words: string): boolean =>
  text.includes(words) && text.trim().length > words.length;

/**
 * Takes back bold print that came in twice (重ね打ち): letters that stand twice, titles whose copy is a line of its own, broken
 * elsewhere. Pieces of a heading below it are copies only where letters or headings of the document stand twice.
 */
export function printSingly(lines: readonly Line[]): readonly Line[] {
  const evident = lines.some(({ content }) =>
    runsIn(content).some(([run]) => run.length >= LEAST_LETTERS),
  );
  return withoutCopies(evident ? lines.map(printedSingly) : lines, evident);
}

function printedSingly(line: Line): Line {
  if (line.blank || line.cells !== null) return line;
  const content = halved(line.content);
  return content === line.content ? line : { ...line, content };
}
