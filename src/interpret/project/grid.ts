import { emptyAt, type Mapped, slice, spanOf, split, trim } from '../../base/mapped.ts';
import type { Grid, Row } from '../../forms/outline.ts';
import type { Output } from '../../forms/strategy.ts';
import { columnRole, readColumnHeading } from '../../language/column/heading.ts';
import { type ProjectField, projectFieldOf } from '../../language/column/project.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { officesIn } from '../../language/heading/office.ts';
import { clean } from '../../language/letters/clean.ts';
import { GRADES, VALUES, WORDS } from '../../language/lexicon.ts';
import { isProjectName, projectsAlone } from '../../language/project-run.ts';
import { firstFigure, multiplied } from '../../language/value/numeral.ts';
import { unitAfter } from '../../language/value/unit.ts';
import { headsRungs } from '../table/rung-table.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

type Field = ProjectField | 'tick';

interface Column {
  readonly field: Field | null;
  readonly heading: Mapped;
}

interface Head {
  readonly at: number;
  readonly columns: readonly Column[];
}

const SUMS = new Set(WORDS.sums);
const TICKS = new Set(GRADES.ticks);
const CATEGORIES = new Set(WORDS.categories);
const MAX_HEAD = 3;
// (千円) [単位:百万円]
const BRACKETED = /[([](?:単位)?[:\s]*([^()[\]]{1,8})[)\]]/;
const UNIT = new RegExp(`^([${Object.keys(VALUES.multipliers).join('')}]*)(円)$`);

/** @param measured whether the table lists indicators too: its years are no amounts then */
function columnOf(heading: Mapped, measured: boolean): Column {
  const text = heading.text.replace(/\s+/g, '');
  const key = text.replace(BRACKETED, '');
  const field = projectFieldOf(key) ?? projectFieldOf(text);
  if (field) return { field, heading };
  if (CATEGORIES.has(key)) return { field: 'tick', heading };
  // a year over amounts: R6, 令和5年度, 令和5年度予算額
  const read = readColumnHeading(text);
  const dated = read?.dated === true && read.role === 'actual' && !measured;
  const money = WORDS.projectColumns.amount?.some((word) => key.endsWith(word));
  return { field: dated || money ? 'amount' : null, heading };
}

/** The columns of a row that heads a table of projects; null where it heads none. */
function columnsOf(row: Row): Column[] | null {
  const { cells } = row;
  const measured = cells.some(({ text }) => columnRole(text) === 'name');
  const columns = cells.map((cell) => columnOf(cell, measured));
  const names = columns.filter(({ field }) => field === 'name').length;
  const others = columns.filter(({ field }) => field !== null && field !== 'name').length;
  const grades = cells.filter(({ text }) => readGradeLabel(text) !== null).length;
  const beside = others + grades > 0 || measured || headsRungs(row);
  return names === 1 && beside ? columns : null;
}

function headOf(grid: Grid): Head | null {
  for (let at = 0; at < Math.min(MAX_HEAD, grid.rows.length - 1); at++) {
    const columns = columnsOf(grid.rows[at] as Row);
    if (columns) return { at, columns };
  }
  return null;
}

/** Whether a table lists projects, one a row: 事業名 | 内容 | 担当課. */
export function isProjectGrid(grid: Grid): boolean {
  return headOf(grid) !== null;
}

/** A sum of money in the unit of its column; the words alone where they hold no figure. */
function amountOf(heading: Mapped, cell: Mapped, unit: string | null): Output | null {
  const text = clean(cell);
  const figure = firstFigure(text);
  if (!figure) return null;
  const own = unitAfter(text, figure.end);
  const said = UNIT.exec(BRACKETED.exec(clean(heading))?.[1] ?? unit ?? '');
  const scaled = own === null && said !== null;
  return {
    name: clean(heading),
    value: scaled ? multiplied(figure.value, said[1] as string) : figure.value,
    unit: scaled ? (said[2] as string) : own,
    text,
  };
}

/** The category whose column is ticked. */
function tickedOf(row: Row, { columns }: Head): Mapped | null {
  const at = columns.findIndex(
    ({ field }, i) => field === 'tick' && TICKS.has(row.cells[i]?.text.trim() ?? ''),
  );
  return columns[at]?.heading ?? null;
}

// <br>, or a sign that begins a further entry
const NEXT_NAME = /\s*<br\s?\/?>\s*|\s+(?=[・●○■◆◇▽]\s?\S)/gi;
const SIGN = /^[・●○■◆◇▽]\s?/;

/** The names of a cell, each behind a sign or on a line of its own: ・A事業<br>・B事業. */
function namesIn(cell: Mapped): Mapped[] {
  const parts = split(cell, NEXT_NAME).map((part) =>
    trim(slice(part, SIGN.exec(part.text)?.[0].length ?? 0)),
  );
  const named = parts.length > 1 && parts.every(({ text }) => isProjectName(text));
  const alone = named ? null : projectsAlone(cell.text);
  if (alone && alone.length > 1) return alone.map(({ from, to }) => slice(cell, from, to));
  return named || parts.length === 1 ? parts : [cell];
}

/** The projects of a row, one for each name in its cell. */
function draftsOf(row: Row, head: Head, unit: string | null): ProjectDraft[] {
  const draft = draftOf(row, head, unit);
  const names = draft ? namesIn(draft.name) : [];
  if (!draft || names.length < 2) return draft ? [{ ...draft, name: names[0] ?? draft.name }] : [];
  return names.map((name) => ({ ...draft, name, span: spanOf(name) }));
}

function draftOf(row: Row, head: Head, unit: string | null): ProjectDraft | null {
  const cells = (field: Field) =>
    head.columns.flatMap((column, i) => {
      const cell = row.cells[i];
      return column.field === field && cell && cell.text.length > 0
        ? [{ cell, heading: column.heading }]
        : [];
    });
  const name = cells('name')[0]?.cell;
  if (!name || SUMS.has(name.text.replace(/\s+/g, '')) || projectFieldOf(name.text)) return null;
  const number = cells('number')[0]?.cell.text ?? '';
  return {
    number: /^\d{1,4}$/.test(number) ? Number(number) : null,
    name,
    category: cells('category')[0]?.cell ?? tickedOf(row, head),
    purpose: null,
    description: cells('description')[0]?.cell ?? null,
    operators: cells('operators').map(({ cell }) => clean(cell)),
    outputs: [],
    amounts: cells('amount').flatMap(({ cell, heading }) => amountOf(heading, cell, unit) ?? []),
    notes: [],
    span: row.span,
  };
}

/** A row that lacks its first cells, with blanks in their place: its category tells where its columns are. */
function filledUp(row: Row, { columns }: Head): Row | null {
  const lacking = columns.length - row.cells.length;
  const category = row.cells[columns.findIndex(({ field }) => field === 'category') - lacking];
  const name = row.cells[columns.findIndex(({ field }) => field === 'name') - lacking];
  if (lacking <= 0 || !name || !CATEGORIES.has(category?.text ?? '')) return null;
  const blanks = Array.from({ length: lacking }, () => emptyAt(row.cells[0] as Mapped));
  return { ...row, cells: [...blanks, ...row.cells] };
}

/**
 * Reads a table whose heading names the columns 事業名, 内容, 担当課 …; amounts of money are outputs of the project.
 * @param unit the unit of money that stands above or below the table
 */
export function readProjectGrid(grid: Grid, unit: string | null = null): ProjectDraft[] {
  const head = headOf(grid);
  if (!head) return [];
  const width = head.columns.length;
  return grid.rows.slice(head.at + 1).flatMap((row) => {
    // a row of another width is not certain, but for one whose first cells went into those above
    const whole = row.cells.length === width ? row : filledUp(row, head);
    return whole ? draftsOf(whole, head, unit) : [];
  });
}

/**
 * Reads a table without headings in a section of projects (主な事業): each row begins with the name of a project, what is done stands behind it, and
 * in the last column who runs it where that holds an office; an empty list where a row begins with other words.
 */
export function readProjectRows({ rows }: Grid): ProjectDraft[] {
  if (!rows.every(({ cells }) => isProjectName(cells[0]?.text ?? ''))) return [];
  const run = rows.some(({ cells }) => officesIn(cells.at(-1)?.text ?? '').length > 0);
  return rows.map(({ cells, span }) => {
    const [name, ...others] = cells as [Mapped, ...Mapped[]];
    const by = run ? others.pop() : undefined;
    const operators = by && by.text !== '' ? [clean(by)] : [];
    const description = others.find(({ text }) => text !== '') ?? null;
    return { ...draftNamed(name, { number: null, operators, span }), description };
  });
}
