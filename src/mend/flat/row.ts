import { markOf } from '../../language/enumerator.ts';
import { readGrade } from '../../language/grade/grade.ts';
import { figuresIn } from '../../language/value/numeral.ts';
import { isUnitWord, unitAfter } from '../../language/value/unit.ts';
import type { FlatCell } from '../table/flat-cell.ts';

/** A row that was put together again: its name, its unit, one cell a value column. */
export interface FlatRow {
  /** A numbered heading between the rows above and this one. */
  readonly band?: FlatCell;
  readonly lead: readonly FlatCell[];
  readonly name: readonly FlatCell[];
  /** Words behind the name that explain it. */
  readonly about: readonly FlatCell[];
  readonly unit: FlatCell | null;
  readonly values: readonly FlatCell[];
}

/** The unit of the first figure in a cell; null where it has none. */
export function unitIn({ content: { text } }: FlatCell): string | null {
  const figure = figuresIn(text)[0];
  return figure ? unitAfter(text, figure.end) : null;
}

const LEAST_NAME = 3;

/** Whether words that stand among others in a column can be a name: no unit, no grade, no heading with its number. */
export const canBeName = ({ content: { text } }: FlatCell): boolean =>
  text.length >= LEAST_NAME &&
  !/[:→⇒]/.test(text) &&
  !isUnitWord(text) &&
  readGrade(text, []) === null &&
  markOf(text) === null;
