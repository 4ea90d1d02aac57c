import { spanOf } from '../base/mapped.ts';
import type { Span } from '../base/span.ts';
import type { Line } from '../forms/line.ts';
import { isLegible } from '../language/letters/legible.ts';
import { LABELS, perLexicon } from '../language/lexicon.ts';
import { nameKey } from '../language/similarity.ts';
import type { Subject } from './rule.ts';

/** A line of the contents page as it was read (目次の行). */
export interface ContentsLine {
  readonly line: Line;
  /** Its words without what leads to the page. */
  readonly title: string;
  /** What stands where the page number belongs; empty where nothing does. */
  readonly page: string;
  /** Whether dots lead to a page. */
  readonly led: boolean;
  /** The place of the title; of the whole line where there is none. */
  readonly place: Span;
}

/** Longer lines hold several entries: their ends cannot be told apart. */
const LONGEST = 200;
const DOTS = '[.・…‥·_-]';
// ...... 12, a tab and 12, two blanks and 12
const END = new RegExp(
  `(?:\\t|\\s{2}|(?:${DOTS}\\s?){3})[\\s.・…‥·_-]*(?<page>[^\\s.・…‥·_-]{0,5})\\s*$`,
);
const LED = new RegExp(`(?:${DOTS}\\s?){3}`);
const WORDS = perLexicon(() => new Set(LABELS.contents.words.map(nameKey)));

function readLine(line: Line): ContentsLine | null {
  const { text } = line.content;
  if (line.blank || text.length > LONGEST || WORDS().has(nameKey(text))) return null;
  const end = END.exec(text);
  const dots = text.search(LED);
  // dots that lead to a page in two pieces: ....... 1 and, behind a tab, 6
  const title = text.slice(0, dots < 0 ? end?.index : dots).trim();
  const start = text.length - text.trimStart().length;
  const place = spanOf(
    line.content,
    start,
    title === '' ? text.trimEnd().length : start + title.length,
  );
  return { line, title, page: end?.groups?.page ?? '', led: dots >= 0, place };
}

/** The lines of the contents page; none of a model without its document. */
export function contentsLinesOf({ compilation }: Subject): readonly ContentsLine[] {
  if (!compilation) return [];
  const { furniture } = compilation.outline;
  return furniture
    .filter(({ reason }) => reason === 'contents')
    .map((one) => readLine(compilation.lines[one.line] as Line))
    .filter((one) => one !== null);
}

// 12, -3-, ii, A-3, 12頁
const PAGE =
  /^(?:-?\d{1,3}-?|[ivxlc]{1,5}|[IVXLC]{1,5}|[A-Z]-?\d{1,3}|[Pp]?\d{1,3}|\d{1,3}(?:頁|ページ))$/;
// \cap, O, Ü, •: one sign that is no Japanese letter, or a sign's name
const STRAY = /^(?:\\.*|[^\d\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])$/u;
const NUMBER = /^\d{1,3}$/;

/** Whether a line has a page number that one can follow. */
export const isPaged = ({ page }: ContentsLine) => PAGE.test(page);

/** Whether something else stands where the page number belongs. */
const isStray = (one: ContentsLine) => one.page !== '' && !isPaged(one) && STRAY.test(one.page);

const LATIN = /^[A-Za-z]+$/;
/** U I ターン, spaced out. */
const TURNS = /^[UIJ]$/;
const SHORT = 2;

/** Whether a title has a run of Latin scraps (WE H DARK A AND A) or letters that no Japanese text has. */
function isNonsense({ title }: ContentsLine): boolean {
  if (title.includes('\ufffd') || !isLegible(title)) return true;
  const scraps = title.split(/\s+/).filter((word) => LATIN.test(word) && !TURNS.test(word));
  return (
    scraps.length >= 2 && 2 * scraps.filter((word) => word.length <= SHORT).length >= scraps.length
  );
}

/** Page numbers that no title stands before: the titles were lost. */
function* orphans(lines: readonly ContentsLine[]): Iterable<ContentsLine> {
  let waiting = 0;
  for (const one of lines) {
    const alone = NUMBER.test(one.title) || (one.title === '' && isPaged(one));
    if (!alone) waiting = isPaged(one) || isStray(one) ? 0 : waiting + 1;
    else if (waiting > 0) waiting--;
    else yield one;
  }
}

/** Lines whose words or page number show that they were read as garbage. */
export function garbledLines(lines: readonly ContentsLine[]): ReadonlySet<ContentsLine> {
  return new Set([...lines.filter((one) => isStray(one) || isNonsense(one)), ...orphans(lines)]);
}
