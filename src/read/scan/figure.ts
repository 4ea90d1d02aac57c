import type { OcrLine, OcrWord } from '../../forms/ocr.ts';
import { MEASURES } from '../pdf/lexicon.ts';

// 12 1,500 11.1% H30
const FIGURE = /\d/;
// each figure of a text: 1,500 in 1,500人
const FIGURES = /\d[\d.,]*/g;
// a word, or part of one, of digits and the marks between them: 1, .234
const DIGITS = /^[\d.,]+$/;
// marks that stand where none stands in a figure, or where a comma may be a point: 1,.234 1.234 12,34
const ILL_FORMED = /[.,]{2}|\.\d{3}(?!\d)|,\d{1,2}(?!\d)|,\d{4}/;
/** What stands for letters that cannot be made out (ゲタ). */
export const ILLEGIBLE = '〓';

const plain = ({ text }: OcrWord) => text.normalize('NFKC').replace(/\s+/g, '');

/** Words of a line by figure: what belongs to one stands together, even where the recogniser tore it. */
function tokensOf(line: OcrLine): OcrWord[][] {
  const tokens: OcrWord[][] = [];
  for (const word of line) {
    const last = tokens.at(-1)?.at(-1);
    const near = last && word.x0 - last.x1 < (last.y1 - last.y0) / 2;
    if (near && /[.,\d]$/.test(plain(last)) && DIGITS.test(plain(word))) tokens.at(-1)?.push(word);
    else tokens.push([word]);
  }
  return tokens;
}

const textOf = (token: readonly OcrWord[]) => token.map(plain).join('');

/** Whether figures stand in a line. */
export const holdsFigures = (line: OcrLine) => FIGURE.test(textOf(line));

/** The words of a line that are figures and cannot be relied on: the recogniser doubts them, or no figure is written so. */
export function doubtfulWords(line: OcrLine): OcrWord[] {
  return tokensOf(line)
    .filter((token) => {
      const text = textOf(token);
      const least = Math.min(...token.map(({ confidence }) => confidence));
      if (text.includes(ILLEGIBLE)) return true;
      return FIGURE.test(text) && (least < MEASURES.scanned.doubtful || ILL_FORMED.test(text));
    })
    .flat();
}

/** A line in which no confidence is left in the figures that a second reading of the same place does not have. */
export function confirm(line: OcrLine, again: readonly OcrLine[]): OcrLine {
  const seen = new Set(again.flatMap((other) => textOf(other).match(FIGURES) ?? []));
  return tokensOf(line).flatMap((token) => {
    const figures = textOf(token).match(FIGURES) ?? [];
    if (figures.every((figure) => seen.has(figure))) return token;
    return token.map((word) => ({ ...word, confidence: 0 }));
  });
}
