import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import type { Mark } from '../../forms/outline.ts';
import { captionOf, isCaptionWord } from '../../language/caption.ts';
import { isColumnWord, readColumnHeading } from '../../language/column-heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { ENUMERATORS } from '../../language/lexicon.ts';
import { LETTERS } from '../../language/script.ts';
import { isTime } from '../../language/time-word.ts';
import { isPageNumber, tokensOf } from '../../language/value-run.ts';
import { hasTags, plain } from '../line/part.ts';
import { formParts } from './form-parts.ts';
import {
  beginsColumns,
  DASHES,
  headedColumns,
  headedList,
  isFramed,
  MAX_COLUMNS,
  SIGNED,
} from './headed-line.ts';
import { mendLabelTitle } from './label-title.ts';
import { beginsRemark, withoutPage } from './page-edge.ts';
import { beginsPolicyColumns } from './policy-columns.ts';
import { Counting, countedEntries, countedPairs, endsPair } from './run-on-entry.ts';
import { isFigure } from './run-on-figure.ts';
import { frameLength, framesIn } from './run-on-frames.ts';
import { titledLength } from './titled-place.ts';

/** Shorter lines are lines; only a page that lost its line ends is longer. */
const LEAST = 100;
/** So many heading words in one line are no accident. */
const HEADINGS = 2;
// cells that the text divides itself
const DIVIDED = /[\t|]/;
// a blank with what follows it
const BLANK = /\s+(?=\S)/g;
const NEXT_WORD = /^\S+/;

/** A heading that begins inside a line: by its words or its enumerator, and how long it is where it stands alone. */
interface Beginning {
  readonly by: 'word' | 'enumerator' | 'columns';
  readonly alone: number | null;
}

// 数値目標①, KPI②: a heading word with the number of its indicator
const NUMBERED_WORD = /^\S{3,10}[①-⑳]$/;

const ENTRY: Beginning = { by: 'enumerator', alone: null };

/** @param next the number that a label's numbers go on with, where they lack its word */
function beginningAt(rest: Mapped, next: number | null): Beginning | null {
  if (beginsPolicyColumns(rest.text)) return { by: 'columns', alone: null };
  const word = (NEXT_WORD.exec(rest.text) as RegExpExecArray)[0];
  const found = markOf(rest.text);
  const enumerated =
    found !== null &&
    found.mark.ordinal !== null &&
    (found.mark.style !== '1' ||
      goesOnCounting(rest.text.slice(found.length), found.mark, next) ||
      OPENS_LOWER.test(rest.text));
  const bare = enumerated ? word.slice(found.length) : word;
  // a heading word stands alone: what follows it is its section
  if (isCaptionWord(bare)) return { by: 'word', alone: word.length };
  if (captionOf(rest)?.label != null) return { by: 'word', alone: null };
  if (NUMBERED_WORD.test(bare) && isCaptionWord(bare.slice(0, -1)))
    return { by: 'word', alone: null };
  if (enumerated) return { by: 'enumerator', alone: null };
  const titled = titledLength(rest.text);
  if (titled !== null) return { by: 'word', alone: titled };
  return beginsColumns(rest.text) ? { by: 'columns', alone: null } : null;
}

// 暮らしの安全: a title, no unit or column word
const TITLE = new RegExp(`^[「『]?[${LETTERS}][${LETTERS}・]{3}`);

// 1 なりわいを創り、伸ばす (1)島の未来を拓く…: a title between a bare number and the first of a list below it
const OPENS_LOWER = /^\d{1,2}\s?[^\s\d。()][^。()\d①]{3,40}\s(?:\(1\)|①)/;

/** Whether a bare number is the one that the label before it is followed by: 基本目標 1 … 2 …. */
const goesOnCounting = (title: string, { ordinal }: Mark, next: number | null): boolean =>
  next !== null && ordinal === next && TITLE.test(title);

/** The number that a heading leaves to be counted next; (1) and ① between them count on their own. */
function numberBehind(rest: Mapped, { by }: Beginning, next: number | null): number | null {
  const caption = by === 'word' ? captionOf(rest) : null;
  if (caption?.label != null) return caption.counts === '1' ? (caption.ordinal ?? -1) + 1 : null;
  const mark = by === 'enumerator' ? markOf(rest.text)?.mark : null;
  return mark?.style === '1' && mark.ordinal !== null ? mark.ordinal + 1 : next;
}

/** A sign that stands so often in front of words lists entries. */
const LEAST_ENTRIES = 3;

/** A label whose title ends in front of the first entry of a list: 基本目標(成果指標) 仕事をつくる ◆就業率 …; null where none begins. */
function headingOfList(rest: Mapped, signs: ReadonlySet<string>): Beginning | null {
  if (signs.size === 0) return null;
  const end = matchesIn(rest.text.slice(0, MAX_COLUMNS), BLANK).find(({ 0: blank, index }) =>
    signs.has(rest.text[index + blank.length] as string),
  );
  const caption = end ? captionOf(slice(rest, 0, end.index)) : null;
  return caption?.label == null ? null : { by: 'word', alone: null };
}

/** A part of a form that its number begins: 2 県総合戦略における位置付け; null where none does. */
function partAt(parts: ReadonlyMap<number, number>, at: number): Beginning | null {
  const alone = parts.get(at);
  return alone === undefined ? null : { by: 'word', alone };
}

/** A heading in the brackets that others of the line stand in: 《数値目標》 … 《事業ごとのKPI》; null where none begins. */
function framedLike({ text }: Mapped, frames: ReadonlySet<string>): Beginning | null {
  const length = frameLength(text, frames);
  return length > 0 ? { by: 'word', alone: length } : null;
}

/** The signs that begin entries of a list inside a line. */
function listSigns(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const match of matchesIn(text, BLANK)) {
    const sign = SIGNED.exec(
      text.slice(match.index + match[0].length, match.index + match[0].length + 1),
    )?.[0];
    // a dash between figures is one of them
    if (sign && ENUMERATORS.bullets.includes(sign) && !DASHES.includes(sign))
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_ENTRIES).map(([sign]) => sign));
}

/** Whether the columns of a table go on: 指標 基準値 数値目標, though 数値目標 heads sections elsewhere. */
function goesOnColumns(rest: Mapped): boolean {
  // 目標1 安心して暮らせるまち, though 目標 heads columns elsewhere
  if (captionOf(rest)?.label != null) return false;
  const [word] = tokensOf(rest.text.slice(0, MAX_COLUMNS));
  return word !== undefined && readColumnHeading(word.token) !== null && isHeadingWord(word.token);
}

const isHeadingWord = (word: string) => isColumnWord(word) || isCaptionWord(word) || isTime(word);

/** How long a label is with its number, which begins no heading of its own: 基本目標 Ⅲ. */
function labelLength(rest: Mapped, { by }: Beginning): number {
  const caption = by === 'word' ? captionOf(rest) : null;
  return caption?.label == null ? 0 : rest.text.indexOf(caption.term) + caption.term.length;
}

/**
 * Where the headings and texts begin in a page that came in as one line (見出しの始まり); null where fewer than `least` are headings
 * by their words.
 */
export function runOnCuts(words: Mapped, least = HEADINGS): number[] | null {
  const cuts: number[] = [];
  const signs = listSigns(words.text);
  const frames = framesIn(words.text);
  const parts = formParts(words);
  const pairs = countedPairs(words);
  let headings = signs.size > 0 ? HEADINGS : 0;
  const counting = new Counting();
  let columns = 0;
  let next: number | null = null;
  let inside = 0;
  let listed = false;
  for (const match of matchesIn(words.text, BLANK)) {
    const at = match.index + match[0].length;
    // the next indicator is no part of a title in front of it
    const rest = slice(
      words,
      at,
      pairs.find((start) => start > at),
    );
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
    const signed = signs.has(rest.text[0] as string) && /\S/.test(rest.text[1] ?? ' ');
    const begins =
      signed || pairs.includes(at)
        ? ENTRY
        : (partAt(parts, at) ??
          beginningAt(rest, next) ??
          framedLike(rest, frames) ??
          headingOfList(rest, signs));
    if (begins === null || isFigure(words.text, match.index, rest.text)) continue;
    next = numberBehind(rest, begins, next);
    if (begins.by === 'enumerator' && counting.take(rest)) headings++;
    inside = at + labelLength(rest, begins);
    listed = begins.by === 'enumerator';
    if (begins.by !== 'enumerator') headings++;
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
    .filter(({ text }) => text.length > 0);
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
