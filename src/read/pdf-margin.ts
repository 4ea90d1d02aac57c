import { MEASURES } from './pdf-lexicon.ts';
import { lineOf, rowsOf } from './pdf-line.ts';
import type { LoosePage } from './pdf-page.ts';
import type { Glyph } from './pdf-painter.ts';

const { share, lines: LINES, pages: PAGES, part, near } = MEASURES.margin;

interface MarginLine {
  /** The words without blanks, figures alike. */
  readonly key: string;
  /** Distance from the upper edge, negative from the lower. */
  readonly height: number;
  readonly page: LoosePage;
  readonly glyphs: readonly Glyph[];
}

function linesAt(page: LoosePage, isAbove: boolean): MarginLine[] {
  const edge = page.height * share;
  const within = page.glyphs.filter(
    ({ y0, y1, turn }) => turn === 0 && (isAbove ? y0 < edge : y1 > page.height - edge),
  );
  const rows = rowsOf(within);
  const outer = isAbove ? rows.slice(0, LINES) : rows.slice(-LINES);
  return outer.flatMap((glyphs) => {
    const line = lineOf(glyphs);
    if (!line) return [];
    // figures count pages or parts: 12, １２
    const key = line.text.replace(/\s+/g, '').replace(/[\d０-９]+/g, '#');
    const height = isAbove ? line.base : line.base - page.height;
    return [{ key, height, page, glyphs }];
  });
}

// -#-  #  P.#  #/#
const NUMBER = /^[#\-–—－P.p/]+$/;

/** Lines whose words stand at the same height on enough pages. */
function repeated(lines: readonly MarginLine[], pages: number): MarginLine[] {
  const sorted = [...lines].sort((a, b) => a.height - b.height);
  const found: MarginLine[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (
      end < sorted.length &&
      (sorted[end] as MarginLine).height - (sorted[end - 1] as MarginLine).height <= near
    )
      end++;
    const group = sorted.slice(i, end);
    const least = NUMBER.test(group[0]?.key ?? '') ? 2 : Math.max(PAGES, pages * part);
    if (new Set(group.map(({ page }) => page)).size >= least) found.push(...group);
    i = end;
  }
  return found;
}

/**
 * The pages without running heads and page numbers (柱・ノンブル): what stands at the same height above or below
 * the text of several pages, alike but for its figures.
 */
export function withoutMargins(pages: readonly LoosePage[]): LoosePage[] {
  const groups = new Map<string, MarginLine[]>();
  for (const page of pages) {
    for (const line of [...linesAt(page, true), ...linesAt(page, false)]) {
      const group = groups.get(line.key);
      if (group) group.push(line);
      else groups.set(line.key, [line]);
    }
  }
  const gone = new Set<Glyph>();
  for (const group of groups.values()) {
    for (const { glyphs } of repeated(group, pages.length))
      for (const glyph of glyphs) gone.add(glyph);
  }
  if (gone.size === 0) return [...pages];
  return pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.filter((glyph) => !gone.has(glyph)),
  }));
}
