import { oneOf } from '../language/lexicon.ts';
import eras from '../lexicon/eras.yaml';

interface Era {
  readonly letter: string;
  readonly name: string;
  readonly first: number;
  readonly last: number | null;
}

const ERAS = eras as readonly Era[];

/** Alternatives of an era's name or letter, for a regular expression; letters count only where no letter stands before. */
export const ERA_WORD = `${oneOf(ERAS.map(({ name }) => name))}|(?<![A-Za-z])[${ERAS.map(({ letter }) => letter).join('')}]`;

/** A year of an era (元号の年). */
export interface EraYear {
  readonly era: Era;
  readonly year: number;
  /** Calendar or fiscal year in Western count; years beyond the era's end count on. */
  readonly western: number;
  /** Whether the era had ended before that year began. */
  readonly beyond: boolean;
}

/** The year that `平成`, `31` or `R`, `元` stand for; null for what is no era. */
export function eraYear(word: string, digits: string): EraYear | null {
  const era = ERAS.find(({ letter, name }) => letter === word || name === word);
  const year = digits === '元' ? 1 : Number(digits);
  if (!era || !(year >= 1)) return null;
  return {
    era,
    year,
    western: era.first - 1 + year,
    beyond: era.last !== null && year > era.last,
  };
}

/** The Western years that the same number is in other eras: 令和7 and 平成7. */
export const inOtherEras = ({ era, year }: EraYear): readonly number[] =>
  ERAS.filter((other) => other !== era).map(({ first }) => first - 1 + year);

/** A Western year in the era that it is usually written in: 2020 is 令和2, 2019 is 令和元. */
export function inEra(western: number): string {
  const era = ERAS.findLast(({ first }) => first <= western);
  if (!era) return String(western);
  const year = western - era.first + 1;
  return `${era.name}${year === 1 ? '元' : year}`;
}

/** How an era year is reckoned: `1988 + 31 = 2019`. */
export function showEraYear({ era, year, western }: EraYear): string {
  return `${era.name}${year === 1 ? '元' : year}年 = ${era.first - 1} + ${year} = ${western}年`;
}
