import { isJapanese } from '../../language/letters/script.ts';
import { type Turn, turnRect, turnSize } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { withoutOverprint } from './overprint.ts';
import type { Glyph } from './painter.ts';
import type { Painting } from './painting.ts';

/** Characters drawn one below the other, at least so many, are vertical writing. */
const STACK = 3;

/** Whether `next` stands right below `glyph` in the same column: how browsers draw vertical writing. */
function isBelow(glyph: Glyph, next: Glyph): boolean {
  const em = glyph.size;
  const middle = (next.x0 + next.x1 - glyph.x0 - glyph.x1) / 2;
  const step = (next.y1 - glyph.y1) / em;
  return next.turn === 0 && Math.abs(middle) < 0.3 * em && step > 0.5 && step < 1.3;
}

/** Vertical writing that was drawn character by character gets its direction. */
function withStacks(glyphs: readonly Glyph[]): Glyph[] {
  const turned = [...glyphs];
  let top: Glyph | null = null;
  const mark = (from: number, to: number) => {
    const first = glyphs[from];
    // most characters stand in no column: less work than to look at them
    if (!first || (to - from < STACK && top === null)) return;
    const letters = glyphs.slice(from, to).filter(({ text }) => isJapanese(text.charCodeAt(0)));
    // the last characters of a paragraph, at the head of the column after its others, which stands to the left
    const goesOn =
      top !== null &&
      Math.abs(top.y1 - first.y1) < 0.5 * top.size &&
      first.x0 < top.x0 &&
      top.x0 - first.x0 < MEASURES.column.apart * top.size;
    if ((to - from < STACK && !goesOn) || letters.length * 2 < to - from) {
      top = null;
      return;
    }
    top = first;
    for (let k = from; k < to; k++) turned[k] = { ...(glyphs[k] as Glyph), turn: 1 };
  };
  let from = 0;
  for (let i = 1; i <= glyphs.length; i++) {
    const before = glyphs[i - 1] as Glyph;
    const next = glyphs[i];
    if (next && before.turn === 0 && isBelow(before, next)) continue;
    mark(from, i);
    from = i;
  }
  return turned;
}

/** The direction that most characters of a page have. */
function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) counts[turn] = (counts[turn] as number) + 1;
  return counts.indexOf(Math.max(...counts)) as Turn;
}

/** A page turned so that most of its text runs to the right. */
export interface Uprighted extends Painting {
  /** How it was turned. */
  readonly turned: Turn;
}

/** Turns a page that is written vertically or sideways; copies of overprinted characters go. */
export function upright(painting: Painting): Uprighted {
  const glyphs = withStacks(withoutOverprint(painting.glyphs));
  const turned = mainTurn(glyphs);
  if (turned === 0) return { ...painting, glyphs, turned };
  return {
    ...painting,
    ...turnSize(painting, turned),
    turned,
    glyphs: glyphs.map((glyph) => ({
      ...glyph,
      ...turnRect(glyph, turned, painting),
      turn: ((glyph.turn - turned + 4) % 4) as Turn,
    })),
    rules: painting.rules.map((rule) => turnRect(rule, turned, painting)),
    boxes: painting.boxes.map((box) => turnRect(box, turned, painting)),
  };
}
