import type { Line } from '../forms/line.ts';
import { isColumnWord, readColumnHeading } from '../language/column/heading.ts';
import { captionOf, keyOf } from '../language/heading/caption.ts';
import { oneOf, perLexicon, WORDS } from '../language/lexicon.ts';
import { isTime } from '../language/time/time-word.ts';
import { isBareNumber, isCell, isPageNumber, numberedEdges } from './page-number.ts';

/** So many lines at the document's beginning may be its title. */
const OPENING = 4;
const LEAST = 6;
const MOST = 60;
/** So many characters of the title are no accident. */
const LEAST_BEGINNING = 8;
const LEAST_TITLE = 14;

// 〇〇市総合戦略: the name of a municipality's plan, and nothing else
const TITLE = perLexicon(
  () =>
    new RegExp(
      `^(?!第?\\d|[(【])[^\\s、。|()]{1,10}[都道府県市区町村][^\\s、。|]{0,20}(?:${oneOf(
        WORDS.kinds.filter(({ kind }) => kind === 'strategy').flatMap(({ words }) => words),
      )})(?:\\([^()]{1,6}\\))?$`,
    ),
);

// 14 | 〇〇市総合計画, 〇〇市総合計画 | 14: a page's number and the plan on one line
const NUMBERED = /^\s*(?:\d{1,3}\s*\|\s*(\S[^|]{3,50})|(\S[^|]{3,50}?)\s*\|\s*\d{1,3})\s*$/;

/** Lines of text next to a page number, before or behind it. A bare number among other cells is none. */
function besidePages(lines: readonly Line[]): Line[] {
  const isPage = (at: number, from: number) => {
    const line = lines[at];
    if (!line || !isPageNumber(line)) return false;
    return !isBareNumber(line) || !isCell(lines[2 * at - from]);
  };
  return lines.filter((line, i) => !isPageNumber(line) && (isPage(i - 1, i) || isPage(i + 1, i)));
}

/**
 * The running heads (柱) of a text that was copied with its page numbers: lines next to one that stand there again, or
 * that repeat the document's title or are the name of a municipality's plan. The first of each is kept: it may be the heading that the others repeat. Labels with
 * a number (基本目標2) and words of sections are headings wherever they stand: a bare figure beside them may be a cell.
 */
export function runningHeads(lines: readonly Line[]): ReadonlySet<number> {
  const filled = lines.filter(({ blank }) => !blank);
  const known = new Set(filled.slice(0, OPENING).map(({ content }) => keyOf(content.text)));
  const heads = new Set([...numberedEdges(filled)].map(({ index }) => index));
  const opening = new Set(filled.slice(0, OPENING));
  const titles = [...known];
  // 〇〇県総合戦略 別冊, of a title that goes on: 〇〇県総合戦略 別冊 指標一覧
  const beginsTitle = (key: string) =>
    key.length >= LEAST_BEGINNING && titles.some((title) => title.startsWith(key));
  for (const line of filled) {
    const found = line.cells === null ? NUMBERED.exec(line.content.text) : null;
    const words = found?.[1] ?? found?.[2];
    const key = words && keyOf(words);
    if (key && (known.has(key) || beginsTitle(key))) heads.add(line.index);
  }
  for (const line of besidePages(filled)) {
    const { text } = line.content;
    if (opening.has(line) || text.length < LEAST || text.length > MOST) continue;
    if (line.cells !== null || captionOf(line.content)?.label != null) continue;
    const key = keyOf(text);
    // 〇〇町総合戦略 KPI一覧(令和5年度末現在) is a heading of a table by its words
    if (key.length >= LEAST_TITLE && titles.includes(key)) {
      heads.add(line.index);
      continue;
    }
    if (captionOf(line.content) !== null) continue;
    // 基準値(H26) above 11: cells of a table, and the number is a value
    const heading = readColumnHeading(text);
    if (heading?.role || heading?.dated || isColumnWord(text) || isTime(text.trim())) continue;
    if (known.has(key) || beginsTitle(key) || TITLE().test(text.trim())) heads.add(line.index);
    known.add(key);
  }
  return heads;
}
