import { emptyAt } from '../../base/mapped.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { suits } from '../../language/value/name-unit.ts';
import { type FlatCell, isDash } from '../table/flat-cell.ts';
import { placings, surePlaces } from './placing.ts';
import { canBeName, type FlatRow, unitIn } from './row.ts';

/**
 * Rows whose names came out as one column, and so did their values, of which some are left out: where their units and what
 * the names ask for leave each value one place only, and rows one after the other none at all.
 */
export function byNames(
  words: readonly FlatCell[],
  values: readonly FlatCell[],
  columns: number,
): FlatRow[] | null {
  const rows = words.length;
  const named = words.every((word) => canBeName(word) && endsAsMeasure(word.content.text));
  if (!named || rows < 2 || values.length >= rows * columns) return null;
  const own = values.map(unitIn);
  if (own.some((unit, i) => unit === null && !isDash(values[i] as FlatCell))) return null;
  const ways = (rowOf: (place: number) => number) =>
    placings(values.length, rows * columns, (k, place) =>
      suits((words[rowOf(place)] as FlatCell).content.text, own[k] ?? null),
    );
  const sure = surePlaces(ways((place) => place % rows));
  if (!sure || sure.includes(-1) || ways((place) => Math.floor(place / columns)).length > 0)
    return null;
  const none = { ...(values[0] as FlatCell), content: emptyAt((values[0] as FlatCell).content) };
  return words.map((word, i) => ({
    lead: [],
    name: [word],
    about: [],
    unit: null,
    values: Array.from({ length: columns }, (_, k) => values[sure.indexOf(k * rows + i)] ?? none),
  }));
}
