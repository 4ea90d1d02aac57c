import type { Mapped } from '../../base/mapped.ts';
import { VALUES } from '../lexicon.ts';
import { firstFigure } from './numeral.ts';
import { isValue, wordsIn } from './run.ts';
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

/** Whether words are the values of several indicators, each with its time: 310人(R1) 6,412人(H30) 4社(R1). */
export function isColumnOf(words: Mapped): boolean {
  const values = wordsIn(words).filter(({ text }) => text.includes('(') && isValue(text));
  return new Set(values.map(unitIn)).size > 1;
}
