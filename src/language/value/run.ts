import { type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { isMisreadValue } from '../letters/misread.ts';
import { oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { isTime } from '../time/time-word.ts';
import { splitUnit } from './unit.ts';

// words that stand before a figure and belong to it: 約, 延べ, 累計, 年間, 5年間で, H27~H31で
const AHEAD = `(?:${oneOf([
  ...VALUES.bounds.flatMap(({ before = [] }) => before),
  ...VALUES.cumulative,
  ...VALUES.total,
  ...VALUES.rates.flatMap(({ before }) => before),
  ...VALUES.scopes,
])}|\\d{1,2}(?:か年|ヵ年|年)間?(?:で|後に)?|[HRS]?\\d{1,4}~[HRS]?\\d{1,4}(?:年度?)?で)*`;
// t-CO2, m2: units that hold a digit
const WITH_DIGIT = oneOf(VALUES.units.filter((unit) => /\d/.test(unit)));
// (R7.12月公表), (令和8年3月予定): when the value will be known
const ANNOUNCED = `\\([^()\\s]{2,12}(?:${oneOf(VALUES.announced)})[^()\\s]{0,4}\\)`;
// ■件, ��: the figure's glyphs are lost, the value stands all the same
const LOST = `[■\uFFFD]{1,6}(?:${oneOf(VALUES.units)})(?:以上|以下)?|\uFFFD{1,6}`;
// 2,105人(H26), 約50件, △3.2%, 4.2‰(平成 25 年), 95%以上, 年間延べ1,200人, ―, 調査中: one value and nothing else
const VALUE = perLexicon(
  () =>
    new RegExp(
      `^${AHEAD}[△▲±−+-]?\\d+(?:[,.]\\d+)*(?:\\s?[兆億万千百](?:\\d+(?:[,.]\\d+)*)?)*(?![.:])\\s?(?:${WITH_DIGIT})?[^\\d\\s()]{0,8}(?:\\s?\\([^()]{1,24}\\)){0,2}$|^(?:${oneOf(VALUES.absent)}|\\(?(?:[HRS]?\\d{1,4}年?度?)?(?:${oneOf(VALUES.pending)})\\)?|${oneOf([...VALUES.maintain, ...VALUES.wholes, ...VALUES.unchanged])}|${ANNOUNCED}|${LOST})(?:\\s?\\([^()]{1,24}\\))?$`,
    ),
);
// 年間延べ, 5年間で: a word of the figure behind it, apart from it
const AHEAD_ALONE = new RegExp(`^${AHEAD.replace(/\*$/, '+')}$`);
// 2020年までに, 令和6年度末までの5年間で
const BY_TIME =
  /^(?:(?:19|20)\d\d|(?:平成|令和|[HR])\s?(?:\d{1,2}|元))\s?年?度?末?まで(?:に|の\d{1,2}(?:年|か年|ヵ年)間?で)$/;
// lost glyphs stand for figures
export const HAS_UNIT = /[\d■\uFFFD]\s?[^\d\s,.■\uFFFD]|\(/;
export const HAS_FIGURE = /[\d■\uFFFD]/;

/** A word between blanks, and where it begins. */
export interface Token {
  readonly token: string;
  readonly start: number;
}

const AHEAD_SIGNS = oneOf(VALUES.bounds.flatMap(({ before = [] }) => before));
const BEHIND_SIGNS = oneOf(VALUES.bounds.flatMap(({ after = [] }) => after));
const UNITS = `[兆億万千百]{0,2}(?:${oneOf(VALUES.units)})`;
// 2,846 人(R3), 64 ha/年(R5), 55 件以上: a figure apart from its unit, where a bracket, an arrow, the last value or the end behind leaves no doubt
const APART = `(?:${AHEAD_SIGNS})?[△▲-]?\\d[\\d,.]*\\s${UNITS}(?:(?:/[^\\s()\\d]{1,3})?[^\\s()\\d]{0,2}\\s?\\([^()]*\\)(?:\\s?\\([^()]*\\))?|(?:/[年月日])?(?:${BEHIND_SIGNS})?(?=\\s*(?:[→⇒➡]|$|[△▲-]?\\d[\\d,.]*\\s${UNITS}$)))`;
// 2,310人(平成 26 年), 2020 年までに, 平成 30 年度, 25 万人: a blank inside them divides nothing; 移転件数(累計) | 12件(H28): a bracket without figures ends a name
const TOKEN = new RegExp(
  `${APART}|${/(?:(?:19|20)\d\d|(?:平成|令和|[HR])\s?(?:\d{1,2}|元))\s?年?度?末?までに(?=[△▲約]?\d)/.source}|${/(?:(?:19|20)\d\d|(?:平成|令和)\s?\d{1,2})\s年[^\s()]*|[△▲]?\d[\d,.]*\s[兆億万千百]{1,2}[^\s()\d]{1,4}(?:\s?\([^()]*\))?|[^\s()]+\([^()\d]+\)(?=\d)|[^\s()]+\s?\([^()]*\)(?:\([^()]*\))?[^\s()]*|\([^()]*\)|\S+/.source}`,
  'g',
);

// without a figure or bracket every blank divides
const MAY_HOLD_BLANK = /[\d(]/;
const WORD = /\S+/g;

/** The words between blanks, brackets kept whole, with where they begin. */
export function tokensOf(text: string): Token[] {
  const pattern = MAY_HOLD_BLANK.test(text) ? TOKEN : WORD;
  return matchesIn(text, pattern).map((match) => ({ token: match[0], start: match.index }));
}

/** The words of a text between blanks, brackets kept whole, each where it stands. */
export const wordsIn = (content: Mapped): Mapped[] =>
  tokensOf(content.text).map(({ token, start }) => slice(content, start, start + token.length));

// 2020年度からの新制度: words about a year
const SINCE = /^(?:19|20)\d\d年度?(?:から|まで|に)/;
// 20歳代の転出超過数, 15歳以上就業率: the name of a measure that begins with a figure; 3品種の維持 is a value
const BEGINS_NAME = perLexicon(() => {
  const aims = oneOf([...VALUES.maintain, ...VALUES.up, ...VALUES.down, '確保']);
  return new RegExp(
    `^\\d+[^\\d\\s()]*(?:(?:${oneOf(VALUES.each)})[^\\d\\s()]{2,}|の(?!(?:${aims}))[^\\d\\s()]{2,}|[代上下満児者][^\\d\\s()]*(?:${oneOf(VALUES.nameEnds)}))(?:\\([^()]*\\))?$`,
  );
});
// -33-: a page number
const PAGE = /^[-–—―－]\s?\d{1,4}\s?[-–—―－]$/;
/** Whether a word is the number of a page and nothing else. */
export const isPageNumber = (token: string): boolean => PAGE.test(token);

/** Whether a word is a value, a dash or a word such as 調査中 in its place, and nothing else. */
export function isValue(token: string): boolean {
  if (isMisreadValue(token)) return true;
  if (PAGE.test(token) || SINCE.test(token) || BEGINS_NAME().test(token)) return false;
  return VALUE().test(token) && !isTime(token);
}

/** Whether a word is a value, or a time that looks like one. */
export const isValueOrTime = (token: string): boolean => VALUE().test(token);

// 5年間で, 3か年で: the years that a total is of
const WHILE = /^\d{1,2}(?:か年|ヵ年|カ年|年)間?で$/;
/** Whether a word says over how many years the figure behind it is counted, and nothing else. */
export const saysWhile = (token: string): boolean => WHILE.test(token);

/** Whether a word belongs to the figure behind it, and says nothing else: 年間, 5年間で, 延べ. */
export const isAheadAlone = (token: string): boolean => AHEAD_ALONE.test(token);

/** Whether a word says by when the figure behind it is to be reached, and nothing else: 令和6年度までに. */
export const isByWhen = (token: string): boolean => BY_TIME.test(token);

/** Whether words say by when an aim is to be reached: 2020年までに 71%. */
export const saysByWhen = (words: string): boolean =>
  tokensOf(words).some(({ token }) => BY_TIME.test(token));

/** A value with the time that stands before or behind it. */
interface Group {
  readonly from: number;
  readonly to: number;
}

/** Whether a time in brackets stands in front of the value it is of, (H30)46件, and behind no other: 34人 (R4) 31人. */
const isFronted = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]?.token ?? '';
  const before = tokens[at - 1]?.token;
  return token.startsWith('(') && isTime(token) && before !== undefined && !isValue(before);
};

/** Whether a word belongs to the value behind it: its time, where none stands behind, or 年間延べ. */
const isAhead = (token: string, dated: boolean): boolean =>
  AHEAD_ALONE.test(token) ||
  BY_TIME.test(token) ||
  (!dated && !token.startsWith('(') && isTime(token));

/** Where a word ends. */
export const endOf = ({ start, token }: Token) => start + token.length;

/**
 * The values that a text ends with, each with its time: 「H26 210人 H31 240人」, 「34人 (R4) 31人 (R8)」.
 * @param keep index of the first token that may be a value
 */
export function groupsOf(
  tokens: readonly Token[],
  keep: number,
): { first: number; groups: Group[] } {
  const groups: Group[] = [];
  let i = tokens.length;
  let first = i;
  // 4法人 H26  9法人 H31: a time that ends the text belongs to the value before it, and so do the others
  const trails = tokens.length > keep + 1 && isTime((tokens.at(-1) as Token).token);
  // 2件 H26  H31までに7件: the time of the value behind it is said
  let said: boolean = false;
  while (i > keep) {
    const { token } = tokens[i - 1] as Token;
    // a time in brackets belongs to the value before it
    const behind: boolean = (trails || said || token.startsWith('(')) && isTime(token);
    const value = tokens[behind ? i - 2 : i - 1];
    if (!value || i - (behind ? 2 : 1) < keep || !isValue(value.token)) break;
    const to = endOf(tokens[i - 1] as Token);
    i -= behind ? 2 : 1;
    const ahead = i > keep ? (tokens[i - 1]?.token ?? '') : '';
    const leads: boolean =
      ahead !== '' && (isAhead(ahead, behind) || (!behind && isFronted(tokens, i - 1)));
    said = leads && BY_TIME.test(ahead);
    if (leads) i--;
    first = i;
    groups.unshift({ from: (tokens[i] as Token).start, to });
  }
  return { first, groups };
}

/** Values at the end of a text, and the unit that stands before them: 「認定こども園 カ所 1 4」. */
export interface TrailingValues {
  readonly start: number;
  readonly unit: string | null;
  readonly values: readonly Mapped[];
}

/** The values that a text ends with, and where the first of them begins; null for fewer than two. */
export function trailingValues(content: Mapped): TrailingValues | null {
  const tokens = tokensOf(content.text);
  const { first, groups } = groupsOf(tokens, 1);
  if (groups.length < 2) return null;
  const words = groups.map(({ from, to }) => slice(content, from, to));
  if (!words.some(({ text }) => HAS_FIGURE.test(text))) return null;
  const before = tokens[first - 1] as Token;
  const unit = first > 1 && VALUES.units.includes(before.token) ? before : null;
  const named = slice(content, 0, endOf(before));
  const sure =
    unit || splitUnit(named).unit !== null || words.some(({ text }) => HAS_UNIT.test(text));
  if (!sure) return null;
  const start = unit?.start ?? (groups[0] as Group).from;
  return { start, unit: unit?.token ?? null, values: words };
}

/** A value at the end of a text and where it begins. */
export interface LastValue {
  readonly start: number;
  readonly value: Mapped;
}

/** The one value that a text ends with behind a name, 「売上高 250百万円(R5:198百万円)」; null for bare figures. */
export function lastValue(content: Mapped): LastValue | null {
  const tokens = tokensOf(content.text);
  const { groups } = groupsOf(tokens, 1);
  const last = groups.at(-1);
  if (!last) return null;
  const value = slice(content, last.from, last.to);
  return HAS_UNIT.test(value.text) && HAS_FIGURE.test(value.text)
    ? { start: last.from, value }
    : null;
}
