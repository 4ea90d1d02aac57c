import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { HAN, HIRAGANA } from '../../language/letters/script.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';

// 活動の, 中学校・: the words go on
const GOES_ON = /[のをにがとはへや・、(]$/;
// )の全国との差, ー, 体の数: no word begins with it
const GOES_ON_FROM = new RegExp(
  `^[)）」』ーッャュョァィゥェォっゃゅょをんのへ、。・]|^[${HAN}][のをがにへとでは]`,
);
/** A name this short begins on the line above, where that is long enough to be full: 施設数. */
const SHORT = 5;
const BRACKET = /\([^()]*\)$/;
const FULL = 10;

/** Whether brackets that open in a text close in it. */
const isClosed = (text: string): boolean =>
  (text.match(/[(（「『]/g)?.length ?? 0) === (text.match(/[)）」』]/g)?.length ?? 0);

/** Whether the words of a line are the beginning of the name on the next. */
export const begins = (words: string, name: string): boolean =>
  !isClosed(words) ||
  GOES_ON.test(words) ||
  GOES_ON_FROM.test(name) ||
  // 組 | 数: no name is one character
  name.length === 1 ||
  (name.replace(BRACKET, '').length <= SHORT && words.length >= FULL);

/** Whether the words of a line are the end of the name above. */
export const ends = (words: string, name: string): boolean =>
  !isClosed(name) ||
  GOES_ON.test(name) ||
  // 待機児童数 is whole, though 道の駅の年間 below it may begin like the rest of a word
  (GOES_ON_FROM.test(words) && !isWholeName(name, words));

/** No name is so short and ends as one: 者数, 件数(累計). */
const MAX_END = 2;

/** Whether the words of a line are nothing but the end of a measure's name: サポーター養成 above 者数(累計). */
export const isBareEnd = (words: string): boolean =>
  endsAsMeasure(words) && words.replace(BRACKET, '').length <= MAX_END;

// の導: one character of a word behind kana, unless names end so (の数); 合: the last one, alone
const WHOLE = perLexicon(() => new RegExp(`(?:${oneOf(VALUES.nameEnds)})$`));
const HALF_WORD = new RegExp(`[${HIRAGANA}][${HAN}]$`);

/** Whether two lines can be nothing but one name: a bracket or the words go on, or a single character is left. */
export const isSurelyTorn = (words: string, next: string): boolean =>
  !isClosed(words) || GOES_ON.test(words) || next.length === 1;

const BEGINS_WORD = new RegExp(`^[${HAN}]`);
/** Whether a name is whole by its end, and the next line begins with a word: 利用者数 above 湖の清掃; 健診の受診割合 above 自殺死亡率, a name too. */
export const isWholeName = (words: string, next: string): boolean =>
  endsAsMeasure(words) &&
  (next.length > SHORT || (next.length === SHORT && endsAsMeasure(next))) &&
  BEGINS_WORD.test(next);

/** Whether a name that stands on two lines is torn between them, by what the lines end and begin with. */
export const isTornName = (words: string, next: string): boolean =>
  !isClosed(words) ||
  GOES_ON.test(words) ||
  (GOES_ON_FROM.test(next) && !isWholeName(words, next)) ||
  (HALF_WORD.test(words) && !WHOLE().test(words)) ||
  next.length === 1;
