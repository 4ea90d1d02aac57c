import type { Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole } from '../../language/column/heading.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue } from '../../language/value/run.ts';
import { blankBehind, cellsOf } from '../line/part.ts';

/** Headings among so many first rows are those of the table that begins there. */
const FIRST_ROWS = 3;
const LEAST_YEARS = 2;

/** Whether cells head a table of indicators over years and hold no figure: 指標 | 単位 | 区分 | R2 | R3. */
function headsYears(cells: readonly Mapped[]): boolean {
  const [first] = cells;
  return (
    first !== undefined &&
    columnRole(first.text) === 'name' &&
    cells.filter(({ text }) => isTime(text)).length >= LEAST_YEARS &&
    cells.every(({ text }) => isTime(text) || !isValue(text))
  );
}

/**
 * Tables of a form that follow each other without a blank line (続けて並ぶ二つの表): the row that heads the indicators below the rows of another
 * table, of costs, begins a table of its own.
 */
export function partSecondTables(lines: readonly Line[]): readonly Line[] {
  const parted: Line[] = [];
  let rows: (readonly Mapped[])[] = [];
  for (const line of lines) {
    const cells = line.blank ? null : cellsOf(line);
    if (!cells) rows = [];
    // the heading of the same table comes again on another page
    else if (rows.length >= FIRST_ROWS && headsYears(cells) && !rows.some(headsYears)) {
      parted.push(blankBehind(parted.at(-1) as Line));
      rows = [cells];
    } else rows.push(cells);
    parted.push(line);
  }
  return parted;
}
