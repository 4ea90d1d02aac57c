import { areSameUnit } from '../language/similarity.ts';
import { TOLERANCE } from './standard.ts';

/** Whether two figures are the same but for the last bits of their arithmetic; null is the same as null alone. */
export function areSameFigure(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

const fold = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Whether two units are the same, however they are written (カ所, 箇所). */
export function areSameUnits(a: string, b: string): boolean {
  return fold(a) === fold(b) || areSameUnit(fold(a), fold(b));
}
