import { type Mapped, slice, split, trim } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import type { Line } from '../forms/line.ts';
import { markOf } from '../language/enumerator.ts';
import { LABELS, perLexicon } from '../language/lexicon.ts';

// ........ 5, ・・・・ ・7, ……, ―――― 92, ----- 4, ____ 12, ・・11: what leads from an entry to its page, and the page
const LEADERS =
  /\s*(?:[.・…‥·_―─-]\s?){3,}\s*(?:\d{1,3}(?!\d))?|(?:\s[.・…‥·]|[.・…‥·]{2})\s?\d{1,3}(?=\s|$)/g;
// 第1章, (1), Ⅰ., ⅰ., 2.1 behind a blank: entries that share a line, their pages left out or not
const INNER =
  /\s+(?=第\d{1,2}[章節部編]\s|\(\d{1,2}\)|[Ⅰ-Ⅻⅰ-ⅻ][.\s]|\d{1,2}(?:\.\d{1,2})?[.\s]\s?[^\d\s.])/g;
const PAGE = /(\d{1,3})$/;
/** So many leaders are no accident. */
const LEAST = 2;
/** Lines between entries are shorter than this: numbers of their own, titles that go on. */
const SHORT = 30;
/** No more lines without leaders than this stand together between entries. */
const MAX_BETWEEN = 2;

const WORD = perLexicon(() => new RegExp(`^(?:${LABELS.contents.words.join('|')})\\s*`));

/** The pages that the leaders of a line lead to. */
function pagesOf({ content: { text } }: Line): number[] {
  return matchesIn(text, LEADERS).map(({ 0: run }) => Number(PAGE.exec(run)?.[1] ?? 0));
}

/** Whether leaders end an entry on a line. */
export const isLed = (line: Line): boolean => pagesOf(line).length > 0;

/** The entries of a line of the contents page (目次の項目), leaders and pages apart. */
export function entriesOf({ content }: Line): Mapped[] {
  const word = WORD().exec(content.text.trimStart())?.[0].length ?? 0;
  const front = content.text.length - content.text.trimStart().length + word;
  return split(slice(content, front), LEADERS)
    .flatMap((part) => split(trim(part), INNER))
    .map(trim)
    .filter(({ text }) => /[^\d\s]/.test(text));
}

const isLoneNumber = ({ content: { text } }: Line): boolean =>
  text.trim().length > 0 && markOf(`${text.trim()} x`)?.length === text.trim().length + 1;

const isAscending = (pages: readonly number[]) =>
  pages.every((page, i) => page === 0 || page >= Math.max(0, ...pages.slice(0, i)));

/**
 * The lines of a contents page that no word announces: entries with leaders, their pages in order. Null where there
 * are none.
 */
export function leaderLines(lines: readonly Line[]): { first: number; last: number } | null {
  let first = -1;
  let last = -1;
  let between = 0;
  const pages: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.blank) continue;
    const own = pagesOf(line);
    if (own.length > 0) {
      // 第1章 alone above its title
      if (first < 0) first = i > 0 && isLoneNumber(lines[i - 1] as Line) ? i - 1 : i;
      last = i;
      between = 0;
      pages.push(...own);
    } else if (first >= 0) {
      between++;
      if (between > MAX_BETWEEN || line.content.text.length > SHORT) break;
    }
  }
  const isPaged = pages.filter((page) => page > 0).length >= LEAST;
  return isPaged && isAscending(pages) ? { first, last } : null;
}
