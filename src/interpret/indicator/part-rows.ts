import { join, type Mapped } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Row } from '../../forms/outline.ts';
import { holdsValues } from '../../language/column/heading.ts';
import type { Column } from '../table/column.ts';

const isFilled = (cell: Mapped | undefined): cell is Mapped => (cell?.text ?? '') !== '';

/** The column right behind the names whose heading is theirs too, so that it parts them; -1 where there is none. */
function partColumn(columns: readonly Column[], header: Row): number {
  const name = columns.findIndex(({ role }) => role === 'name');
  const behind = columns[name + 1];
  return name >= 0 && behind?.role === null && header.cells[name + 1]?.text === '' ? name + 1 : -1;
}

/** Rows of one name as one: each value cell holds the values of all parts, each behind its word. */
function united(rows: readonly Row[], at: number, columns: readonly Column[]): Row {
  const [first] = rows as [Row];
  const cells = first.cells.map((cell, i) => {
    if (i < at) return cell;
    if (i === at) return { text: '', marks: cell.marks };
    // the unit, source or office of the first is that of all
    if (!holdsValues(columns[i]?.role)) return cell;
    const parts = rows.flatMap(({ cells: own }) => {
      const [word, value] = [own[at], own[i]];
      return isFilled(word) && isFilled(value) ? [join([word, value], ' ')] : [];
    });
    // a stroke, so that no word is taken for the unit of the figure in front of it
    return parts.length > 0 ? join(parts, '/') : cell;
  });
  return { ...first, cells, span: hull(rows.map(({ span }) => span)) as Span };
}

/**
 * Rows of a table whose names reach over several of them, each with a word of its own in the next column (男性, 女性): one
 * row a name, its cells holding the values of all parts.
 */
export function unitePartRows(
  columns: readonly Column[],
  header: Row | undefined,
  rows: readonly Row[],
): readonly Row[] {
  const at = header ? partColumn(columns, header) : -1;
  if (at < 0) return rows;
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const goesOn = !isFilled(row.cells[at - 1]) && isFilled(row.cells[at]);
    if (group && goesOn && isFilled(group[0]?.cells[at])) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => (group.length > 1 ? united(group, at, columns) : (group[0] as Row)));
}
