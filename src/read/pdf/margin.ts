import { LABELS } from '../../language/lexicon.ts';
import { median } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { lineOf, rowsOf } from './line.ts';
import type { LoosePage } from './page.ts';
import type { Glyph } from './painter.ts';

const { share, lines: LINES, pages: PAGES, part, near, small } = MEASURES.margin;

const SAMPLED = 16;

interface MarginLine {
  /** Its first figure, or null. */
  readonly figure: number | null;
  /** The words of the line and of each of its pieces, without blanks, figures alike. */
  readonly key: string;
  readonly keys: readonly string[];
  /** Distance from the upper edge, negative from the lower. */
  readonly height: number;
  readonly size: number;
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
    const keys = line.text
      .split(/\s{2,}/)
      .map((piece) => piece.replace(/\s+/g, '').replace(/[\d０-９]+/g, '#'))
      .filter((key) => key !== '');
    const height = isAbove ? line.base : line.base - page.height;
    const [first] = line.text.normalize('NFKC').match(/\d+/) ?? [];
    const figure = first === undefined ? null : Number(first);
    return [{ key: keys.join(''), keys, figure, height, size: line.size, page, glyphs }];
  });
}

// -#-  #  P.#  #/#
const NUMBER = /^[#\-–—－P.p/]+$/;

const pagesOf = (lines: readonly MarginLine[]) => new Set(lines.map(({ page }) => page)).size;

/** Lines by height: those that stand nearer than `near` to the one above are at the same one. */
function byHeight(lines: readonly MarginLine[]): MarginLine[][] {
  const sorted = [...lines].sort((a, b) => a.height - b.height);
  const groups: MarginLine[][] = [];
  for (const line of sorted) {
    const group = groups.at(-1);
    if (group && line.height - (group.at(-1) as MarginLine).height <= near) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * Whether lines that are alike but for their figures number what stands on their pages, not the pages: 基本目標 above 1 on
 * one page, above 2 on the next. A label of the field without a figure is one whose figure stands apart.
 */
function numbersOthers(lines: readonly MarginLine[], key: string): boolean {
  if (isLabelWord(key) && !key.includes('#')) return true;
  const figures = lines.map(({ figure }) => figure);
  if (NUMBER.test(key) || figures.includes(null)) return false;
  const steps = new Set(lines.map(({ figure, page }) => page.number - (figure as number)));
  return new Set(figures).size === lines.length && steps.size > 2;
}

function isLabelWord(key: string): boolean {
  const word = key.replace(/[#\-－]+$/, '');
  return LABELS.goal.numbered.includes(word) || LABELS.policy.numbered.includes(word);
}

/** Lines whose words stand at the same height on enough pages. */
function repeated(lines: readonly MarginLine[], pages: number): MarginLine[] {
  const groups = new Map<string, MarginLine[]>();
  for (const line of lines) {
    const group = groups.get(line.key);
    if (group) group.push(line);
    else groups.set(line.key, [line]);
  }
  return [...groups].flatMap(([key, group]) => {
    const least = NUMBER.test(key) ? 2 : Math.max(PAGES, pages * part);
    return byHeight(group)
      .filter((alike) => pagesOf(alike) >= least && !numbersOthers(alike, key))
      .flat();
  });
}

/**
 * Lines of small letters at a height at which most pages have one, most of them with a piece that other pages have
 * too: the title stands inside or outside, beside it the chapter, which changes.
 */
function heads(lines: readonly MarginLine[], pages: number, body: number): MarginLine[] {
  const low = lines.filter(({ size }) => size <= small * body);
  return byHeight(low)
    .filter((group) => {
      const on = new Map<string, Set<LoosePage>>();
      for (const { keys, page } of group)
        for (const key of keys) on.set(key, (on.get(key) ?? new Set()).add(page));
      const isKnown = (key: string) =>
        !NUMBER.test(key) && !isLabelWord(key) && (on.get(key)?.size ?? 0) > 1;
      const known = pagesOf(group.filter(({ keys }) => keys.some(isKnown)));
      const all = pagesOf(group);
      return all >= Math.max(PAGES, pages * part) && known >= 0.6 * all && on.size <= all;
    })
    .flat();
}

/**
 * The pages without running heads and page numbers (柱・ノンブル): what stands at the same height above or below
 * the text of several pages, alike but for its figures, or in small letters, title and chapter by turns.
 */
export function withoutMargins(pages: readonly LoosePage[]): LoosePage[] {
  const lines = pages.flatMap((page) => [...linesAt(page, true), ...linesAt(page, false)]);
  // one letter in many says as much of the usual size
  const sizes: number[] = [];
  for (const { glyphs } of pages)
    for (let i = 0; i < glyphs.length; i += SAMPLED) sizes.push((glyphs[i] as Glyph).size);
  const body = median(sizes);
  const gone = new Set<Glyph>();
  for (const { glyphs } of [...repeated(lines, pages.length), ...heads(lines, pages.length, body)])
    for (const glyph of glyphs) gone.add(glyph);
  if (gone.size === 0) return [...pages];
  return pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.filter((glyph) => !gone.has(glyph)),
  }));
}
