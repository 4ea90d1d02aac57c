import type { OcrLine } from '../../forms/ocr.ts';
import { isJapanese } from '../../language/letters/script.ts';
import { median } from '../pdf/frame.ts';
import { foldGlyph, isBlank, MEASURES } from '../pdf/lexicon.ts';
import type { Glyph } from '../pdf/painter.ts';
import { doubtfulWords, ILLEGIBLE } from './figure.ts';

/** Lines of a picture that is a piece of a page: where the piece begins, in pixels. */
export interface ScannedPiece {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly OcrLine[];
}

const isWide = (letter: string) => isJapanese(letter.charCodeAt(0)) || letter > '\u2fff';

/** Height of an em, in pixels, by the ink of a line: letters of Japanese fill it, figures do not. */
function emOf(line: OcrLine): number {
  const [y0, y1] = [Math.min(...line.map((word) => word.y0)), Math.max(...line.map((w) => w.y1))];
  const wide = line.some(({ text }) => [...text].some(isWide));
  const { wide: filled, narrow } = MEASURES.scanned.ink;
  return (y1 - y0) / (wide ? filled : narrow);
}

/** The letters of a line side by side: each word's box shared out among its letters, no box reaching into the next. */
function lettersOf(line: OcrLine) {
  const doubtful = new Set(doubtfulWords(line));
  const letters: { text: string; x0: number; x1: number }[] = [];
  line.forEach((word, i) => {
    const next = line[i + 1];
    const x0 = Math.max(word.x0, letters.at(-1)?.x1 ?? 0);
    const x1 = Math.max(x0 + 1, Math.min(word.x1, next?.x0 ?? word.x1));
    // no value is better than a wrong one
    const characters = doubtful.has(word)
      ? [ILLEGIBLE]
      : [...foldGlyph(word.text.replace(/\s+/g, ''))];
    if (characters.length === 0) return;
    const widths = characters.map((character) => (isWide(character) ? 2 : 1));
    const unit = (x1 - x0) / widths.reduce((sum, width) => sum + width, 0);
    let at = x0;
    characters.forEach((text, k) => {
      const end = at + unit * (widths[k] as number);
      letters.push({ text, x0: at, x1: end });
      at = end;
    });
  });
  return letters;
}

/** Recognised words as characters on the page, in points; `dots` pixels a point. */
export function glyphsOf(pieces: readonly ScannedPiece[], dots: number): Glyph[] {
  const lines = pieces.flatMap(({ x, y, lines: all }) => all.map((line) => ({ x, y, line })));
  const usual = median(lines.map(({ line }) => emOf(line)));
  return lines.flatMap(({ x, y, line }) => {
    const own = emOf(line);
    // ink differs from line to line: letters of almost the usual height are of the usual size
    const size = Math.abs(own / usual - 1) < MEASURES.scanned.alike ? usual : own;
    const foot = y + Math.max(...line.map(({ y1 }) => y1));
    return lettersOf(line).map(({ text, x0, x1 }) => ({
      text,
      blank: isBlank(text),
      x0: (x + x0) / dots,
      x1: (x + x1) / dots,
      y0: (foot - size) / dots,
      y1: foot / dots,
      size: size / dots,
      turn: 0 as const,
    }));
  });
}
