import { hullOf, type Rect } from './pdf-frame.ts';
import { MEASURES } from './pdf-lexicon.ts';
import type { LoosePage } from './pdf-page.ts';
import type { Glyph } from './pdf-painter.ts';

const { side, tabs: TABS } = MEASURES.margin;

/** A tab is higher than wide by this ratio. */
const SLENDER = 1.5;

interface Strip {
  readonly at: 'left' | 'right';
  readonly rect: Rect;
}

/** What stands at one side of a page, apart from all else on it by at least its own em, and higher than wide. */
function stripAt(page: LoosePage, at: Strip['at']): Strip | null {
  const edge = page.width * (at === 'left' ? side : 1 - side);
  const isOutside = ({ x0, x1 }: Rect) => (at === 'left' ? x1 <= edge : x0 >= edge);
  const outside = page.glyphs.filter((glyph) => !glyph.blank && isOutside(glyph));
  if (outside.length < 2) return null;
  const rect = hullOf(outside);
  if (rect.y1 - rect.y0 < SLENDER * (rect.x1 - rect.x0)) return null;
  const em = Math.max(...outside.map(({ size }) => size));
  const inside = page.glyphs.filter((glyph) => !glyph.blank && !isOutside(glyph));
  const others = [...inside, ...page.tables];
  const isApart = others.every(({ x0, x1 }) =>
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
