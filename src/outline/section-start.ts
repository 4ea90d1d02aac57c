import { type Mapped, slice, trim } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import { markOf } from '../language/enumerator.ts';
import { captionOf, isCaptionWord } from '../language/heading/caption.ts';
import { isFormWord } from '../language/heading/form-word.ts';

// [KGI] 県内総生産, 【めざす姿】, <主な事業>: a word in brackets at the start of a text
const FRAMED = /^[[【〔<《≪〈]([^[\]【】〔〕<>《》≪≫〈〉]{2,16})[\]】〕>》≫〉]/;
// ○数値目標, 〇数値目標, ■主な事業: a word behind a sign, alone
const SIGNED = /^[〇○●◎■□◆◇▼▽▲△★☆・]\s?(\S{2,16})$/;
const BLANK = /\s+(?=[[【〔<《≪〈])/g;
const MIN_TITLE = 3;

/** Whether a text begins with the heading word of a section in its brackets or behind its sign. */
export function opensSection(text: string): boolean {
  const framed = FRAMED.exec(text)?.[1];
  if (framed) return isFormWord(framed) || isCaptionWord(framed);
  const signed = SIGNED.exec(text)?.[1];
  return signed !== undefined && isCaptionWord(signed);
}

/** The title of a heading and the section that shares its line: 第1節 地域医療 [めざす姿] …; null for other lines. */
export function sectionWithin(words: Mapped): [Mapped, Mapped] | null {
  if (!/[[【〔<《≪〈]/.test(words.text)) return null;
  const mark = markOf(words.text);
  const heads = mark?.mark.ordinal != null || captionOf(words)?.label != null;
  if (!heads) return null;
  for (const { 0: blank, index } of matchesIn(words.text, BLANK)) {
    const rest = slice(words, index + blank.length);
    if (index - (mark?.length ?? 0) >= MIN_TITLE && opensSection(rest.text))
      return [trim(slice(words, 0, index)), rest];
  }
  return null;
}
