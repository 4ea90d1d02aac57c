import { HAN, HIRAGANA, KATAKANA } from '../../language/letters/script.ts';
import { hullOf, type Rect, type Size, type Turn, turnRect, turnSize } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import type { Glyph } from './painter.ts';

/** Characters side by side on one line of a page or cell (行). */
export interface PrintedLine extends Rect {
  /** Without blanks at its end. */
  readonly text: string;
  /** Whether a blank was printed at its end. */
  readonly trailing: boolean;
  /** Height of its letters in points. */
  readonly size: number;
  /** Height of its baseline on the page, in points from above. */
  readonly base: number;
  /** Width of what cannot be broken at its beginning: one Japanese character, or a word of letters and figures. */
  readonly opening: number;
  readonly glyphs: readonly Glyph[];
}

// letters and figures between which a gap is a blank between words
const LATIN = /[A-Za-z0-9.,%]/;
// a character behind or before which a line may break
const BREAKABLE = new RegExp(`[${HAN}${HIRAGANA}${KATAKANA}\u3000-\u303f\uff00-\uffef]`);
// what never begins a line (行頭禁則) and what never ends one
const NEVER_FIRST =
  /^[、。，．・：；！？」』）】〉》〕］｝!),.:;?\]}゛゜ゝゞ々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ％%‰℃]/;
const OPENING = /^[「『（【〈《〔［｛([{]/;
const KANA = new RegExp(`^[${HIRAGANA}${KATAKANA}\\s]+$`);

const byLeft = (a: Glyph, b: Glyph) => a.x0 - b.x0;
const isBlank = ({ text }: Glyph) => text === ' ' || text === '\u00a0';

/** Characters by line: those whose feet stand at the same height, letters above and below the line included. */
export function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.y1 - b.y1);
  const rows: { base: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const row = rows.at(-1);
    const size = Math.max(row?.size ?? 0, glyph.size);
    if (row && glyph.y1 - row.base <= MEASURES.sameLine * size) {
      row.glyphs.push(glyph);
      row.size = size;
    } else rows.push({ base: glyph.y1, size: glyph.size, glyphs: [glyph] });
  }
  return rows.map((row) => row.glyphs.sort(byLeft));
}

/** The stretches of a row that no blank divides (空きのない並び), from left to right. */
export function stretchesOf(row: readonly Glyph[]): Glyph[][] {
  const stretches: Glyph[][] = [];
  for (const glyph of row) {
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1);
    if (stretch && last && glyph.x0 - last.x1 < MEASURES.blank * glyph.size) stretch.push(glyph);
    else stretches.push([glyph]);
  }
  return stretches;
}

/** What stands between two characters: nothing, one blank, or two where the gap is wide. */
function blankBetween(before: Glyph, after: Glyph, printed: boolean): string {
  const gap = (after.x0 - before.x1) / Math.max(before.size, after.size);
  if (gap >= MEASURES.wideBlank) return '  ';
  if (printed || gap >= MEASURES.blank) return ' ';
  const isWide = gap >= MEASURES.latinBlank;
  return isWide && LATIN.test(before.text) && LATIN.test(after.text) ? ' ' : '';
}

/** The place of the first of raised figures that point to a remark (注記番号): small, above the line, behind no unit's letter. */
function referencesIn(glyphs: readonly Glyph[], { size, y1 }: Glyph): ReadonlySet<Glyph> {
  const largest = MEASURES.raised.size * size;
  const found = new Set<Glyph>();
  const isRaised = (glyph: Glyph | undefined): glyph is Glyph =>
    glyph !== undefined &&
    glyph.size <= largest &&
    y1 - glyph.y1 >= MEASURES.raised.by * size &&
    /^[\d０-９]$/.test(glyph.text);
  glyphs.forEach((glyph, i) => {
    const before = glyphs[i - 1];
    // m², and ※1 that says so itself
    const isOwn = before === undefined || !/[A-Za-zａ-ｚＡ-Ｚ※*＊注]/.test(before.text);
    if (isRaised(glyph) && !isRaised(before) && isOwn && !isRaised(glyphs[i + 2])) found.add(glyph);
  });
  return found;
}

function textOf(glyphs: readonly Glyph[], references: ReadonlySet<Glyph> | null): string {
  let text = '';
  let before: Glyph | null = null;
  let printed = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      printed = true;
      continue;
    }
    if (before) text += blankBetween(before, glyph, printed);
    else if (printed) text += ' ';
    text += references?.has(glyph) ? `※${glyph.text}` : glyph.text;
    before = glyph;
    printed = false;
  }
  return text;
}

/** The width of the word that a line begins with, of one character where that is Japanese. */
function openingOf(glyphs: readonly Glyph[]): number {
  const first = glyphs[0] as Glyph;
  let last = first;
  let wide = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) break;
    const isWide = BREAKABLE.test(glyph.text);
    if (glyph !== first && (wide || isWide) && !NEVER_FIRST.test(glyph.text)) break;
    wide ||= isWide && !OPENING.test(glyph.text);
    last = glyph;
  }
  return last.x1 - first.x0;
}

/** A line from its characters, from left to right; null where they are blanks alone. */
export function lineOf(glyphs: readonly Glyph[]): PrintedLine | null {
  const visible: Glyph[] = [];
  let tallest: Glyph | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (const glyph of glyphs) {
    smallest = Math.min(smallest, glyph.size);
    if (glyph.blank) continue;
    visible.push(glyph);
    if (tallest === null || glyph.size > tallest.size) tallest = glyph;
  }
  if (!tallest) return null;
  // most lines hold no small letters: less work than to look among them
  const isEven = smallest > MEASURES.raised.size * tallest.size;
  return {
    ...hullOf(visible),
    text: textOf(glyphs, isEven ? null : referencesIn(glyphs, tallest)).trimEnd(),
    trailing: glyphs.length > 1 && isBlank(glyphs.at(-1) as Glyph),
    size: tallest.size,
    base: tallest.y1,
    opening: openingOf(visible),
    glyphs,
  };
}

/** Whether a line is ruby (ルビ) of the one below it: much smaller kana that do not reach beyond it. */
function isRuby(above: PrintedLine, below: PrintedLine): boolean {
  const gap = below.y0 - above.y1;
  return (
    above.size <= below.size * MEASURES.ruby &&
    KANA.test(above.text) &&
    gap < above.size &&
    gap > -below.size / 2 &&
    above.x0 >= below.x0 - above.size &&
    above.x1 <= below.x1 + above.size
  );
}

/** Lines, and how many were ruby and left out. */
export interface ReadLines {
  readonly lines: readonly PrintedLine[];
  readonly ruby: number;
}

function readUpright(glyphs: readonly Glyph[]): ReadLines {
  const all = rowsOf(glyphs)
    .map(lineOf)
    .filter((line) => line !== null);
  const lines = all.filter((line, i) => {
    const below = all[i + 1];
    return !below || !isRuby(line, below);
  });
  return { lines, ruby: all.length - lines.length };
}

/**
 * The lines that characters make, from above to below; text of another direction is read in its own, its lines
 * behind the others with the place that they take on the page.
 */
export function readPrintedLines(glyphs: readonly Glyph[], page: Size): ReadLines {
  const byTurn: Readonly<Record<Turn, Glyph[]>> = [[], [], [], []];
  for (const glyph of glyphs) byTurn[glyph.turn].push(glyph);
  const upright = readUpright(byTurn[0]);
  const lines = [...upright.lines];
  let { ruby } = upright;
  for (const turn of [1, 2, 3] as const) {
    const turned = byTurn[turn];
    if (turned.length === 0) continue;
    const frame = turned.map((glyph) => ({ ...glyph, ...turnRect(glyph, turn, page) }));
    const read = readUpright(frame);
    ruby += read.ruby;
    for (const line of read.lines) {
      const back = turnRect(line, ((4 - turn) % 4) as 1 | 2 | 3, turnSize(page, turn));
      lines.push({ ...line, ...back, base: back.y1 });
    }
  }
  return { lines, ruby };
}
