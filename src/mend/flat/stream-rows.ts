import { emptyAt, join, type Mapped } from '../../base/mapped.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { isUnitWord } from '../../language/value/unit.ts';
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

/** The shapes that rows may have: a last column of judgements (検証結果) may hold their words instead of grades. */
function shapesOf(columns: readonly RowColumn[]): Shape[] {
  const own = shapeOf(columns);
  if (!own || own.grades < 2 || own.texts > 0) return own ? [own] : [];
  return [own, { ...own, grades: own.grades - 1, texts: 1 }];
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

const endsSentence = ({ content }: FlatCell): boolean => content.text.endsWith('。');

/**
 * How many cells the text of a row's last column takes: one word, or its sentences, which end with the last full stop in front of
 * the next row's name, or in the last row with the first.
 */
function textLength(cells: readonly FlatCell[], next: number | null): number {
  const end =
    next === null
      ? cells.findIndex(endsSentence)
      : cells.slice(0, next).findLastIndex(endsSentence);
  return end < 0 ? 1 : end + 1;
}

/** The cells behind a row's values that are its own: grades, then a text for each further column; `next` is where the next row's values begin. */
function behindOf(
  cells: readonly FlatCell[],
  shape: Shape,
  next: number | null,
): { cells: Mapped[]; taken: number } | null {
  const found: Mapped[] = [];
  let at = 0;
  for (let k = 0; k < shape.grades; k++, at++) {
    const cell = cells[at];
    if (!cell || !(isGrade(cell.content.text) || isDash(cell))) return null;
    found.push(cell.content);
  }
  for (let k = 0; k < shape.texts; k++) {
    const isLast = k === shape.texts - 1;
    const length = isLast ? textLength(cells.slice(at), next === null ? null : next - at) : 1;
    const own = cells.slice(at, at + length);
    const [first] = own;
    if (!first || own.some(({ kind }) => kind === 'value')) return null;
    // a heading behind the last row: its own text stands empty
    const isEmpty = isLast && shape.grades > 0 && first.kind === 'heading';
    found.push(isEmpty ? emptyAt(first.content) : joined(own));
    at += isEmpty ? 0 : length;
  }
  return { cells: found, taken: at };
}

/** The row that ends with a run of values and what belongs behind it; null where its cells do not fit. */
function rowOf(
  cells: readonly FlatCell[],
  { from, to }: Run,
  shape: Shape,
  next: number | null,
): { row: MatchedRow; taken: number } | null {
  const front = cells.slice(0, from);
  const unit = shape.unit ? front.pop() : undefined;
  if (shape.unit && !(unit && (isUnitWord(unit.content.text) || isDash(unit)))) return null;
  const lead = front.splice(0, shape.lead);
  if (lead.length < shape.lead || front.length === 0) return null;
  const name = joined(front);
  if (!LETTERS.test(name.text) || front.some(({ kind }) => kind === 'value')) return null;
  const behind = behindOf(cells.slice(to), shape, next === null ? null : next - to);
  if (!behind) return null;
  const own = [...(unit ? [unit] : []), ...cells.slice(from, to)].map(({ content }) => content);
  const row = [...lead.map(({ content }) => content), name, ...own, ...behind.cells];
  return { row, taken: to + behind.taken };
}

interface StreamRows {
  readonly rows: readonly MatchedRow[];
  /** How many cells they take. */
  readonly taken: number;
}

/**
 * The rows of a table that came in as one stream of cells (1行に続いた表), under its columns, and how many cells they take: each
 * is a name, its unit, just as many values as there are columns, and what stands behind them, one word a column, sentences in the
 * last. They end with the first that does not fit.
 */
export function streamRows(cells: readonly FlatCell[], columns: readonly RowColumn[]): StreamRows {
  const none: StreamRows = { rows: [], taken: 0 };
  return shapesOf(columns).reduce(
    (read, shape) => (read.rows.length > 0 ? read : rowsOf(cells, shape)),
    none,
  );
}

function rowsOf(cells: readonly FlatCell[], shape: Shape): StreamRows {
  const rows: MatchedRow[] = [];
  let taken = 0;
  const runs = runsOf(cells, shape);
  for (const [i, run] of runs.entries()) {
    const at = { from: run.from - taken, to: run.to - taken };
    const next = runs[i + 1];
    const found = rowOf(cells.slice(taken), at, shape, next ? next.from - taken : null);
    if (!found) break;
    rows.push(found.row);
    taken += found.taken;
  }
  return { rows, taken };
}
