import { hullOf, type Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import type { LoosePage } from './page.ts';
import type { Glyph } from './painter.ts';

const { side, tabs: TABS } = MEASURES.margin;

/** A tab is higher than wide by this ratio. */
const SLENDER = 1.5;

interface Strip {
  readonly at: 'left' | 'right';
  readonly rect: Rect;
}

/** The characters that stand outermost at a side, one column or several side by side, before the first gap of an em. */
function outermost(glyphs: readonly Glyph[], at: Strip['at']): Glyph[] {
  const from = ({ x0, x1 }: Rect) => (at === 'left' ? x0 : -x1);
  const to = ({ x0, x1 }: Rect) => (at === 'left' ? x1 : -x0);
  const sorted = [...glyphs].sort((a, b) => from(a) - from(b));
  const found: Glyph[] = [];
  let [end, em] = [Number.POSITIVE_INFINITY, 0];
  for (const glyph of sorted) {
    if (found.length > 0 && from(glyph) - end >= em) break;
    found.push(glyph);
    end = found.length === 1 ? to(glyph) : Math.max(end, to(glyph));
    em = Math.max(em, glyph.size);
  }
  return found;
}

const isSlender = ({ x0, y0, x1, y1 }: Rect) => y1 - y0 >= SLENDER * (x1 - x0);

/** The coloured tab at one side of a page with words in it, however near the text. */
function boxAt(page: LoosePage, at: Strip['at'], edge: number): Strip | null {
  const rect = page.boxes.find(
    (box) =>
      (at === 'left' ? box.x1 <= edge : box.x0 >= edge) &&
      isSlender(box) &&
      page.glyphs.filter(({ x0, x1, y0, y1 }) => {
        const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
        return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
      }).length > 1,
  );
  return rect ? { at, rect } : null;
}

/** What stands at one side of a page, apart from all else on it by at least its own em, and higher than wide. */
function stripAt(page: LoosePage, at: Strip['at']): Strip | null {
  const edge = page.width * (at === 'left' ? side : 1 - side);
  const box = boxAt(page, at, edge);
  if (box) return box;
  const outside = outermost(
    page.glyphs.filter(({ blank }) => !blank),
    at,
  );
  if (outside.length < 2) return null;
  const rect = hullOf(outside);
  if (at === 'left' ? rect.x1 > edge : rect.x0 < edge) return null;
  if (!isSlender(rect)) return null;
  const em = Math.max(...outside.map(({ size }) => size));
  const isApart = page.tables.every(({ x0, x1 }) =>
    at === 'left' ? x0 - rect.x1 >= em : rect.x0 - x1 >= em,
  );
  return isApart ? { at, rect } : null;
}

/**
 * The pages without the tabs at their outer sides (つめ見出し): words in the margin, one character below the other or
 * turned, that name the chapter. Running heads are to be gone before.
 */
export function withoutTabs(pages: readonly LoosePage[]): LoosePage[] {
  const strips = pages.map((page) =>
    (['left', 'right'] as const).map((at) => stripAt(page, at)).filter((strip) => strip !== null),
  );
  if (strips.filter((found) => found.length > 0).length < TABS) return [...pages];
  return pages.map((page, i) => {
    const gone = strips[i] ?? [];
    if (gone.length === 0) return page;
    const isTab = ({ x0, x1 }: Glyph) =>
      gone.some(({ rect }) => x0 >= rect.x0 - 0.1 && x1 <= rect.x1 + 0.1);
    return { ...page, glyphs: page.glyphs.filter((glyph) => !isTab(glyph)) };
  });
}
