import type { Row } from '../../forms/outline.ts';
import { holdsValues } from '../../language/column/heading.ts';
import { WORDS } from '../../language/lexicon.ts';
import type { Column } from './column.ts';

/** The times of one value alone stand beside it on either side: so many columns of them tell on which. */
const LEAST_YEARS = 2;

/**
 * 年度 | 現況 | 年度 | 目標: a column of times whose heading does not say whose they are goes with the values beside it, where all such
 * columns stand in front of values, or all of them behind.
 */
export function withYearsBeside(columns: readonly Column[], { cells }: Row): readonly Column[] {
  const isBare = (i: number): boolean =>
    WORDS.yearColumns.includes(cells[i]?.text.replace(/\s+/g, '') ?? '');
  const bare = columns.flatMap((_, i) => (isBare(i) ? [i] : []));
  if (bare.length < LEAST_YEARS) return columns;
  const sides = [1, -1].filter((side) =>
    bare.every((i) => holdsValues(columns[i + side]?.role ?? null)),
  );
  const [side] = sides;
  if (side === undefined || sides.length > 1) return columns;
  return columns.map((column, i) =>
    isBare(i) ? { ...column, role: null, yearsOf: columns[i + side]?.role ?? null } : column,
  );
}
