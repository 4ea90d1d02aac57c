import leven from 'leven';

/** 1 less the edits that lead from one text to the other, as a share of the longer one (編集距離); two empty texts are 1. */
export function levenshteinLikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - leven(a, b) / longer;
}

/** A common piece: where it begins in both texts, and its length. */
interface Piece {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The longest common piece of two texts; of several, the first in `a`, then the first in `b`, as difflib chooses. */
function longestPiece(a: string, b: string): Piece {
  let best: Piece = { a: 0, b: 0, length: 0 };
  let before = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      const length = (before[j - 1] as number) + 1;
      row[j] = length;
      if (length > best.length) best = { a: i - length, b: j - length, length };
    }
    before = row;
  }
  return best;
}

/** How many characters the longest common pieces hold: the longest, then those on its left and on its right. */
function matched(a: string, b: string): number {
  const piece = longestPiece(a, b);
  if (piece.length === 0) return 0;
  const left = matched(a.slice(0, piece.a), b.slice(0, piece.b));
  const right = matched(a.slice(piece.a + piece.length), b.slice(piece.b + piece.length));
  return left + piece.length + right;
}

/**
 * Gestalt pattern matching of Ratcliff and Obershelp: twice the matched characters as a share of both lengths, as
 * `SequenceMatcher(None, a, b, autojunk=False).ratio()` of Python's difflib gives it. Written out, since the packages that have it
 * (difflib, talisman) have been left for years.
 */
export function ratcliffLikeness(a: string, b: string): number {
  const total = a.length + b.length;
  return total === 0 ? 1 : (2 * matched(a, b)) / total;
}
