import { emptyAt, join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { HAS_FIGURE, isValue } from '../../language/value/run.ts';
import { isAbsent, isWordedAim } from '../../language/value/word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, cellsOf, lineOfCells } from '../line/part.ts';
import { ruleColumns } from './torn-row.ts';

/** In front of the names stand at least the number and the title of what they are under. */
const LEAST_FRONT = 2;
const LEAST_ORDINALS = 2;
const MOST_ROWS = 400;
const MAX_TITLE = 60;

/** The heading of a table, its first columns those of a number and its title. */
interface Head {
  readonly line: Line;
  readonly cells: readonly Mapped[];
  /** The column of names, and how many of values stand behind it. */
  readonly name: number;
  readonly values: number;
}

const roleOf = (cell: Mapped | undefined) => (cell ? columnRole(cell.text) : null);

/** The cells of a line without the empty ones at its end; null for text. */
function filledCells(line: Line | undefined): readonly Mapped[] | null {
  const cells = line && !line.blank ? cellsOf(line) : null;
  if (!cells) return null;
  const last = cells.findLastIndex(({ text }) => text !== '');
  return cells.slice(0, last + 1);
}

function headOf(line: Line | undefined): Head | null {
  const cells = filledCells(line);
  if (!line || !cells) return null;
  const name = cells.findIndex((cell) => roleOf(cell) === 'name');
  if (name < LEAST_FRONT || HAS_FIGURE.test(cells[0]?.text ?? '')) return null;
  if (cells.slice(0, name).some((cell) => roleOf(cell) !== null)) return null;
  let end = name + 1;
  while (holdsValues(roleOf(cells[end]))) end++;
  return end > name + 1 ? { line, cells, name, values: end - name - 1 } : null;
}

/** Whether a cell is the number of a part of the plan and nothing else: 第1節, 第2項. */
function isOrdinal(cell: Mapped | undefined): boolean {
  if (!cell?.text.startsWith('第')) return false;
  const mark = markOf(`${cell.text} 題`)?.mark;
  return mark?.label === cell.text && mark.ordinal !== null;
}

const holdsFigure = ({ text }: Mapped): boolean =>
  text === '' || HAS_FIGURE.test(text) || isAbsent(text) || isWordedAim(text);

/** A row under the heading: what it is under, where it says so, and the cells from its name on. */
interface Row {
  readonly line: Line;
  readonly place: { readonly title: Mapped; readonly about: readonly Mapped[] } | null;
  readonly cells: readonly Mapped[];
}

/** A row that begins with the number and title of what it is under; only these where the page ends in it. */
function ordinalRow(line: Line, cells: readonly Mapped[], head: Head, last: boolean): Row | null {
  const [number, title] = cells;
  if (!number || !title || !isOrdinal(number) || isValue(title.text)) return null;
  if (title.text === '' || title.text.length > MAX_TITLE) return null;
  const place = { title: join([number, title], ' '), about: cells.slice(2, head.name) };
  const own = cells.slice(head.name);
  if (own.length === 0) return { line, place, cells: own };
  if (last && own.length <= head.values) return { line, place, cells: [] };
  return own.slice(1, head.values + 1).every(holdsFigure) ? { line, place, cells: own } : null;
}

/** A further indicator of what the row above is under, cells in front of its name empty or left out. */
function furtherRow(line: Line, cells: readonly Mapped[], head: Head): Row | null {
  const from = cells.findIndex(({ text }) => text !== '');
  const own = cells.slice(from);
  const values = own.slice(1, head.values + 1);
  if (from > head.name) return null;
  const isRow =
    canNameMeasure(own[0]?.text ?? '') &&
    values.length === head.values &&
    values.every(({ text }) => isValue(text) || isAbsent(text));
  return isRow ? { line, place: null, cells: own } : null;
}

/** The heading once more; the title of the next table may be drawn into its first cell. */
function isAgain(cells: readonly Mapped[], head: Head): boolean {
  const own = head.cells[0]?.text ?? '';
  return (
    cells.length === head.cells.length &&
    cells.every(({ text }, i) => (i === 0 ? text.endsWith(own) : text === head.cells[i]?.text))
  );
}

/** The lines of a table; the heading stands in front of what is under each number. */
class Table {
  readonly lines: Line[] = [];
  ordinals = 0;
  private readonly heading: Line;
  private headed = false;
  private written = false;

  constructor(private readonly head: Head) {
    this.heading = lineOfCells(head.line, head.cells.slice(head.name));
  }

  private open({ line, place }: Row): void {
    if (!place) return;
    this.ordinals++;
    this.headed = false;
    this.lines.push(blankBehind(line), { ...line, content: place.title, cells: null });
    for (const words of place.about.filter(({ text }) => text !== ''))
      this.lines.push(blankBehind(line), { ...line, content: words, cells: null });
    this.lines.push(blankBehind(line));
  }

  add(row: Row): void {
    this.open(row);
    if (row.cells.every(({ text }) => text === '')) return;
    const { heading } = this;
    const again = { ...heading, content: emptyAt(heading.content) };
    if (!this.headed) this.lines.push(this.written ? again : heading);
    this.headed = true;
    this.written = true;
    const none = emptyAt(row.cells[0] as Mapped);
    const width = this.head.cells.length - this.head.name;
    const cells = Array.from({ length: width }, (_, i) => row.cells[i] ?? none);
    this.lines.push(lineOfCells(row.line, cells));
  }
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const head = headOf(lines[at]);
  if (!head) return null;
  const table = new Table(head);
  let end = at + 1;
  for (; end < Math.min(lines.length, at + MOST_ROWS); end++) {
    const line = lines[end] as Line;
    if (ruleColumns(line) !== null) continue;
    const cells = filledCells(line);
    if (!cells || cells.length === 0) break;
    if (isAgain(cells, head)) continue;
    const last = lines.slice(end + 1).every(({ blank }) => blank);
    const row = ordinalRow(line, cells, head, last) ?? furtherRow(line, cells, head);
    if (!row || (!row.place && table.ordinals === 0)) break;
    table.add(row);
  }
  if (table.ordinals < LEAST_ORDINALS) return null;
  const close = blankBehind(lines[end - 1] as Line);
  return { lines: [...table.lines, close], count: end - at };
}

/**
 * Tables whose rows begin with the number of a part of the plan and its title (第1節 | 題名 | … | 指標 | 現状値 | 目標値): these become
 * headings, what is said of them text below, and their indicators tables of their own. Rows without a number go on with the part above.
 */
export const mendOrdinalRows = (lines: readonly Line[]): readonly Line[] =>
  lines.some((line) => line.content.text.startsWith('第') && isOrdinal(cellsOf(line)?.[0]))
    ? mendForms(lines, mendedAt)
    : lines;
