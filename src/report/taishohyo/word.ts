import type { Tokenize } from '../../language/morpheme.ts';
import { figuresIn } from '../../language/value/numeral.ts';
import eras from '../../lexicon/eras.yaml';
import data from '../../lexicon/taishohyo.yaml';

/** A piece of text that is underlined whole or not at all. */
export interface Word {
  /** Blanks in front of it. */
  readonly gap: string;
  readonly text: string;
  /** Equal keys mean the same word, whatever its width. */
  readonly key: string;
  readonly kind: 'figure' | 'weak' | 'content';
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: Word['kind'];
}

const { weak: WEAK } = data as { readonly weak: readonly string[] };

// 令和, which the dictionary takes for two words
const ERA = new RegExp(
  (eras as { readonly name: string }[]).map(({ name }) => name).join('|'),
  'g',
);

/** The figures of a text; those that touch are one, as no reader can tell where the first of `12,34512,345` ends. */
function figurePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end } of figuresIn(text)) {
    const last = pieces.at(-1);
    if (last?.end === start) pieces.pop();
    pieces.push({ start: last?.end === start ? last.start : start, end, kind: 'figure' });
  }
  return pieces;
}

/** What is never cut, in order: figures with their multipliers (`2億4千万`, `12,345`) and names of eras. */
function solidPieces(text: string): readonly Piece[] {
  const names = [...text.matchAll(ERA)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    kind: 'content' as const,
  }));
  return [...figurePieces(text), ...names].sort((a, b) => a.start - b.start);
}

function morphemePieces(text: string, offset: number, tokenize: Tokenize): readonly Piece[] {
  return tokenize(text).map(({ start, end, partOfSpeech }) => ({
    start: offset + start,
    end: offset + end,
    kind: WEAK.includes(partOfSpeech) ? 'weak' : 'content',
  }));
}

/** Figures, names of eras, and the morphemes between them, as pieces that tile the text. */
function piecesOf(text: string, tokenize: Tokenize): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const solid of solidPieces(text)) {
    if (solid.start < last) continue;
    pieces.push(...morphemePieces(text.slice(last, solid.start), last, tokenize), solid);
    last = solid.end;
  }
  pieces.push(...morphemePieces(text.slice(last), last, tokenize));
  return pieces;
}

/**
 * Cuts a text into the words that underlines respect (語): figures whole, names of eras, morphemes; blanks go with the
 * word behind them, those at the end with an empty word.
 * @param text folded text
 */
export function cutWords(text: string, tokenize: Tokenize): readonly Word[] {
  const words: Word[] = [];
  let gap = '';
  for (const { start, end, kind } of piecesOf(text, tokenize)) {
    const piece = text.slice(start, end);
    const bare = piece.trimStart();
    gap += piece.slice(0, piece.length - bare.length);
    if (bare.length === 0) continue;
    words.push({ gap, text: bare, key: bare.normalize('NFKC').replace(/\s/g, ''), kind });
    gap = '';
  }
  if (gap.length > 0) words.push({ gap, text: '', key: '', kind: 'weak' });
  return words;
}
