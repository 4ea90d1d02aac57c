import { join, type Mapped, slice } from '../../base/mapped.ts';
import { holdsValues, isColumnWord } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { WORDS } from '../../language/lexicon.ts';
import { asOf } from '../../language/time/as-of.ts';
import { isTime } from '../../language/time/time-word.ts';
import type { FlatCell } from './flat-cell.ts';

/** What stands in a column of a table whose rows are lines: a name, its unit, a value, a rate, a grade, other words. */
export type RowColumn = 'name' | 'unit' | 'value' | 'rate' | 'grade' | 'text';

/** How many columns hold values. */
export const valuesIn = (columns: readonly RowColumn[]): number =>
  columns.filter((column) => column === 'value').length;

/** The columns of such a table in order, and the words that head them; a name may have no heading. */
export interface RowHead {
  readonly columns: readonly RowColumn[];
  readonly cells: readonly Mapped[];
  /** Whether the word over the names heads other things elsewhere: 項目. */
  readonly loose?: boolean;
}

/** A heading that names its names has no fewer columns. */
const LEAST_COLUMNS = 2;
// 施策番号, 達成: a short word without figures
const OTHER = /^[^\d\s()、。:→]{2,8}$/;

function columnOf({ kind, content: { text }, heading }: FlatCell): RowColumn | null {
  const role = heading?.role ?? null;
  if (role === 'name' || role === 'unit') return role;
  if (holdsValues(role) || (kind === 'heading' && isTime(text))) return 'value';
  if (rowKindOf(text) === 'rate') return 'rate';
  const grade = readGradeLabel(text);
  if (grade?.points) return 'rate';
  if (grade && !grade.bare && !grade.loose) return 'grade';
  return isColumnWord(text) ? 'text' : null;
}

/** Whether the first heading heads the names: the word of a section, or 主要目標 where another column holds the aims. */
const headsNames = ({ heading, content }: FlatCell, cells: readonly FlatCell[]): boolean =>
  isCaptionWord(content.text) ||
  (heading?.role === 'target' &&
    !heading.dated &&
    cells.slice(1).some((other) => other.heading?.role === 'target'));

/** Whether the first heading heads other things elsewhere, but names in front of a start and an aim: 項目 現状 目標. */
const headsLoosely = ({ content }: FlatCell, cells: readonly FlatCell[]): boolean =>
  WORDS.looseNames.includes(content.text) &&
  ['baseline', 'target'].every((role) => cells.some(({ heading }) => heading?.role === role));

const SPANNING: ReadonlySet<string | null> = new Set(['planned', 'target', 'actual']);

const REACHED = '実績';

const isYear = (cell: FlatCell | undefined): boolean =>
  cell !== undefined && isTime(cell.content.text);

/**
 * The headings without those that reach over the years behind them: 年度別目標 R7 R8 R9, 実績値 R2 R3. What was reached is said
 * with each of its years, which might lead to the aim otherwise.
 */
function withoutSpanning(cells: readonly FlatCell[]): readonly FlatCell[] {
  let reached: Mapped | null = null;
  return cells.flatMap((cell, i) => {
    const { heading, content } = cell;
    const spans = heading !== null && SPANNING.has(heading.role) && !heading.dated;
    if (spans && isYear(cells[i + 1]) && isYear(cells[i + 2])) {
      const at = content.text.indexOf(REACHED);
      reached = at < 0 ? null : slice(content, at, at + REACHED.length);
      return [];
    }
    if (!isYear(cell)) reached = null;
    return reached ? [{ ...cell, content: join([content, reached]) }] : [cell];
  });
}

const DEGREE = /度$/;

/**
 * Tells columns apart that may hold rates or grades (達成度, 進捗度): behind a column of rates such a word heads grades, in front of one of grades
 * it heads rates or marks.
 */
function tellDegrees(columns: RowColumn[], cells: readonly FlatCell[]): void {
  const degrees = columns.flatMap((column, i) => {
    const text = cells[i]?.content.text ?? '';
    return (column === 'rate' || column === 'grade') && DEGREE.test(text) ? [i] : [];
  });
  for (const i of degrees) {
    if (columns[i - 1] === 'rate' && columns[i] === 'rate') columns[i] = 'grade';
    else if (columns[i] === 'grade' && columns[i + 1] === 'grade') columns[i] = 'rate';
  }
}

/**
 * What the words of a line head, where it is nothing but the heading of a table with a start, an aim or years; else null.
 * @param most how many words may be none that heads a column elsewhere
 */
export function rowHeadOf(all: readonly FlatCell[], most = 1): RowHead | null {
  // what is no heading heads no values
  if (!all.some(({ kind }) => kind === 'heading')) return null;
  const cells = withoutSpanning(all);
  const columns: RowColumn[] = [];
  let unknown = 0;
  for (const [i, cell] of cells.entries()) {
    // 数値目標 基準値 目標値: the word of a section heads the names
    const isFirst = i === 0 && cells.length > 2;
    const section = isFirst && (headsNames(cell, cells) || headsLoosely(cell, cells));
    const column = section ? 'name' : columnOf(cell);
    if (column === null && !OTHER.test(cell.content.text)) return null;
    columns.push(column ?? 'text');
    if (column === null) unknown++;
  }
  tellDegrees(columns, cells);
  const names = columns.filter((column) => column === 'name').length;
  const values = columns.filter((column) => column === 'value').length;
  const words = cells.map(({ content }) => content);
  if (names > 1 || values === 0) return null;
  // a word that nobody knows heads a column only among others that leave no doubt
  if (unknown > most || (unknown === 1 && (names === 0 || values < 2))) return null;
  if (names === 1) {
    const loose = WORDS.looseNames.includes(words[0]?.text ?? '');
    return columns.length < LEAST_COLUMNS ? null : { columns, cells: words, loose };
  }
  // 基準値 目標値: the names stand in front of them without a heading
  const [first] = cells;
  if (values < 2 || columns[0] !== 'value' || !first) return null;
  return { columns: ['name', ...columns], cells: [slot(first.content), ...words] };
}

/** The cell of a column without heading. */
const slot = ({ marks }: Mapped): Mapped => ({ text: '', marks: marks.slice(0, 2) });

/**
 * The heading without the years behind the one that the document judges, whose cells are empty and left nothing; null where it
 * heads none.
 */
export function withoutYearsAhead(
  { columns, cells }: RowHead,
  judged: number | null,
): RowHead | null {
  if (judged === null) return null;
  const isAhead = (cell: Mapped, i: number) =>
    columns[i] === 'value' &&
    isTime(cell.text) &&
    (asOf(cell.text).fiscalYear ?? Number.NEGATIVE_INFINITY) > judged;
  const kept = cells.flatMap((cell, i) => (isAhead(cell, i) ? [] : [i]));
  if (kept.length === cells.length) return null;
  return {
    columns: kept.map((i) => columns[i] as RowColumn),
    cells: kept.map((i) => cells[i] as Mapped),
  };
}
