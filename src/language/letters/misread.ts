import { matchesIn } from '../../base/matches.ts';
import { LABELS, oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { HIRAGANA, KATAKANA } from './script.ts';

/** A place of a text that was misread, and what is meant there. */
export interface Misread {
  readonly start: number;
  readonly meant: string;
}

const UNITS = oneOf(VALUES.units.filter((unit) => /^[^\x21-\x24\x26-\x7e]/.test(unit)));
// 33.O%, 36.l%, 1,20O人, 2O20年: letters among the digits of a figure, in front of its unit; H3l, Rl0: of a year of an era
const LETTERS_IN_FIGURE = new RegExp(
  `(?<![A-Za-z\\d.,])(?:\\d[\\d.,]{0,9}[Ol][\\dOl.,]{0,9}(?=\\s?(?:[兆億万千百]{0,2}(?:${UNITS})|[年月]))|[HR]\\d?[lO]\\d?(?=[)年\\s]|$))`,
  'g',
);
const DIGITS: Readonly<Record<string, string>> = { O: '0', l: '1' };
// 35万1干円
const DRY = /(?<=\d)干(?=円|人)/g;
// 健康づ<り: a sign between kana that closes nowhere
const KU = new RegExp(`(?<=[${HIRAGANA}])<(?=[${HIRAGANA}][^<>]*$)`, 'g');
// ウオ一キング, the second one of サポ一タ一の
const STROKE = new RegExp(
  `(?<=[${KATAKANA}])一(?=[${KATAKANA}])|(?<=[${KATAKANA}]一[${KATAKANA}])一(?=[${HIRAGANA}])`,
  'g',
);
// 施策1-乙: a number of a chain behind its label
const CHAINED = perLexicon(
  () => new RegExp(`(?<=(?:${oneOf(LABELS.policy.numbered)})\\s?\\d{1,2}-)乙`, 'g'),
);
const MAY_HOLD = /[Ol]|干|<|一|-乙/;

/** Letters that recognition of a picture put in place of others (OCRの読み違い), where what stands around them settles what they are. */
export function misreadIn(text: string): readonly Misread[] {
  if (!MAY_HOLD.test(text)) return [];
  const digits = matchesIn(text, LETTERS_IN_FIGURE).flatMap(({ 0: figure, index }) =>
    [...figure].flatMap((letter, i) => {
      const meant = DIGITS[letter];
      return meant === undefined ? [] : [{ start: index + i, meant }];
    }),
  );
  const each = (pattern: RegExp, meant: string) =>
    matchesIn(text, pattern).map(({ index }) => ({ start: index, meant }));
  return [
    ...digits,
    ...each(DRY, '千'),
    ...each(KU, 'く'),
    ...each(STROKE, 'ー'),
    ...each(CHAINED(), '2'),
  ];
}

// 4五か所, 8固l%, 1五0人: a kanji among the digits of a figure; 第1四半期 is none
const BEHIND = new RegExp(`^[一二三四五六七八九乙固](?:[\\dOl]|${UNITS})`);
// 七8.5%, 乙,86人: one at the front of a word, right in front of its digits; 0 of 1五0人
const BEFORE = /(?:^|[\s(:\d.,])[一二三四五六七八九乙固]\d{0,3}[.,]?$/;

/** Whether a figure of a text holds a letter of which nothing says what digit it is (判読できない数字). */
export const isMisreadFigure = (text: string, start: number, end: number): boolean =>
  BEHIND.test(text.slice(end, end + 8)) || BEFORE.test(text.slice(Math.max(0, start - 6), start));

// 七8.5%, 8固l%, 乙,86人, 1五0人以上
const VALUE = new RegExp(
  `^[一二三四五六七八九乙固\\dOl]{1,6}(?:[.,][一二三四五六七八九乙固\\dOl]{1,4}){0,3}(?:${UNITS})(?:以上|以下|未満)?$`,
);

const FRONT = /^[一二三四五六七八九乙固\dOl.,]+/;

/** What stands behind the digits of such a value: か所 of 4五か所; null for other words. */
export const behindMisread = (token: string): string | null =>
  isMisreadValue(token) ? token.replace(FRONT, '') : null;

/** Whether a word is a value that holds such a letter, and nothing else. */
export const isMisreadValue = (token: string): boolean =>
  /\d/.test(token) && /[一二三四五六七八九乙固]/.test(token) && VALUE.test(token);
