import { oneOf, perLexicon, WORDS } from '../lexicon.ts';

// ○○○○, □□, △△△: blanks of a sample
const BLANKS = /[○〇◯□△◇]{2,}/g;
/** A sign in front of a title stands once: ○ 港の整備. */
const HAS_BLANK = /[○〇◯□△◇]{2}/;

// 事業 of ○○事業, の推進 of ○○の推進, 費 of 1 ○○費
const LEFT = perLexicon(() => {
  const { projectEnds, titleEnds, aimEnds, sloganEnds } = WORDS;
  const ends = oneOf([...projectEnds, ...titleEnds, ...aimEnds, ...sloganEnds]);
  return new RegExp(`^[のをにと・\\s]*(?:費|款|項|目|${ends})?$`);
});

/** Whether a title holds nothing but the blanks of a sample (伏せ字の題): ○○○○, ○○事業, △△の推進. It names nothing. */
export function isMaskedTitle(title: string): boolean {
  if (!HAS_BLANK.test(title)) return false;
  return LEFT().test(title.replace(BLANKS, '').trim());
}
