import { oneOf } from '../language/lexicon.ts';
import words from '../lexicon/check-arithmetic.yaml';
import { printedAs, showFigure } from './figure.ts';

/** Words of the arithmetic rules; see `lexicon/check-arithmetic.yaml`. */
export const ARITHMETIC = words as Readonly<
  Record<
    | 'points'
    | 'shares'
    | 'improving'
    | 'fallingNames'
    | 'up'
    | 'down'
    | 'restrain'
    | 'signed'
    | 'approximate'
    | 'totals'
    | 'partial'
    | 'roundingNotes'
    | 'differences'
    | 'differenceRows'
    | 'nameFillers'
    | 'people'
    | 'rates'
    | 'targets'
    | 'actuals'
    | 'baselines',
    readonly string[]
  >
>;

/** A figure of the model with its printed precision (印字の桁を持つ数値). */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
  /** The last digit's worth, for showing. */
  readonly step: number;
  /** What may be lost by rounding, twice: 0 of a count of whole things. */
  readonly rounding: number;
}

const has = (list: readonly string[], word: string | null) => word !== null && list.includes(word);

export const isPoints = (unit: string | null) => has(ARITHMETIC.points, unit);
export const isShare = (unit: string | null) => has(ARITHMETIC.shares, unit);

/** A figure with the precision that `text` prints it in: a count of whole things is exact, shares and 億円 are rounded. */
export function amount(value: number, unit: string | null, text: string): Amount {
  const step = printedAs(Math.abs(value), text)?.step ?? printedAs(value, text)?.step ?? 1;
  return { value, unit, step, rounding: step === 1 && unit !== null && !isShare(unit) ? 0 : step };
}

/** Whether two units can be added: the same, one not printed, or points on shares. */
export function addable(a: string | null, b: string | null): boolean {
  return a === b || a === null || b === null || (isShare(a) && isShare(b));
}

const SIGNED = new RegExp(oneOf(ARITHMETIC.signed));
const FALLING = new RegExp(oneOf(ARITHMETIC.fallingNames));
const IMPROVING = new RegExp(oneOf(ARITHMETIC.improving));

/** Whether a figure of that name may lie below zero (社会増減). */
export const maybeNegative = (name: string) => SIGNED.test(name);

/** Whether the phrase only says 'better' of something that had better fall: its sign is open. */
export const signIsOpen = (name: string, phrase: string) =>
  FALLING.test(name) && IMPROVING.test(phrase);

/** A sum or difference in words: `25.9 + 14.1 = 40.0`. */
export function showSum(a: Amount, b: Amount, sign: 1 | -1): string {
  const step = Math.min(a.step, b.step, 1);
  const fine = (one: Amount) => showFigure(one.value, Math.min(one.step, 1));
  const sum = showFigure(a.value + sign * b.value, step);
  return `${fine(a)} ${sign > 0 ? '+' : '-'} ${fine(b)} = ${sum}`;
}

export const show = ({ value, step }: Amount) => showFigure(value, Math.min(step, 1));
