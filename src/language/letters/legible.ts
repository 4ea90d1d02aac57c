import { isJapanese } from './script.ts';

// signs that official prose uses: arrows, marks of position, circled figures, dashes, figures' signs
const SIGNS = new Set('→←↑↓⇒⇔⇨―—–…‥∼×÷±℃‰≪≫◀▶○●◎□■◆◇△▲▽▼☆★※°′″•▪◼◾✓−￥¥');
const MIN_SHARE = 0.7;

/** Letters and signs that Japanese official prose is written in. */
function isCommon(code: number, character: string): boolean {
  if (code < 0x7f) return code > 0x1f;
  if (isJapanese(code)) return true;
  // ①-⓿, ❶-❿, Ⅰ-ⅿ
  if ((code >= 0x2460 && code <= 0x24ff) || (code >= 0x2776 && code <= 0x277f)) return true;
  if (code >= 0x2160 && code <= 0x217f) return true;
  // kanji beyond the first plane come as two halves
  return (code >= 0xd800 && code <= 0xdfff) || SIGNS.has(character);
}

/**
 * Whether a line's letters can have been meant (判読できる): a font without character map or bytes read in the wrong
 * encoding give letters that no Japanese text has.
 */
export function isLegible(text: string): boolean {
  let letters = 0;
  let common = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x09 || code === 0x0d) continue;
    letters++;
    if (code !== 0xfffd && isCommon(code, text[i] as string)) common++;
  }
  return letters === 0 || common / letters >= MIN_SHARE;
}
