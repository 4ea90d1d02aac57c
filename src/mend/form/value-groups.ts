import type { Mapped } from '../../base/mapped.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import { unitAfter } from '../../language/value/unit.ts';

/** A value, whether a time stands below it, and its unit; a dash has none. */
export interface ValueCell {
  readonly words: Mapped;
  readonly timed: boolean;
  readonly unit: string | null;
}

/** The values of one indicator, one for each column; null where the cell stands elsewhere, or nowhere. */
export type ValueGroup = readonly (ValueCell | null)[];

/** Rates belong to the figure, not to the unit: 団体/年. */
const RATE = /\/(?:年度?|月|日)$/;

/** The unit of a value's figure, or null. */
export function unitOf(words: string): string | null {
  const figure = firstFigure(words);
  return (figure && unitAfter(words, figure.end)?.replace(RATE, '')) ?? null;
}

const isDash = ({ words }: ValueCell): boolean => firstFigure(words.text) === null;

/** Whether a cell can stand in a column: figures have their times below them where the heading has. */
const fits = (cell: ValueCell | undefined, timed: boolean): cell is ValueCell =>
  cell !== undefined && (isDash(cell) || cell.timed === timed);

const ofUnit = (cell: ValueCell, unit: string | null): boolean =>
  isDash(cell) || cell.unit === unit;

/** As many cells as there are columns, of one unit; null where they are not. */
function groupAt(cells: readonly ValueCell[], timed: readonly boolean[]): ValueGroup | null {
  const own = cells.slice(0, timed.length);
  const unit = own.find((cell) => !isDash(cell))?.unit ?? null;
  const whole = timed.every((has, i) => fits(own[i], has)) && unit !== null;
  return whole && own.every((cell) => ofUnit(cell, unit)) ? own : null;
}

/** Two indicators whose cells alternate, told apart by their units; between start and aim, a cell of the second may stand elsewhere. */
function pairAt(cells: readonly ValueCell[], timed: readonly boolean[]) {
  const [first, second] = [cells[0]?.unit ?? null, cells[1]?.unit ?? null];
  if (first === null || second === null || first === second) return null;
  const groups: [(ValueCell | null)[], (ValueCell | null)[]] = [[], []];
  let at = 0;
  for (const has of timed) {
    for (const [i, unit] of [first, second].entries()) {
      const cell = cells[at];
      const own = fits(cell, has) && !isDash(cell) && cell.unit === unit ? cell : null;
      (groups[i] as (ValueCell | null)[]).push(own);
      if (own) at++;
    }
  }
  const isEdged = (group: ValueGroup) => group[0] !== null && group.at(-1) !== null;
  return groups.every(isEdged) && groups[0].every((cell) => cell !== null)
    ? { groups, count: at }
    : null;
}

/** A cell that stands apart, in the one gap whose unit it has; null where there is none, or several. */
function filled(groups: readonly ValueGroup[], cell: ValueCell, timed: readonly boolean[]) {
  const isGap = (group: ValueGroup, column: number): boolean =>
    group[column] === null &&
    !isDash(cell) &&
    group[0]?.unit === cell.unit &&
    fits(cell, timed[column] ?? false);
  const gaps = groups.flatMap((group, row) =>
    group.flatMap((_, column) => (isGap(group, column) ? [{ row, column }] : [])),
  );
  const [gap, ...others] = gaps;
  if (!gap || others.length > 0) return null;
  return groups.map((group, row) =>
    row === gap.row ? group.map((own, column) => (column === gap.column ? cell : own)) : group,
  );
}

/**
 * Cells in groups of one for each column (値の組): those of one unit, or of two that alternate; a cell left over fills the gap of its unit.
 * Null where the cells make no such groups.
 * @param timed whether the values of each column have a time below them
 */
export function valueGroups(
  cells: readonly ValueCell[],
  timed: readonly boolean[],
): readonly ValueGroup[] | null {
  let groups: readonly ValueGroup[] = [];
  for (let at = 0; at < cells.length; ) {
    const rest = cells.slice(at);
    const one = groupAt(rest, timed);
    const two = one ? null : pairAt(rest, timed);
    const stray = one || two ? null : filled(groups, cells[at] as ValueCell, timed);
    if (!one && !two && !stray) return null;
    groups = stray ?? [...groups, ...(one ? [one] : (two?.groups ?? []))];
    at += one ? timed.length : (two?.count ?? 1);
  }
  return groups;
}
