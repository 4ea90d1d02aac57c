import { MEASURES } from './pdf-lexicon.ts';
import type { Glyph } from './pdf-painter.ts';

/** Columns of the net that places fall into; pages are narrower than this in points. */
const NET = 100_000;

/** Characters that were kept, by their words and the square of the page that they stand on. */
class Kept {
  private readonly byText = new Map<string, Map<number, Glyph[]>>();

  /** Whether the same character stands within `reach` of this one. */
  has(glyph: Glyph, reach: number): boolean {
    const squares = this.byText.get(glyph.text);
    if (!squares) return false;
    const { size, x0, y0 } = glyph;
    for (let column = Math.floor((x0 - reach) / size); column <= (x0 + reach) / size; column++) {
      for (let row = Math.floor((y0 - reach) / size); row <= (y0 + reach) / size; row++) {
        const near = squares.get(row * NET + column);
        if (near?.some((other) => isCopy(other, glyph, reach))) return true;
      }
    }
    return false;
  }

  add(glyph: Glyph): void {
    const squares = this.byText.get(glyph.text) ?? new Map<number, Glyph[]>();
    this.byText.set(glyph.text, squares);
    const key = Math.floor(glyph.y0 / glyph.size) * NET + Math.floor(glyph.x0 / glyph.size);
    const square = squares.get(key);
    if (square) square.push(glyph);
    else squares.set(key, [glyph]);
  }
}

const isCopy = (kept: Glyph, glyph: Glyph, reach: number) =>
  Math.abs(kept.size - glyph.size) < reach &&
  Math.abs(kept.x0 - glyph.x0) <= reach &&
  Math.abs(kept.y0 - glyph.y0) <= reach;

/**
 * Without the copies of characters that are stamped over each other (重ね打ち): word processors fake bold letters
 * and shadows so. The first of the same characters within a tenth of an em stays.
 */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const kept = new Kept();
  return glyphs.filter((glyph) => {
    if (glyph.size <= 0 || kept.has(glyph, glyph.size * MEASURES.overprint)) return false;
    kept.add(glyph);
    return true;
  });
}
