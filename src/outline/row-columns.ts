import type { Mapped } from '../base/mapped.ts';
import { holdsValues, isColumnWord } from '../language/column-heading.ts';
import { readGradeLabel } from '../language/grade-label.ts';
import { rowKindOf } from '../language/row-label.ts';
import { isTime } from '../language/value-run.ts';
import { isCaptionWord } from './caption.ts';
import type { FlatCell } from './flat-cell.ts';

/** What stands in a column of a table whose rows are lines: a name, its unit, a value, a rate, a grade, other words. */
export type RowColumn = 'name' | 'unit' | 'value' | 'rate' | 'grade' | 'text';

/** The columns of such a table in order, and the words that head them; a name may have no heading. */
export interface RowHead {
  readonly columns: readonly RowColumn[];
  readonly cells: readonly Mapped[];
}

const LEAST_COLUMNS = 3;
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

/** What the words of a line head, where it is nothing but the heading of a table with a start, an aim or years; else null. */
export function rowHeadOf(cells: readonly FlatCell[]): RowHead | null {
  const columns: RowColumn[] = [];
  let unknown = 0;
  for (const [i, cell] of cells.entries()) {
    // 数値目標 基準値 目標値: the word of a section heads the names
    const section = i === 0 && cells.length > 2 && isCaptionWord(cell.content.text);
    const column = section ? 'name' : columnOf(cell);
    if (column === null && !OTHER.test(cell.content.text)) return null;
    columns.push(column ?? 'text');
    if (column === null) unknown++;
  }
  const names = columns.filter((column) => column === 'name').length;
  const values = columns.filter((column) => column === 'value').length;
  const words = cells.map(({ content }) => content);
  if (names > 1 || values === 0) return null;
  // a word that nobody knows heads a column only among others that leave no doubt
  if (unknown > 1 || (unknown === 1 && (names === 0 || values < 2))) return null;
  if (names === 1) return columns.length < LEAST_COLUMNS - 1 ? null : { columns, cells: words };
  // 基準値 目標値: the names stand in front of them without a heading
  const [first] = cells;
  if (values < 2 || columns[0] !== 'value' || !first) return null;
  return { columns: ['name', ...columns], cells: [slot(first.content), ...words] };
}

/** The cell of a column without heading. */
const slot = ({ marks }: Mapped): Mapped => ({ text: '', marks: marks.slice(0, 2) });
