import { join, type Mapped, mapped, slice, spanOf, without } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { remembered } from '../../base/remembered.ts';
import folds from '../../lexicon/radicals.yaml';
import { HAN, HIRAGANA, KATAKANA, LETTERS } from './script.ts';

// Half-width kana with its sound mark; full-width forms and blanks; unit signs (㎞, ㈱), letterlike signs (№),
// compatibility ideographs; waves; circled digits of a symbol font (➀, ➊); soft and zero-width characters.
const FOLDED =
  /[\uFF66-\uFF9D][\uFF9E\uFF9F]?|[\u00A0\u00AD\u2000-\u200D\u2060\u3000\uFEFF\uFF01-\uFF65\uFFA0-\uFFEE]|[\u2100-\u214F\u3220-\u3243\u3280-\u32B0\u32C0-\u33FF\uF900-\uFAFF\u2E80-\u2FD5]|[\u301C\u223C\u2780-\u2793]/g;
/** The circled digits of symbol fonts, and those of texts that they stand for: ➀ is ①, ➊ is ❶. */
const SYMBOLS = '➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿';

/** Kanji whose radicals texts copied from PDFs print in their place: 市⺠ is 市民. */
const { radicals, kangxi } = folds as Record<string, Readonly<Record<string, string>>>;
const RADICALS: Readonly<Record<string, string>> = { ...radicals, ...kangxi };

const cache = new Map<string, string>();

/** What one character (or kana with its sound mark) folds to; enumerators (①, Ⅱ) stay themselves. */
function folded(character: string): string {
  let to = cache.get(character);
  if (to === undefined) {
    if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(character)) to = '';
    else if (/[\u301C\u223C\uFF5E]/.test(character)) to = '~';
    else if (SYMBOLS.includes(character)) to = CIRCLED[SYMBOLS.indexOf(character)] as string;
    else to = RADICALS[character] ?? character.normalize('NFKC');
    cache.set(character, to);
  }
  return to;
}

/**
 * Source text with widths folded: full-width letters, digits, brackets and blanks become half-width, half-width
 * kana full-width. Enumerators (①, Ⅱ) are left, for `①２０～３９歳` is item 1, `20~39歳`.
 * @param text source text as it stands
 * @param offset where it begins in the source
 */
export function fold(text: string, offset: number): Mapped {
  FOLDED.lastIndex = 0;
  let match = FOLDED.exec(text);
  if (match === null) return mapped(text, offset);
  const marks = [0, offset];
  let out = '';
  let last = 0;
  while (match !== null) {
    const to = folded(match[0]);
    out += text.slice(last, match.index) + to;
    last = match.index + match[0].length;
    if (to.length !== match[0].length) {
      for (let k = 1; k < to.length; k++) {
        marks.push(out.length - to.length + k, offset + match.index);
      }
      marks.push(out.length, offset + last);
    }
    match = FOLDED.exec(text);
  }
  return { text: out + text.slice(last), marks };
}

// Kanji, kana, and the punctuation that stands between them.
const JAPANESE = `${LETTERS}、。・「」『』`;
// 「市 の」: a blank between two Japanese characters.
const BLANK_BETWEEN = new RegExp(`(?<=[${JAPANESE}])\\s+(?=[${JAPANESE}])`, 'g');
// 「U I ターン」, 「18 市町村」, 「年 3 回」: a blank beside a digit or single capital.
const BLANK_AT_FIGURE = new RegExp(
  `(?<=[${JAPANESE}])(?<!\\d[^\\d\\s年月日時分第]{1,3})\\s+(?=[\\d][\\d,.]*(?:[\\s)、。×]|$)|[(%×])|(?<=[\\d)%×,.])\\s+(?=[${JAPANESE}(%×‰])|(?<=[A-Z]\\s[A-Z])\\s+(?=[${JAPANESE}])|(?<=\\b[A-Z])\\s(?=[A-Z]\\b|[${KATAKANA}])|(?<=[${HIRAGANA}${HAN}])\\s(?=[A-Z]\\s)`,
  'g',
);
// 「施 策 の 展 開」, 「区 分」: every character stands alone.
const SPACED_OUT = /^\S(?:\s+\S)+$/u;
// a word does not begin like this: 「遅れてい る」, 「地域を守 り、」
const MID_WORD = new RegExp(`^[${HIRAGANA}ー、。]`);

/** A run of at least this many characters before a blank was filled to the line's end: the blank is a line break. */
const WRAPPED_RUN = 18;
/** Widths of narrow table cells, in characters. */
const NARROW = { least: 4, most: 14, slack: 3 };

/** Whether runs of words are the lines of a narrow cell: of one width but for the last, and broken inside words. */
function isNarrowCell(runs: readonly string[]): boolean {
  const last = runs.at(-1) as string;
  const full = runs.slice(0, -1).map((run) => run.length);
  const width = full.reduce((most, length) => Math.max(most, length));
  if (width < NARROW.least || width > NARROW.most || last.length > width) return false;
  if (full.some((length) => length < width - NARROW.slack)) return false;
  return runs.slice(1).some((run) => MID_WORD.test(run)) || last.length <= 2;
}

/** Cuts at the blanks between Japanese characters, each run with whether its blank was meant. */
function joinRuns(plain: Mapped): Mapped {
  const runs: Mapped[] = [];
  let last = 0;
  for (const match of matchesIn(plain.text, BLANK_BETWEEN)) {
    runs.push(slice(plain, last, match.index));
    last = match.index + match[0].length;
  }
  if (runs.length === 0) return plain;
  runs.push(slice(plain, last));
  if (isNarrowCell(runs.map(({ text }) => text))) return join(runs);
  // 「…を示し、 次に」
  const isBreak = ({ text }: Mapped) => text.length >= WRAPPED_RUN || /[、。・]$/.test(text);
  return join(runs, (before) => (isBreak(before) ? '' : ' '));
}

/**
 * Without the blanks that line breaks and OCR put inside words: beside figures, between Japanese characters where
 * the words before were long enough to have been wrapped or the lines of a narrow cell, after punctuation, and in
 * spaced-out words. A blank between two short words (`事業 会員数`) may be meant, and stays.
 */
export function unblank(from: Mapped): Mapped {
  if (!/\s/.test(from.text)) return from;
  if (SPACED_OUT.test(from.text)) return without(from, /\s+/g);
  const plain = without(from, BLANK_AT_FIGURE);
  return /\s/.test(plain.text) ? joinRuns(plain) : plain;
}

// (JR川辺線 ): a blank at the inside of a bracket
const INSIDE_BRACKET = /(?<=[(「『【〔])\s+|\s+(?=[)」』】〕])/g;
const cleaned = remembered((text) =>
  unblank(mapped(text, 0)).text.replace(INSIDE_BRACKET, '').replace(/\s+/g, ' ').trim(),
);

/** The clean words of a name, title or sentence: widths folded, blanks that are none gone; enumerators stay. */
export const clean = ({ text }: Mapped): string => (/\s/.test(text) ? cleaned(text) : text);

/** The source words of `from`, verbatim. */
export function verbatim(from: Mapped, source: string): string {
  const { start, end } = spanOf(from);
  return source.slice(start, end);
}
