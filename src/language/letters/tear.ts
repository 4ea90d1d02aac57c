import { join, type Mapped, slice, without } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { WORDS } from '../lexicon.ts';
import { HAN, HIRAGANA, KATAKANA } from './script.ts';

// a blank between two Japanese characters
const BLANK = new RegExp(
  `(?<=[${HAN}${HIRAGANA}${KATAKANA}])\\s(?=[${HAN}${HIRAGANA}${KATAKANA}])`,
  'g',
);
// in front of a blank: た雇 (one character of a word whose rest is behind the blank), not まちづくり
const HALF_BEFORE = new RegExp(`[${HIRAGANA}・](?:[${HAN}])$`);
// behind a blank: 用を, 信 (the rest of a word), not 雇用を
const HALF_BEHIND = new RegExp(`^[${HAN}](?:[をがにのへとでは]|$)`);
// て, しを, る: endings, never the beginning of a word
const ENDING = new RegExp(`^[${WORDS.wordEndings.join('')}]`);
// ー, ッ: what no word begins with
const INNER = /^[ーッャュョァィゥェォっゃゅょ]/;

const wordAt = (words: readonly string[], text: string) =>
  words.some((word) => text.startsWith(word));

/** Whether a blank between `before` and `behind` tears a word. */
function isTear(before: string, behind: string): boolean {
  if (INNER.test(behind)) return true;
  if (ENDING.test(behind) && !wordAt(WORDS.kanaWords, behind)) return true;
  const alone = WORDS.loneKanji.includes(behind[0] as string);
  return HALF_BEHIND.test(behind) && (!alone || HALF_BEFORE.test(before));
}

// の生 産個数, ヘ ル パー: one character of a word on either side
const LONE = new RegExp(`(?:^|\\s)[${HAN}${HIRAGANA}${KATAKANA}ー]$`);
// 社会を 達成していると…: a particle goes on with what it belongs to
const PARTICLE = new RegExp(`[${HAN}${KATAKANA}][をにがの]$`);
// ボラン ティア: katakana on both sides, behind a word that began in another script
const HALF_KATAKANA = new RegExp(`[${HAN}${HIRAGANA}][${KATAKANA}]{1,5}$`);
const BEGINS_KATAKANA = new RegExp(`^[${KATAKANA}]`);
const BEGINS_WORD = new RegExp(`^[${HAN}]`);

/** Whether a blank in a name that recognition set tears a word: beside one character alone, or behind one that kana leave alone. */
function isTornName(before: string, behind: string): boolean {
  const word = behind.split(' ', 1)[0] as string;
  if (isTear(before, word) || LONE.test(before) || word.length === 1) return true;
  if (PARTICLE.test(before) && BEGINS_WORD.test(word)) return true;
  if (HALF_KATAKANA.test(before) && BEGINS_KATAKANA.test(word)) return true;
  return HALF_BEFORE.test(before) && BEGINS_WORD.test(word);
}

// 設備<br>投資の件数: a name that its cell holds in two lines
const BREAK = /\s?<br\s?\/?>\s?/g;

/** The name of a measure without the blanks and breaks that recognition or line ends left inside its words: ウニ種苗の生 産個数. */
export function mendName(broken: Mapped): Mapped {
  const words = broken.text.includes('<') ? without(broken, BREAK) : broken;
  const parts: Mapped[] = [];
  let last = 0;
  for (const { index } of matchesIn(words.text, BLANK)) {
    if (!isTornName(words.text.slice(0, index), words.text.slice(index + 1))) continue;
    parts.push(slice(words, last, index));
    last = index + 1;
  }
  return last === 0 ? words : join([...parts, slice(words, last)]);
}

/** Without the blanks that line ends left inside words (語の途中の空白): 雇 用を創出する; blanks between words stay. */
export function mendTears(words: Mapped): Mapped {
  const parts: Mapped[] = [];
  let last = 0;
  for (const { index } of matchesIn(words.text, BLANK)) {
    const before = words.text.slice(last, index);
    if (!isTear(before, words.text.slice(index + 1).split(' ', 1)[0] as string)) continue;
    parts.push(slice(words, last, index));
    last = index + 1;
  }
  return last === 0 ? words : join([...parts, slice(words, last)]);
}
