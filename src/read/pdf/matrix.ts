import type { Matrix } from './document.ts';
import type { Turn } from './frame.ts';
import { MEASURES } from './lexicon.ts';

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/** The quarter turn nearest to a direction; null where it is slanted. */
export function turnOf(x: number, y: number): Turn | null {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const turn = Math.round(degrees / 90);
  const isUpright = Math.abs(degrees - turn * 90) <= MEASURES.slant;
  if (!isUpright) return null;
  return ((turn + 4) % 4) as Turn;
}
