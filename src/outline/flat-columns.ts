import { emptyAt } from '../base/mapped.ts';
import { holdsValues } from '../language/column-heading.ts';
import { isCaptionWord } from './caption.ts';
import type { FlatCell } from './flat-cell.ts';
import { type FlatRow, unitIn, unitsAgree, wholeNames } from './flat-order.ts';

/** Fields of a form, its name aside. */
const LEAST_FIELDS = 2;

/** A column under its heading: the cells up to the next one. */
export interface FlatColumn {
  readonly heading: FlatCell;
  readonly cells: readonly FlatCell[];
}

/** The columns that stand one below the other, each under its heading. */
export function columnsByHeading(cells: readonly FlatCell[]): FlatColumn[] {
  const columns: { heading: FlatCell; cells: FlatCell[] }[] = [];
  for (const cell of cells) {
    if (cell.kind === 'heading') columns.push({ heading: cell, cells: [] });
    else columns.at(-1)?.cells.push(cell);
  }
  return columns;
}

/** Whether a column holds a value for each name; the last one may have more behind it, which are no values. */
function holdsAll({ cells }: FlatColumn, rows: number, last: boolean): boolean {
  if (last ? cells.length < rows : cells.length !== rows) return false;
  const own = cells.slice(0, rows);
  return own.every(({ kind }) => kind === 'value') && cells[rows]?.kind !== 'value';
}

/**
 * A column that lacks cells, each of its values in the row whose value has its unit, where the order leaves
 * just one way; null where it leaves none of them a place for certain.
 */
function byUnits(column: FlatColumn, full: FlatColumn, rows: number): FlatColumn | null {
  const { heading, cells } = column;
  const own = cells.map(unitIn);
  const units = full.cells.slice(0, rows).map(unitIn);
  if (cells.length === 0 || cells.length >= rows || cells.some(({ kind }) => kind !== 'value'))
    return null;
  if (own.some((unit) => unit === null)) return null;
  const ways = placings(own, units);
  const none = (cell: FlatCell): FlatCell => ({ ...cell, content: emptyAt(cell.content) });
  // a value whose row is the same in every way stands there
  const sure = own.map((_, k) =>
    ways.every((way) => way[k] === ways[0]?.[k]) ? ways[0]?.[k] : -1,
  );
  if (ways.length === 0 || sure.every((row) => row === -1)) return null;
  const placed = units.map((_, row) => {
    const at = sure.indexOf(row);
    return at < 0 ? none(full.cells[row] as FlatCell) : (cells[at] as FlatCell);
  });
  return { heading, cells: placed };
}

/** The rows that values may stand in, in order, each with its own unit, in every way; none where there are too many. */
function placings(own: readonly (string | null)[], units: readonly (string | null)[]): number[][] {
  let ways: number[][] = [[]];
  for (const unit of own)
    ways = ways
      .flatMap((way) =>
        units.flatMap((other, row) =>
          other === unit && row > (way.at(-1) ?? -1) ? [[...way, row]] : [],
        ),
      )
      .slice(0, MOST_WAYS);
  return ways.length < MOST_WAYS ? ways : [];
}
const MOST_WAYS = 100;

/** Rows across columns of the same length, and which columns those are: one with a cell too few or too many is left out. */
export interface RowsAcross {
  readonly rows: readonly FlatRow[];
  readonly columns: readonly FlatColumn[];
}

/** Whether names stand below a heading: one of names, or the word of a section (数値目標) above nothing but words. */
const isOfNames = ({ heading, cells }: FlatColumn, at: number): boolean =>
  heading.heading?.role === 'name' ||
  (at === 0 &&
    isCaptionWord(heading.content.text.replace(/^\(|\)$/g, '')) &&
    cells.length > 1 &&
    cells.every(({ kind }) => kind === 'word'));

const asNames = (heading: FlatCell): FlatCell => ({
  ...heading,
  heading: { role: 'name', dated: false },
});

/** The names of a column, as many as another column has values, those joined that go over several lines; null for other cells. */
function wordsOfNames(
  { cells }: FlatColumn,
  columns: readonly FlatColumn[],
): readonly FlatCell[] | null {
  if (cells.some(({ kind }) => kind !== 'word')) return null;
  const counts = columns
    .slice(1)
    .map((column) => column.cells.filter(({ kind }) => kind === 'value').length);
  if (counts.includes(cells.length)) return cells;
  for (const count of counts.filter((own) => own > 1 && own < cells.length).sort((a, b) => b - a)) {
    const whole = wholeNames(cells, count);
    if (whole) return whole;
  }
  return cells;
}

/** Rows across columns that hold as many cells as there are names; null where the columns of names and values do not say how many. */
export function rowsAcross(columns: readonly FlatColumn[]): RowsAcross | null {
  const found = columns.find(isOfNames);
  const names = found && wordsOfNames(found, columns);
  const rows = names?.length ?? 0;
  if (!found || !names || rows < 1) return null;
  const named = { ...found, cells: names };
  const unit = columns.find(({ heading }) => heading.heading?.role === 'unit');
  if (unit && unit.cells.length !== rows) return null;
  const valued = columns.filter((column) => column !== found && column !== unit);
  const last = columns.at(-1);
  const full = valued.filter((column) => holdsAll(column, rows, column === last));
  const whole = valued.flatMap((column) => {
    if (full.includes(column)) return [{ ...column, cells: column.cells.slice(0, rows) }];
    const aligned = full[0] && byUnits(column, full[0], rows);
    return aligned ? [aligned] : [];
  });
  // one row is a form: several headings, each with its cell
  const fields = whole.length === valued.length && columns.length > LEAST_FIELDS;
  const lone = rows === 1 && !fields;
  if (whole.length === 0 || lone) return null;
  const figures = whole.filter(({ heading }) => holdsValues(heading.heading?.role));
  if (
    !unitsAgree(
      figures.flatMap(({ cells }) => cells),
      rows,
    )
  )
    return null;
  return {
    columns: columns
      .filter(
        (own) =>
          own === found || own === unit || whole.some(({ heading }) => heading === own.heading),
      )
      .map((own) => (own === found ? { ...own, heading: asNames(own.heading) } : own)),
    rows: named.cells.map((name, i) => ({
      lead: [],
      name: [name],
      about: [],
      unit: unit?.cells[i] ?? null,
      values: whole.map(({ cells }) => cells[i] as FlatCell),
    })),
  };
}
