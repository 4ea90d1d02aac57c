import { emptyAt, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { suits } from '../../language/value/name-unit.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { lineText } from '../line/text.ts';
import { type FlatCell, flatCells } from '../table/flat-cell.ts';
import type { RowColumn } from '../table/row-columns.ts';
import { isOpen } from '../table/row-head.ts';
import { wholeNames } from './order.ts';
import { placings, surePlaces } from './placing.ts';
import { canBeName, unitIn } from './row.ts';
import { behindName } from './row-match.ts';

const LEAST_VALUES = 2;
const LEAST_ROWS = 2;
/** No list of names runs over more lines. */
const MOST_NAMES = 40;

/** A heading of units and values, without a column of names. */
interface Head {
  readonly columns: readonly RowColumn[];
  readonly cells: readonly Mapped[];
}

/** A row without its name: its cells, or none where it has fewer values than columns. */
interface Nameless {
  readonly line: Line;
  readonly cells: readonly Mapped[] | null;
  readonly unit: string | null;
}

/** Names that stand together, the lines from the first of them to behind the last. */
interface Names {
  readonly cells: readonly FlatCell[];
  readonly from: number;
  readonly to: number;
}

function headOf(line: Line): Head | null {
  if (line.blank || !isOpen(line)) return null;
  const cells = flatCells([line]);
  const columns = cells.map(({ heading }): RowColumn | null =>
    heading?.role === 'unit' ? 'unit' : holdsValues(heading?.role) ? 'value' : null,
  );
  const values = columns.filter((column) => column === 'value').length;
  if (columns.includes(null) || values < LEAST_VALUES || columns.lastIndexOf('unit') > 0)
    return null;
  return { columns: columns as RowColumn[], cells: cells.map(({ content }) => content) };
}

/** A line of nothing but a unit and values; null for others, and for more values than the heading has columns. */
function namelessAt(line: Line, { columns }: Head): Nameless | null {
  if (!isOpen(line)) return null;
  const cells = flatCells([line]);
  const measured = columns[0] === 'unit' && isUnitWord(cells[0]?.content.text ?? '');
  const values = measured ? cells.slice(1) : cells;
  if (values.length === 0 || values.some(({ kind }) => kind !== 'value')) return null;
  const unit = measured
    ? (cells[0] as FlatCell).content.text
    : (values.map(unitIn).find((own) => own !== null) ?? null);
  const whole = behindName(cells, columns, false);
  return whole || cells.length < columns.length ? { line, cells: whole, unit } : null;
}

/** The rows without names below a heading, and the index behind the last. */
function rowsFrom(
  lines: readonly Line[],
  at: number,
  head: Head,
): { rows: Nameless[]; end: number } {
  const rows: Nameless[] = [];
  let end = at;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    const row = namelessAt(line, head);
    if (!row) break;
    rows.push(row);
    end = i + 1;
  }
  return { rows, end };
}

/** A line that can be a name, as one cell; null for headings, entries of lists and figures. */
function nameAt(line: Line | undefined): FlatCell | null {
  if (!line || !isOpen(line) || cellsOf(line) !== null) return null;
  const content = lineText(line);
  const isWords = flatCells([line]).every(({ kind }) => kind === 'word');
  if (!isWords || captionOf(content) !== null || markOf(content.text) !== null) return null;
  return { kind: 'word', content, line, heading: null };
}

/** The lines of names from a place on, in one direction, blank lines left out. */
function namesFrom(lines: readonly Line[], at: number, step: 1 | -1): Names {
  const cells: FlatCell[] = [];
  let end = at;
  for (let i = at; i >= 0 && i < lines.length && cells.length < MOST_NAMES; i += step) {
    if ((lines[i] as Line).blank) continue;
    const cell = nameAt(lines[i]);
    if (!cell) break;
    cells.push(cell);
    end = i;
  }
  if (step < 0) cells.reverse();
  return { cells, from: Math.min(at, end), to: Math.max(at, end) + 1 };
}

/** The row of each name: one after the other where there are as many, else where units leave one place; null where neither holds. */
function rowsByName(names: readonly FlatCell[], rows: readonly Nameless[]) {
  const textOf = (cells: readonly FlatCell[], i: number) => cells[i]?.content.text ?? '';
  const whole = wholeNames(names, rows.length);
  if (whole?.every(canBeName)) {
    const fit = rows.every(({ unit }, i) => suits(textOf(whole, i), unit));
    return fit ? whole.map((name, i) => ({ name, row: rows[i] as Nameless })) : null;
  }
  const sure = names.every((name) => canBeName(name) && endsAsMeasure(name.content.text));
  if (!sure || names.length < rows.length) return null;
  const ways = placings(rows.length, names.length, (k, place) =>
    suits(textOf(names, place), rows[k]?.unit ?? null),
  );
  const places = surePlaces(ways);
  return places && names.map((name, i) => ({ name, row: rows[places.indexOf(i)] ?? null }));
}

/** The table as lines with cells; null where names and rows do not go together. */
function tableOf(heading: Line, head: Head, names: readonly FlatCell[], rows: readonly Nameless[]) {
  const read = rowsByName(names, rows);
  if (!read) return null;
  const first = emptyAt(head.cells[0] as Mapped);
  const none = head.cells.map(() => first);
  return [
    lineOfCells(heading, [first, ...head.cells]),
    ...read.map(({ name, row }) => {
      const line = lineOfCells(name.line, [name.content, ...(row?.cells ?? none)]);
      return row?.cells ? line : { ...line, stated: true };
    }),
  ];
}

/**
 * Tables whose names stand together above their heading, or below their rows, which hold nothing but values (名称と値の行が別にある表): each
 * name with its row, where there are as many or units tell which.
 */
export function mendNamelessRows(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const head = headOf(line);
    const { rows, end } = head ? rowsFrom(lines, at + 1, head) : { rows: [], end: at };
    if (!head || rows.length < LEAST_ROWS || rows.every(({ cells }) => cells === null)) {
      mended.push(line);
      at++;
      continue;
    }
    const above = namesFrom(mended, mended.length - 1, -1);
    const names = above.cells.length > 0 ? above : namesFrom(lines, end, 1);
    const table = names.cells.length > 0 ? tableOf(line, head, names.cells, rows) : null;
    if (table && names === above) mended.splice(above.from);
    mended.push(...(table ?? lines.slice(at, end)));
    at = table && names !== above ? names.to : end;
  }
  return mended;
}
