import { type Mapped, mapped, originOf } from '../base/mapped.ts';
import { fold } from '../language/letters/clean.ts';
import { figuresIn } from '../language/value/numeral.ts';
import { unitAfter } from '../language/value/unit.ts';

/** A figure as it is printed in a verbatim text (印字された数値). */
export interface PrintedFigure {
  /** In the base unit: 2億4千万円 is 240000000. */
  readonly value: number;
  /** The last digit's worth in the base unit: 0.1 of `30.0`, 1 of `30`, 10000 of `5万`. */
  readonly step: number;
  /** Null where none is printed. */
  readonly unit: string | null;
  /** Interval of the verbatim text. */
  readonly start: number;
  readonly end: number;
  /** As printed, without the unit. */
  readonly text: string;
}

// the decimals of the last run of digits, and the multiplier behind it
const LAST_DIGITS = /(?:\.(\d+))?\s*([十百千万億兆]*)$/;
const POWERS: Readonly<Record<string, number>> = {
  十: 1e1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};

/** The worth of the last printed digit: 0.1 of `30.0`, 1 of `1,665`, 10 000 000 of `12.9億` (0.1億). */
export function stepOf(printed: string): number {
  const match = LAST_DIGITS.exec(printed.trim());
  const power = [...(match?.[2] ?? '')].reduce((all, sign) => all * (POWERS[sign] ?? 1), 1);
  return power / 10 ** (match?.[1]?.length ?? 0);
}

/** A verbatim text of the model with widths folded: index in the folded text -> index in the verbatim one by `originOf`. */
export const foldVerbatim = (text: string): Mapped => (text === '' ? mapped('', 0) : fold(text, 0));

/** The figures of a verbatim text with precision, unit and place in it, in order. */
export function printedFigures(text: string): readonly PrintedFigure[] {
  const folded = foldVerbatim(text);
  return figuresIn(folded.text).map(({ value, start, end }) => {
    const printed = folded.text.slice(start, end);
    return {
      value,
      step: stepOf(printed),
      unit: unitAfter(folded.text, end),
      start: originOf(folded, start),
      end: originOf(folded, end - 1) + 1,
      text: printed,
    };
  });
}

/** How `value` is printed in `text`: the first figure of that value; null where it is not printed. */
export function printedAs(value: number, text: string): PrintedFigure | null {
  return printedFigures(text).find((figure) => figure.value === value) ?? null;
}

/**
 * Whether two figures agree as far as they are printed (印字の桁で等しい): each may be off by half of its last digit,
 * so 30 and 30.0 agree, and so do 24.7 and a difference of rounded figures that comes to 24.65.
 */
export function agree(a: number, b: number, ...steps: readonly number[]): boolean {
  const room = steps.reduce((sum, step) => sum + step / 2, 0);
  // figures of the document have at most some twelve digits: what is smaller is binary dust
  return Math.abs(a - b) <= room + 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Decimals that a step asks for: 1 for 0.1. */
const decimalsOf = (step: number) => (step >= 1 ? 0 : Math.round(-Math.log10(step)));

/** How figures of so many decimals are written, at least and at most: to make a format takes longer than to use it. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  FORMATS.set(key, made);
  return made;
}

/** A figure for a reckoning, with as many decimals as `step` has: `30.0`, `1,665`. */
export function showFigure(value: number, step = 1): string {
  const decimals = Math.max(decimalsOf(step), 0);
  const plain = Number.isInteger(value) || decimals > 0 ? decimals : 6;
  return formatOf(decimals, Math.max(plain, decimals)).format(value);
}
