import type { Mark } from '../forms/outline.ts';
import { ENUMERATORS, oneOf, VALUES } from './lexicon.ts';

/** A mark found at the start of a text, and how many characters it takes with the blanks behind it. */
export interface MarkFound {
  readonly mark: Mark;
  readonly length: number;
}

/** Each single-character enumerator with its style and number. */
const SINGLE = new Map<string, { style: string; ordinal: number }>();
for (const [style, order] of [
  ['①', ENUMERATORS.circled],
  ['❶', ENUMERATORS.filled],
  ['(1)', ENUMERATORS.bracketed],
  ['Ⅰ', ENUMERATORS.romanUpper],
  ['ⅰ', ENUMERATORS.romanLower],
] as const) {
  [...order].forEach((character, i) => {
    SINGLE.set(character, { style, ordinal: i + 1 });
  });
}

const BULLETS = new Set(ENUMERATORS.bullets);
// ■■薬草産地化事業, not ■■の利用者数
const DOUBLED = /^([■◆▪◼])\1[^\s■◆▪◼のをにがは]/;
// ■■■■ 12人: glyphs that were lost, no sign
const HIDDEN = /^■{3}/;
const KANA = ENUMERATORS.kana;
const KANJI_DIGITS = '一二三四五六七八九十';

// 第1章, 第 2 節
const CHAPTER = new RegExp(
  `^第\\s*(\\d{1,2}|[${KANJI_DIGITS}])\\s*(${ENUMERATORS.chapters.join('|')})[\\s.:]*`,
);
// №1 団地バスの利用者数 (folded to No)
const NUMERO = /^No\.?\s?(\d{1,3})[\s.:]*(?=\S)/;
// 1章 教育・文化
const BARE_CHAPTER = /^(\d{1,2})\s?(章|節)\s+(?=\S)/;
// 第1 基本的な考え方 (not 第 2 期)
const NUMBERED_PART = /^第\s?(\d{1,2})\s+(?=[^\s\d期次回条号])/;
// (1) (ア) [2] 〔3〕 (Ⅱ), and 1) ア)
const IN_BRACKETS = /^[([〔〈<](\d{1,3}|[ァ-ン]|[Ⅰ-Ⅻⅰ-ⅻ]|[a-z])[)\]〕〉>]\s*/;
// () いきいき過ごせるまち: the number was lost; ()内はKPI says what brackets hold
const LOST = /^\(\s?\)\s*(?=\S)(?!内|書き)/;
// 【3】歯・口腔の健康
const FRAMED = /^【(\d{1,2})】\s*(?=\S)/;
const BEFORE_BRACKET = /^(\d{1,2}|[ァ-ン]|[Ⅰ-Ⅻⅰ-ⅻ])\)\s*/;
// 1. 2.  (not 2.5%), ア. Ⅱ., 1. 4つの目標
const WITH_POINT = /^(\d{1,2}|[ァ-ン])[.、](?:\s*(?=[^\d\s])|\s+(?=\dつの))/;
// 1-1 施策, 2-1-3, Ⅱ-1, 1-(1), 1-(1)-ア, 3-(4)-イ-②, 2-(1)交流の拡大
const CHAINED =
  /^((?:\d{1,2}|[Ⅰ-Ⅻ])(?:[-‐–−](?:\d{1,2}|\(\d{1,2}\)|[ア-ン]|[①-⑳])){1,3})(?:[.\s:]\s*(?=[^\d\s])|(?<=\))(?=[^\d\s,.、。()~のをにがはとでへ-]))/;
const DASH = /[-‐–−]/;
// 1.1 策定の趣旨, not 3.5 人/便
const DOTTED_CHAIN = new RegExp(
  `^(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s+(?=[^\\d\\s%‰(])(?!(?:${oneOf(VALUES.units)})(?:[/\\s(]|$))`,
);
// 「1 策定趣旨」, 「1 4つの目標」: a bare number, a blank, then words; 15 歳未満 is no number of a heading, nor is 60 人, 1 人1台端末 or 26 年度の実施状況
const BARE = new RegExp(
  `^(\\d{1,2})\\s+(?!歳|か所|箇所|か月|ヶ月|年度|(?:${oneOf(VALUES.units)})(?:以上|以下|未満)?\\s?(?:$|[(\\d]))(?=[^\\d\\s%‰,.~×/]|\\dつの)`,
);

/** What the patterns can begin with; spares most texts all of them. */
const OPENS = /^[\d第([〔〈<【ァ-ンⅠ-Ⅻⅰ-ⅻN]/;

function bracketed(token: string, style: (kind: string) => string): Omit<Mark, 'label'> | null {
  if (/^\d+$/.test(token)) return { style: style('1'), ordinal: Number(token) };
  const roman = SINGLE.get(token);
  if (roman) return { style: style(roman.style), ordinal: roman.ordinal };
  const at = KANA.indexOf(token);
  if (at >= 0) return { style: style('ア'), ordinal: at + 1 };
  return /^[a-z]$/.test(token) ? { style: style('a'), ordinal: token.charCodeAt(0) - 96 } : null;
}

const styleOfChain = (chain: string): string =>
  chain
    .replace(/[‐–−]/g, '-')
    .replace(/\d+/g, '1')
    .replace(/[Ⅰ-Ⅻ]/g, 'Ⅰ')
    .replace(/[ア-ン]/g, 'ア')
    .replace(/[①-⑳]/g, '①');

const lastOfChain = (chain: string): number | null =>
  ordinalOf((chain.split(DASH).at(-1) as string).replace(/[()]/g, ''));

/** Patterns in order of trust, each with what its match means. */
const PATTERNS: readonly (readonly [
  RegExp,
  (match: RegExpExecArray) => Omit<Mark, 'label'> | null,
])[] = [
  [
    CHAPTER,
    (m) => ({
      style: `第${m[2]}`,
      ordinal: /\d/.test(m[1] as string) ? Number(m[1]) : KANJI_DIGITS.indexOf(m[1] as string) + 1,
    }),
  ],
  [NUMERO, (m) => ({ style: 'No', ordinal: Number(m[1]) })],
  [BARE_CHAPTER, (m) => ({ style: `第${m[2]}`, ordinal: Number(m[1]) })],
  [NUMBERED_PART, (m) => ({ style: '第', ordinal: Number(m[1]) })],
  // <1> above (1) is another style
  [
    IN_BRACKETS,
    (m) => bracketed(m[1] as string, (kind) => (/^[<〈]/.test(m[0]) ? `<${kind}>` : `(${kind})`)),
  ],
  [FRAMED, (m) => ({ style: '【1】', ordinal: Number(m[1]) })],
  [LOST, () => ({ style: '(1)', ordinal: null })],
  [BEFORE_BRACKET, (m) => bracketed(m[1] as string, (kind) => `${kind})`)],
  [CHAINED, (m) => ({ style: styleOfChain(m[1] as string), ordinal: lastOfChain(m[1] as string) })],
  [
    DOTTED_CHAIN,
    (m) => ({
      style: (m[1] as string).replace(/\d+/g, '1'),
      ordinal: Number((m[1] as string).split('.').at(-1)),
    }),
  ],
  [WITH_POINT, (m) => bracketed(m[1] as string, (kind) => `${kind}.`)],
  [BARE, (m) => ({ style: '1', ordinal: Number(m[1]) })],
];

function singleMark(text: string): MarkFound | null {
  const single = SINGLE.get(text[0] as string);
  // 「Ⅱ-1 県内企業」 is a chain
  if (!single || CHAINED.test(text)) return null;
  // blanks and a point behind the sign: 「Ⅰ. 」
  const length = 1 + (/^[.．]?\s*/.exec(text.slice(1)) as RegExpExecArray)[0].length;
  return { mark: { label: text[0] as string, ...single }, length };
}

function bulletMark(text: string): MarkFound | null {
  const sign = text[0] as string;
  if (sign === ENUMERATORS.notes) {
    // ※ ※2 ※印
    const length = (/^※[\d*]?\s*/.exec(text) as RegExpExecArray)[0].length;
    return { mark: { label: sign, style: sign, ordinal: null }, length };
  }
  // a sign of a symbol font has no letter of its own
  const symbol = sign >= '\uF020' && sign <= '\uF0FF';
  if ((!symbol && !BULLETS.has(sign)) || HIDDEN.test(text)) return null;
  // A dash is a bullet only with a blank behind it: 「- ①合計」, not 「-5%」
  if ('-*–'.includes(sign) && !/^.\s/.test(text)) return null;
  // ■■薬草産地化事業: a sign that was lost and doubled; ■■■ hides words
  const twice = DOUBLED.test(text) ? 1 : 0;
  // a lone sign is a bullet too
  const rest = text.slice(1 + twice);
  const length = text.length - rest.trimStart().length;
  return { mark: { label: sign, style: '・', ordinal: null }, length };
}

/**
 * The enumerator or bullet that `text` begins with (項番), or null. Stacked bullets (`- ・`, `- ①`) count as the last one.
 * @param text folded text without leading blanks
 */
export function markOf(text: string): MarkFound | null {
  if (text.length === 0) return null;
  const bullet = bulletMark(text);
  if (bullet) {
    if (bullet.mark.style !== '・') return bullet;
    const inner = '-*–'.includes(bullet.mark.label) ? markOf(text.slice(bullet.length)) : null;
    return inner && inner.mark.style !== '1'
      ? { mark: inner.mark, length: bullet.length + inner.length }
      : bullet;
  }
  const single = singleMark(text);
  if (single) return single;
  if (!OPENS.test(text)) return null;
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    const found = match && read(match);
    if (match && found)
      return { mark: { label: match[0].trim(), ...found }, length: match[0].length };
  }
  return null;
}

/** The integer of a number token in a heading such as 基本目標Ⅱ, 施策 3, 政策目標－2; null when it is none. */
export function ordinalOf(token: string): number | null {
  if (/^\d+$/.test(token)) return Number(token);
  const single = SINGLE.get(token);
  if (single) return single.ordinal;
  const kanji = KANJI_DIGITS.indexOf(token);
  if (token.length === 1 && kanji >= 0) return kanji + 1;
  const kana = KANA.indexOf(token);
  return token.length === 1 && kana >= 0 ? kana + 1 : null;
}

/** Whether a text begins with a number, which a heading or an entry may have (番号付き): (1) 移住の促進; a bullet is none. */
export const isNumbered = (text: string): boolean => markOf(text)?.mark.ordinal != null;
