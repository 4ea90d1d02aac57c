import type { Inventions } from '../forms/score.ts';
import type { SpecimenIndicator } from '../forms/specimen.ts';
import { areSameFigure } from './same-value.ts';

export const NO_INVENTIONS: Inventions = { filled: 0, wrong: 0, stray: 0, notAPlan: 0 };

/** The figures of an indicator by where they stand. */
function figuresOf({ baseline, target, readings }: SpecimenIndicator): Map<string, number> {
  const figures = Object.entries({ baseline, target, ...readings });
  return new Map(figures.filter((entry): entry is [string, number] => entry[1] !== null));
}

/** Figures of a matched indicator that the expected one has not: where it has none, and where it has another. */
export function inventedFor(
  expected: SpecimenIndicator,
  found: SpecimenIndicator,
): Pick<Inventions, 'filled' | 'wrong'> {
  const known = figuresOf(expected);
  const count = { filled: 0, wrong: 0 };
  for (const [place, figure] of figuresOf(found)) {
    const other = known.get(place);
    if (other === undefined) count.filled++;
    else if (!areSameFigure(other, figure)) count.wrong++;
  }
  return count;
}

/** How many figures an indicator states that nobody expects. */
export const strayFigures = (found: SpecimenIndicator): number => figuresOf(found).size;

export function addInventions(all: readonly Inventions[]): Inventions {
  return all.reduce(
    (sum, one) => ({
      filled: sum.filled + one.filled,
      wrong: sum.wrong + one.wrong,
      stray: sum.stray + one.stray,
      notAPlan: sum.notAPlan + one.notAPlan,
    }),
    NO_INVENTIONS,
  );
}
