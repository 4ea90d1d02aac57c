import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues } from '../../language/column/heading.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { isWordedAim } from '../../language/value/word.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { type FlatCell, flatCells, isDash } from '../table/flat-cell.ts';
import { columnsByHeading, type FlatColumn } from './columns.ts';
import { unitIn } from './row.ts';

const LEAST_ROWS = 3;
const LEAST_COLUMNS = 2;
/** A name goes over no more words. */
const MOST_WORDS = 4;
/** A line of several columns is no shorter, in characters. */
const LEAST_LINE = 100;
// 148: a page may end behind the last column
const PAGE = /^\d{1,3}$/;

/** A table whose names stand in front of the word that heads them. */
interface Table {
  readonly names: readonly Mapped[];
  readonly heading: FlatCell;
  readonly columns: readonly FlatColumn[];
  readonly from: number;
  readonly to: number;
}

const holds = (cell: FlatCell | undefined): boolean =>
  cell !== undefined && (cell.kind === 'value' || isDash(cell) || isWordedAim(cell.content.text));

/** Whether a word heads names, and columns of values stand right behind it. */
const headsNames = (cells: readonly FlatCell[], at: number): boolean =>
  cells[at]?.heading?.role === 'name' &&
  cells[at - 1]?.kind === 'word' &&
  cells[at + 1]?.kind === 'heading' &&
  holdsValues(cells[at + 1]?.heading?.role);

/** Whether what stands behind the last cell of a column is none of its values. */
const isClosed = (own: readonly FlatCell[], next: FlatCell | undefined): boolean =>
  !holds(next) ||
  (PAGE.test(next?.content.text ?? '') &&
    own.every((cell) => cell.kind !== 'value' || unitIn(cell) !== null));

/** The columns of values under their headings, each of as many cells as the first; null where they are not even. */
function valueColumns(cells: readonly FlatCell[]): readonly FlatColumn[] | null {
  const printed = columnsByHeading(cells);
  const other = printed.findIndex(({ heading }) => !holdsValues(heading.heading?.role));
  const columns = other < 0 ? printed : printed.slice(0, other);
  const rows = columns[0]?.cells.length ?? 0;
  if (rows < LEAST_ROWS || columns.length < LEAST_COLUMNS) return null;
  const even = columns.map(({ heading, cells: all }) => ({ heading, cells: all.slice(0, rows) }));
  const isEven = columns.every(({ cells: all }, i) => {
    const own = all.slice(0, rows);
    const isLast = i === columns.length - 1;
    return (
      own.length === rows &&
      own.every(holds) &&
      (isLast ? isClosed(own, all[rows]) : all.length === rows)
    );
  });
  return isEven ? even : null;
}

/** The names that words make, each up to the word that ends as a measure's name does (時間雨量 | 50 | mm対応の改修率 is one); null where there are not so many. */
function namesOf(cells: readonly FlatCell[], rows: number): readonly Mapped[] | null {
  const names: Mapped[] = [];
  let from = 0;
  for (const [at, { content }] of cells.entries()) {
    if (!endsAsMeasure(content.text) || cells[at + 1]?.kind === 'value') continue;
    const own = cells.slice(from, at + 1);
    // 75 | mm以上の管: nothing stands around a figure inside a name
    const name = join(own.map((cell) => cell.content));
    if (own.length > MOST_WORDS || !canNameMeasure(name.text)) return null;
    names.push(name);
    from = at + 1;
  }
  return names.length === rows && from === cells.length ? names : null;
}

function tableIn(cells: readonly FlatCell[]): Table | null {
  const at = cells.findIndex((_, i) => headsNames(cells, i));
  if (at < LEAST_ROWS) return null;
  // only behind a sentence is it certain where the names begin
  const from = cells.findLastIndex(({ content }, i) => i < at && content.text.endsWith('。')) + 1;
  const columns = valueColumns(cells.slice(at + 1));
  const names = columns && namesOf(cells.slice(from, at), columns[0]?.cells.length ?? 0);
  const last = columns?.at(-1)?.cells.at(-1);
  if (from === 0 || !columns || !names || !last) return null;
  return { names, heading: cells[at] as FlatCell, columns, from, to: cells.indexOf(last) + 1 };
}

/** Cells that stand around the table, as a line of text. */
function textOf(line: Line, cells: readonly FlatCell[]): readonly Line[] {
  if (cells.length === 0) return [];
  const content = join(
    cells.map((cell) => cell.content),
    ' ',
  );
  return [{ ...line, content }];
}

function mended(line: Line): readonly Line[] {
  if (!isText(line) || lineText(line).text.length < LEAST_LINE) return [line];
  const cells = flatCells([line]);
  const table = tableIn(cells);
  if (!table) return [line];
  const { names, heading, columns, from, to } = table;
  const heads = columns.map((column) => column.heading.content);
  const values = (row: number) => columns.map((own) => (own.cells[row] as FlatCell).content);
  return [
    ...textOf(line, cells.slice(0, from)),
    lineOfCells(line, [heading.content, ...heads]),
    ...names.map((name, row) => lineOfCells(line, [name, ...values(row)])),
    blankBehind(line),
    ...textOf(line, cells.slice(to)),
  ];
}

/**
 * Tables that came in as one line, column by column, whose names stand behind a sentence and in front of the word that heads them
 * (名称が見出しより先に出る列ごとの表): … 設定します。 普及率 相談件数 … 指標 現状値 61% 40件 … 目標値 70% 50件 …. As many words must end as names of
 * measures do as each column has values.
 */
export const mendNamesInFront = (lines: readonly Line[]): readonly Line[] => lines.flatMap(mended);
