import type { Indicator, Reading, Target } from '../../forms/strategy.ts';

/** A whole of several figures has a level; one whose aim is words (延伸) keeps them. */
export const kindOfWhole = ({ target }: Indicator): Target['kind'] =>
  target?.kind === 'qualitative' ? 'qualitative' : 'level';

/** The bound of a whole: that of all its parts (小6 90%以上 中3 80%以上), where they have the same. */
export function unitedBound(parts: readonly Indicator[], own: Target['bound']): Target['bound'] {
  const [first, ...others] = parts.map(({ target }) => target?.bound ?? null);
  return first && others.every((bound) => bound === first) ? first : own;
}

/** A figure of a whole that its parts have each for themselves: none, in the unit that they share. */
export function unitedFigure(parts: readonly (Reading | Target | null)[]): {
  value: null;
  unit: string | null;
} {
  const units = new Set(parts.map((part) => part?.unit ?? null));
  return { value: null, unit: units.size === 1 ? ([...units][0] as string | null) : null };
}
