import { MEASURES } from './lexicon.ts';
import type { Glyph } from './painter.ts';

/** Columns of the net that places fall into; pages are narrower than this in points. */
const NET = 100_000;

/** The same character by the squares of the page that it stands on. */
type Squares = Map<number, Glyph[]>;

/** Whether the character stands within `reach` of this one. */
function holds(squares: Squares, glyph: Glyph, reach: number): boolean {
  const { size, x0, y0 } = glyph;
  for (let column = Math.floor((x0 - reach) / size); column <= (x0 + reach) / size; column++) {
    for (let row = Math.floor((y0 - reach) / size); row <= (y0 + reach) / size; row++) {
      const near = squares.get(row * NET + column);
      if (near?.some((other) => isCopy(other, glyph, reach))) return true;
    }
  }
  return false;
}

function add(squares: Squares, glyph: Glyph): void {
  const key = Math.floor(glyph.y0 / glyph.size) * NET + Math.floor(glyph.x0 / glyph.size);
  const square = squares.get(key);
  if (square) square.push(glyph);
  else squares.set(key, [glyph]);
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
  const kept = new Map<string, Squares>();
  return glyphs.filter((glyph) => {
    if (glyph.size <= 0) return false;
    let squares = kept.get(glyph.text);
    if (!squares) {
      squares = new Map();
      kept.set(glyph.text, squares);
    } else if (holds(squares, glyph, glyph.size * MEASURES.overprint)) return false;
    add(squares, glyph);
    return true;
  });
}
