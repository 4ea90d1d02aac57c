import measures from '../../lexicon/pdf.yaml';
import folds from '../../lexicon/radicals.yaml';

/** Thresholds of the PDF reader (src/lexicon/pdf.yaml): lengths in ems unless said otherwise there. */
export const MEASURES = measures as {
  readonly overprint: number;
  readonly sameLine: number;
  readonly latinBlank: number;
  readonly room: number;
  readonly blank: number;
  readonly wideBlank: number;
  readonly chunk: number;
  readonly leading: { readonly usual: number; readonly most: number };
  readonly looseLeading: number;
  readonly otherSize: number;
  readonly indent: number;
  readonly setIn: number;
  readonly raised: { readonly size: number; readonly by: number };
  readonly ruby: number;
  readonly slant: number;
  readonly rule: {
    readonly thin: number;
    readonly short: number;
    readonly near: number;
    readonly most: number;
    readonly lines: number;
  };
  readonly column: {
    readonly rows: number;
    readonly gutter: number;
    readonly width: number;
    readonly apart: number;
  };
  readonly margin: {
    readonly share: number;
    readonly lines: number;
    readonly pages: number;
    readonly part: number;
    readonly near: number;
    readonly small: number;
    readonly side: number;
    readonly tabs: number;
  };
  readonly box: {
    readonly round: number;
    readonly width: number;
    readonly height: number;
    readonly page: number;
    readonly most: number;
    readonly label: number;
    readonly beside: number;
    readonly title: number;
  };
  readonly openTable: {
    readonly rows: number;
    readonly height: number;
    readonly most: number;
    readonly crossed: number;
  };
  readonly graph: { readonly ticks: number; readonly word: number; readonly steps: number };
  readonly scan: number;
  readonly plain: number;
  readonly evidence: number;
  readonly beyond: number;
  readonly scanned: {
    readonly dots: number;
    readonly pixels: number;
    readonly level: number;
    readonly upright: number;
    readonly gap: number;
    readonly thick: number;
    readonly inset: number;
    readonly speck: number;
    readonly ink: { readonly wide: number; readonly narrow: number };
    readonly alike: number;
    readonly doubtful: number;
  };
};

const { radicals, kangxi, signs } = folds as Record<string, Readonly<Record<string, string>>>;
const FOLDS: Readonly<Record<string, string>> = { ...radicals, ...kangxi, ...signs };

// control characters, soft hyphen, zero-width characters
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
// radicals, compatibility ideographs, presentation forms of ligatures and vertical writing, the signs of the table
const FOLDED = /\u0336|[\u2027\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe44]/g;

/** 人, A: what most glyphs say, and what nothing is to be done about. */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && ((code > 0x20 && code < 0x7f) || (code >= 0x3000 && code <= 0x9fff));
}

/** Whether a character is but room: a blank, whatever its width. */
export const isBlank = (text: string): boolean =>
  text === '\u3000' || (!isPlain(text) && text.trim() === '');

/**
 * What a glyph says: Kangxi and CJK radicals, compatibility ideographs and forms of vertical writing as the
 * characters that they stand for, without control characters.
 */
export function foldGlyph(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(FOLDED, (character) => FOLDS[character] ?? character.normalize('NFKC'));
}
