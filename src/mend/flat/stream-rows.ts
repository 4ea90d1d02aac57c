import { join, type Mapped } from '../../base/mapped.ts';
import { lineGlue } from '../../language/glue.ts';
import { isUnitWord } from '../../language/unit.ts';
import { type FlatCell, isDash, isGrade } from '../table/flat-cell.ts';
import type { RowColumn } from '../table/row-columns.ts';
import type { MatchedRow } from './row-match.ts';

const isDashAt = (cell: FlatCell | undefined): boolean => cell !== undefined && isDash(cell);

// 301: the number of a row
const NUMBER = /^\d{1,4}$/;
const LETTERS = /[^\d\s.,%()~-]{2}/;

/** What the columns of a table ask of the cells of a row that stand in one stream with those of others. */
interface Shape {
  readonly lead: number;
  readonly unit: boolean;
  readonly values: number;
  readonly grades: number;
  readonly texts: number;
}

/** The shape of the rows; null where values stand apart from each other or in front of names. */
function shapeOf(columns: readonly RowColumn[]): Shape | null {
  const name = columns.indexOf('name');
  const unit = columns[name + 1] === 'unit';
  const behind = columns.slice(name + (unit ? 2 : 1));
  const count = (...sorts: RowColumn[]) => behind.filter((own) => sorts.includes(own)).length;
  const values = count('value', 'rate');
  const grades = count('grade');
  const ordered = behind.every((own, i) =>
    i < values ? own === 'value' || own === 'rate' : i < values + grades === (own === 'grade'),
  );
  const texts = behind.length - values - grades;
  return ordered && values > 1 ? { lead: name, unit, values, grades, texts } : null;
}

/** A run of values, by the indexes of its first cell and the one behind its last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** The runs of as many values as a row has, up to the first that has another number. A dash in front may stand for the unit, one behind for the grade. */
function runsOf(cells: readonly FlatCell[], shape: Shape): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < cells.length; i++) {
    if (cells[i]?.kind !== 'value') continue;
    let to = i;
    while (cells[to]?.kind === 'value') to++;
    let [from, end] = [i, to];
    // the number of a row, between the words of the one above and its own name
    if (shape.lead > 0 && to - i === 1 && NUMBER.test(cells[i]?.content.text ?? '')) continue;
    const hasUnit = isUnitWord(cells[i - 1]?.content.text ?? '');
    if (shape.unit && !hasUnit && end - from > shape.values && isDashAt(cells[from])) from++;
    if (
      end - from > shape.values &&
      end - from <= shape.values + shape.grades &&
      isDashAt(cells[end - 1])
    )
      end = from + shape.values;
    if (end - from !== shape.values) return runs;
    runs.push({ from, to: end });
    i = to - 1;
  }
  return runs;
}

/** Words of a name; a blank between Japanese letters was a line's end. */
const joined = (cells: readonly FlatCell[]): Mapped =>
  join(
    cells.map(({ content }) => content),
    lineGlue,
  );

/** The cells behind a row's values that are its own: grades, then a word for each further column. */
function behindOf(
  cells: readonly FlatCell[],
  shape: Shape,
): { cells: FlatCell[]; taken: number } | null {
  const found: FlatCell[] = [];
  let at = 0;
  for (let k = 0; k < shape.grades; k++, at++) {
    const cell = cells[at];
    if (!cell || !(isGrade(cell.content.text) || isDash(cell))) return null;
    found.push(cell);
  }
  for (let k = 0; k < shape.texts; k++, at++) {
    const cell = cells[at];
    if (!cell || cell.kind === 'value') return null;
    found.push(cell);
  }
  return { cells: found, taken: at };
}

/** The row that ends with a run of values and what belongs behind it; null where its cells do not fit. */
function rowOf(
  cells: readonly FlatCell[],
  { from, to }: Run,
  shape: Shape,
): { row: MatchedRow; taken: number } | null {
  const front = cells.slice(0, from);
  const unit = shape.unit ? front.pop() : undefined;
  if (shape.unit && !(unit && (isUnitWord(unit.content.text) || isDash(unit)))) return null;
  const lead = front.splice(0, shape.lead);
  if (lead.length < shape.lead || front.length === 0) return null;
  const name = joined(front);
  if (!LETTERS.test(name.text) || front.some(({ kind }) => kind === 'value')) return null;
  const behind = behindOf(cells.slice(to), shape);
  if (!behind) return null;
  const own = [...(unit ? [unit] : []), ...cells.slice(from, to), ...behind.cells];
  const row = [...lead.map(({ content }) => content), name, ...own.map(({ content }) => content)];
  return { row, taken: to + behind.taken };
}

/**
 * The rows of a table that came in as one stream of cells (1行に続いた表), under its columns, and how many cells they take: each
 * is a name, its unit, just as many values as there are columns, and what stands behind them, one word a column. They end
 * with the first that does not fit.
 */
export function streamRows(
  cells: readonly FlatCell[],
  columns: readonly RowColumn[],
): { readonly rows: readonly MatchedRow[]; readonly taken: number } {
  const shape = shapeOf(columns);
  const rows: MatchedRow[] = [];
  let taken = 0;
  for (const run of shape ? runsOf(cells, shape) : []) {
    const at = { from: run.from - taken, to: run.to - taken };
    const found = rowOf(cells.slice(taken), at, shape as Shape);
    if (!found) break;
    rows.push(found.row);
    taken += found.taken;
  }
  return { rows, taken };
}
