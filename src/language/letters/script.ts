// Classes of Japanese letters for regular expressions, spelled out as ranges: classes of Unicode properties take
// a millisecond each to compile, which every start of the program would pay.

/** Kanji (漢字), compatibility forms and the two halves of those beyond the first plane included. */
export const HAN = '々〆〇\u3400-\u4DBF一-鿿\uF900-\uFAFF\uD840-\uD8BF\uDC00-\uDFFF';
/** Hiragana (ひらがな). */
export const HIRAGANA = 'ぁ-ゟ';
/** Katakana (カタカナ) with the long sound. */
export const KATAKANA = 'ァ-ヺー-ヿ';
/** All letters of Japanese words. */
export const LETTERS = HAN + HIRAGANA + KATAKANA;

/** Whether the character code is of a Japanese letter or of the marks between them. */
export function isJapanese(code: number): boolean {
  return (code >= 0x3000 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0xff00;
}
