import type { Mapped } from '../base/mapped.ts';
import { VALUES } from './lexicon.ts';
import { firstFigure } from './numeral.ts';
import { unitAfter } from './unit.ts';

const MULTIPLIED = new RegExp(`^[${Object.keys(VALUES.multipliers).join('')}]+`);

/** The unit of the first figure of a value, without its multiplier; null where it has none. */
function unitIn(words: Mapped | undefined): string | null {
  const figure = words && firstFigure(words.text);
  return figure ? (unitAfter(words.text, figure.end)?.replace(MULTIPLIED, '') ?? null) : null;
}

/** Whether two values are of units that cannot be one. */
export function differInUnit(one: Mapped | undefined, other: Mapped | undefined): boolean {
  const [a, b] = [unitIn(one), unitIn(other)];
  return a !== null && b !== null && a !== b;
}
