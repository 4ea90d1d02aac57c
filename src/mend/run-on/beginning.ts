import { type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Mark } from '../../forms/outline.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { ENUMERATORS } from '../../language/lexicon.ts';
import { countedPairs } from './entry.ts';
import { formParts } from './form-parts.ts';
import { frameLength, framesIn } from './frames.ts';
import { beginsColumns, DASHES, MAX_COLUMNS, SIGNED } from './headed-line.ts';
import { beginsPolicyColumns } from './policy-columns.ts';
import { titledLength } from './titled-place.ts';

// a blank with what follows it
const BLANK = /\s+(?=\S)/g;
const NEXT_WORD = /^\S+/;

/** A heading that begins inside a line: by its words or its enumerator, and how long it is where it stands alone. */
export interface Beginning {
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
export function numberBehind(rest: Mapped, { by }: Beginning, next: number | null): number | null {
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

/** How long a label is with its number, which begins no heading of its own: 基本目標 Ⅲ. */
export function labelLength(rest: Mapped, { by }: Beginning): number {
  const caption = by === 'word' ? captionOf(rest) : null;
  return caption?.label == null ? 0 : rest.text.indexOf(caption.term) + caption.term.length;
}

/** What shows where headings and entries begin in a page: its bullets and brackets, the parts of a form, numbers that count indicators. */
export function signsOf(words: Mapped) {
  const signs = listSigns(words.text);
  const frames = framesIn(words.text);
  const parts = formParts(words);
  const pairs = countedPairs(words);
  return {
    listed: signs.size > 0,
    /** The words from a place on; the next indicator is no part of a title in front of it. */
    restAt: (at: number): Mapped =>
      slice(
        words,
        at,
        pairs.find((start) => start > at),
      ),
    beginsAt: (at: number, rest: Mapped, next: number | null): Beginning | null => {
      const signed = signs.has(rest.text[0] as string) && /\S/.test(rest.text[1] ?? ' ');
      if (signed || pairs.includes(at)) return ENTRY;
      return (
        partAt(parts, at) ??
        beginningAt(rest, next) ??
        framedLike(rest, frames) ??
        headingOfList(rest, signs)
      );
    },
  };
}
