import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isPageNumber, tokensOf } from '../../language/value/run.ts';
import { hasTags, plain } from '../line/part.ts';
import { labelLength, numberBehind, signsOf } from './beginning.ts';
import { Counting, countedEntries, endsPair } from './entry.ts';
import { isFigure } from './figure.ts';
import { headedColumns, headedList, isFramed, MAX_COLUMNS } from './headed-line.ts';
import { mendLabelTitle } from './label-title.ts';
import { beginsRemark, withoutPage } from './page-edge.ts';

/** Shorter lines are lines; only a page that lost its line ends is longer. */
const LEAST = 100;
/** So many heading words in one line are no accident. */
const HEADINGS = 2;
// cells that the text divides itself
const DIVIDED = /[\t|]/;
// a blank with what follows it
const BLANK = /\s+(?=\S)/g;
const NEXT_WORD = /^\S+/;

/** Whether the columns of a table go on: 指標 基準値 数値目標, though 数値目標 heads sections elsewhere. */
function goesOnColumns(rest: Mapped): boolean {
  // 目標1 安心して暮らせるまち, though 目標 heads columns elsewhere
  if (captionOf(rest)?.label != null) return false;
  const [word] = tokensOf(rest.text.slice(0, MAX_COLUMNS));
  return word !== undefined && readColumnHeading(word.token) !== null && isHeadingWord(word.token);
}

const isHeadingWord = (word: string) => isColumnWord(word) || isCaptionWord(word) || isTime(word);

/** The title of a heading is no longer than this. */
const MAX_TITLE = 40;

/** Whether a label and its title end the line behind a sentence: … 見直しを検討する。 施策2-2 移住の促進. One such heading is no accident. */
const closesLine = (before: string, rest: Mapped): boolean =>
  before.endsWith('。') &&
  rest.text.length <= MAX_TITLE &&
  !/[。、]/.test(rest.text) &&
  captionOf(rest)?.label != null;

/**
 * Where the headings and texts begin in a page that came in as one line (見出しの始まり); null where fewer than `least` are headings
 * by their words.
 */
export function runOnCuts(words: Mapped, least = HEADINGS): number[] | null {
  const cuts: number[] = [];
  const { listed: hasSigns, restAt, beginsAt } = signsOf(words);
  let headings = hasSigns ? HEADINGS : 0;
  const counting = new Counting();
  let columns = 0;
  let next: number | null = null;
  let inside = 0;
  let listed = false;
  for (const match of matchesIn(words.text, BLANK)) {
    const at = match.index + match[0].length;
    const rest = restAt(at);
    if (columns > 0 && match.index === columns && goesOnColumns(rest)) {
      columns = wordEnd(words.text, at);
      continue;
    }
    if (at < inside) continue;
    // ※… behind the last row of a table; -33- and the running head behind it
    const [word] = NEXT_WORD.exec(rest.text) as RegExpExecArray;
    if (beginsRemark(rest.text, words.text.slice(0, match.index)) || isPageNumber(word)) {
      cuts.push(at);
      continue;
    }
    // of an entry: a section's word heads all that follow it
    if (listed && endsPair(words.text, match.index, rest.text)) cuts.push(at);
    const begins = beginsAt(at, rest, next);
    if (begins === null || isFigure(words.text, match.index, rest.text)) continue;
    next = numberBehind(rest, begins, next);
    if (begins.by === 'enumerator' && counting.take(rest)) headings++;
    inside = at + labelLength(rest, begins);
    listed = begins.by === 'enumerator';
    if (begins.by !== 'enumerator')
      headings += closesLine(words.text.slice(0, match.index), rest) ? HEADINGS : 1;
    cuts.push(at);
    if (begins.by === 'columns') columns = wordEnd(words.text, at);
    if (begins.alone !== null) cuts.push(at + begins.alone);
  }
  return headings < least ? null : cuts;
}

/** The headings and texts of a page that came in as one line, cut where they begin; null for other lines. */
function runOnParts(words: Mapped, least: number): Mapped[] | null {
  const entries = countedEntries(words);
  const listed = words.text.length < LEAST && entries.length > 0;
  const cuts = runOnCuts(words, least) ?? (listed ? entries : null);
  if (cuts === null) return null;
  const ends = [...cuts, words.text.length];
  const parts = [slice(words, 0, ends[0]), ...cuts.map((at, i) => slice(words, at, ends[i + 1]))];
  return parts
    .flatMap(withoutPage)
    .map(trim)
    .filter(({ text }) => text.length > 0)
    .flatMap((part) => headedColumns(part) ?? [part]);
}

/** Where the word that begins at `at` ends, its bracket with it: 現状値 (年度). */
const wordEnd = (text: string, at: number): number =>
  at + (tokensOf(text.slice(at, at + MAX_COLUMNS))[0]?.token.length ?? 0);

/**
 * Cuts pages that lost their line ends into lines again (1行に続いた頁), and a section's heading word from the column
 * headings behind it; all other lines come out as they went in.
 */
export function splitRunOns(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const { content, blank, cells } = line;
    const { text } = content;
    const long = line.end - line.start >= LEAST;
    const framed = isFramed(text);
    if (blank || cells !== null || (!long && !framed)) return [line];
    if (hasTags(text) || DIVIDED.test(text)) return [line];
    // what a table left of a page holds fewer
    const least = text.length < LEAST ? 1 : HEADINGS;
    const words = trim(plain(content));
    const parts =
      headedColumns(words) ?? headedList(words) ?? (long ? runOnParts(words, least) : null);
    return parts ? parts.map((part) => ({ ...line, content: mendLabelTitle(part) })) : [line];
  });
}
