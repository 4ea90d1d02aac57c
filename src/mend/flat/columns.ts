import { emptyAt } from '../../base/mapped.ts';
import { holdsValues } from '../../language/column/heading.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { suits } from '../../language/value/name-unit.ts';
import { type FlatCell, withGrades } from '../table/flat-cell.ts';
import { isJudging } from './line.ts';
import { unitsAgree, wholeNames } from './order.ts';
import { withoutPageCell } from './page-cell.ts';
import { placings, surePlaces } from './placing.ts';
import { canBeName, type FlatRow, unitIn } from './row.ts';

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

/** What a value of a row may be: of the unit that the row's value in a full column has, or its name asks for. */
type Suits = (unit: string | null, row: number) => boolean;

/**
 * A column that lacks cells, each of its values in a row that it suits by its unit, where the order leaves
 * just one way; null where it leaves none of them a place for certain.
 */
function byUnits(column: FlatColumn, rows: number, like: FlatCell, isOf: Suits): FlatColumn | null {
  const { heading, cells } = column;
  const own = cells.map(unitIn);
  if (cells.length === 0 || cells.length >= rows || cells.some(({ kind }) => kind !== 'value'))
    return null;
  if (own.some((unit) => unit === null)) return null;
  const sure = surePlaces(placings(own.length, rows, (k, row) => isOf(own[k] ?? null, row)));
  if (!sure || sure.every((row) => row === -1)) return null;
  return { heading, cells: placed(cells, sure, rows, like) };
}

/** Cells in their rows; those of other rows are empty. */
const placed = (
  cells: readonly FlatCell[],
  sure: readonly number[],
  rows: number,
  like: FlatCell,
): FlatCell[] =>
  Array.from(
    { length: rows },
    (_, row) => cells[sure.indexOf(row)] ?? { ...like, content: emptyAt(like.content) },
  );

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
    .map((column) => withoutPageCell(column.cells, column.cells.length - 1))
    .map((own) => own.filter(({ kind }) => kind === 'value').length);
  if (counts.includes(cells.length)) return cells;
  for (const count of counts.filter((own) => own > 1 && own < cells.length).sort((a, b) => b - a)) {
    const whole = wholeNames(cells, count);
    if (whole) return whole;
  }
  return cells;
}

/**
 * The names of a table whose columns of values all lack some, which nothing tells where: rows without values. Null where the
 * words do not end as names of measures do, or a column is none of values.
 */
function namesAlone(
  columns: readonly FlatColumn[],
  found: FlatColumn,
  names: readonly FlatCell[],
): RowsAcross | null {
  const valued = columns.filter(({ heading }) => holdsValues(heading.heading?.role));
  // what stands behind the last column is none of its values
  const short = valued.every(({ cells }) => {
    const other = cells.findIndex(({ kind }) => kind !== 'value');
    const count = other < 0 ? cells.length : other;
    const isLast = cells === columns.at(-1)?.cells;
    return count > 0 && count < names.length && (isLast || count === cells.length);
  });
  if (valued.length < 2 || !short || names.length < 2) return null;
  if (!names.every(({ content }) => endsAsMeasure(content.text))) return null;
  const whole = valued.map((column) => ({
    ...column,
    cells: placed(column.cells, [], names.length, found.heading),
  }));
  return across(found, names, null, whole);
}

/** The columns whose cells have their rows: those that hold all, and those whose units tell where the others stand. */
function alignedColumns(
  valued: readonly FlatColumn[],
  names: readonly FlatCell[],
  heading: FlatCell,
): FlatColumn[] {
  const rows = names.length;
  const last = valued.at(-1);
  const full = valued.filter((column) => holdsAll(column, rows, column === last));
  // a dash has no unit, the value beside it may have one
  const units = names.map((_, row) =>
    full.map(({ cells }) => unitIn(cells[row] as FlatCell)).find((unit) => unit !== null),
  );
  const areNames = names.every(canBeName);
  const isOf: Suits = (own, row) =>
    full.length > 0 ? own === units[row] : areNames && suits(names[row]?.content.text ?? '', own);
  const whole = valued.flatMap((column) => {
    if (full.includes(column)) return [{ ...column, cells: column.cells.slice(0, rows) }];
    const aligned = isJudging(column.heading) ? null : byUnits(column, rows, heading, isOf);
    return aligned ? [aligned] : [];
  });
  return valued.flatMap((column) => {
    const own = whole.find((aligned) => aligned.heading === column.heading);
    const graded = own ?? gradesBeside(column, whole, rows);
    return graded ? [graded] : [];
  });
}

const heldIn = ({ cells }: FlatColumn): readonly number[] =>
  cells.flatMap(({ content }, row) => (content.text === '' ? [] : [row]));

/** A column of grades: one for each row, or for each row of the one set of rows that another column of so many values has. */
function gradesBeside(
  { heading, cells }: FlatColumn,
  whole: readonly FlatColumn[],
  rows: number,
): FlatColumn | null {
  const grades = isJudging(heading) ? withGrades(cells) : [];
  if (grades.length === 0 || grades.some(({ kind }) => kind !== 'value')) return null;
  if (grades.length === rows) return { heading, cells: grades };
  const like = whole.map(heldIn).filter(({ length }) => length === grades.length);
  const [first] = like;
  if (!first || like.some((held) => held.join() !== first.join())) return null;
  return { heading, cells: placed(grades, first, rows, heading) };
}

/** Rows across columns that hold as many cells as there are names; null where the columns of names and values do not say how many. */
export function rowsAcross(printed: readonly FlatColumn[]): RowsAcross | null {
  const named = printed.map((own) => ({ ...own, cells: withoutPageCell(own.cells) }));
  const found = named.find(isOfNames);
  const names = found && wordsOfNames(found, named);
  const rows = names?.length ?? 0;
  const columns = named.map((own) =>
    own === found ? own : { ...own, cells: withoutPageCell(own.cells, rows) },
  );
  if (!found || !names || rows < 1) return null;
  const unit = columns.find(({ heading }) => heading.heading?.role === 'unit');
  const valued = columns.filter((column) => column !== found && column !== unit);
  if (unit && unit.cells.length !== rows)
    return names.every(canBeName) ? namesAlone(valued, found, names) : null;
  const whole = alignedColumns(valued, names, found.heading);
  // one row is a form: several headings, each with its cell
  const fields = whole.length === valued.length && columns.length > LEAST_FIELDS;
  if (rows === 1 && !fields) return null;
  const figures = whole.filter(({ heading }) => holdsValues(heading.heading?.role));
  if (figures.length === 0)
    return names.every(canBeName) ? namesAlone(columns, found, names) : null;
  const cells = figures.flatMap((column) => column.cells);
  if (!unitsAgree(cells, rows)) return null;
  return across(found, names, unit ?? null, whole);
}

/** The rows of columns whose cells all have their places. */
function across(
  found: FlatColumn,
  names: readonly FlatCell[],
  unit: FlatColumn | null,
  whole: readonly FlatColumn[],
): RowsAcross {
  const named = { ...found, heading: asNames(found.heading) };
  return {
    columns: [named, ...(unit ? [unit] : []), ...whole],
    rows: names.map((name, i) => ({
      lead: [],
      name: [name],
      about: [],
      unit: unit?.cells[i] ?? null,
      values: whole.map((column) => column.cells[i] as FlatCell),
    })),
  };
}
