import type { Line } from '../../forms/line.ts';
import type { LineTable, Row, Rows } from './line-table.ts';

/** A name goes over no more lines. */
const MAX_NAME_LINES = 5;

/** How many lines from a place on are words of a name. */
function wordsFrom(lines: readonly Line[], from: number, isWords: (line: Line) => boolean): number {
  let to = from;
  while (to < lines.length && to - from <= MAX_NAME_LINES && isWords(lines[to] as Line)) to++;
  return to - from;
}

/**
 * Rows whose values stand half way down a name of several lines (欄の中央に置かれた値): as many lines of the name stand above
 * them as below, which tells whose lines stand between two rows. Rows on one line may stand among them. They end where that
 * does not come out even; none where no name is parted so.
 */
export function centredRows(
  lines: readonly Line[],
  from: number,
  table: LineTable,
  isWords: (line: Line) => boolean,
): Rows {
  const rows: Row[] = [];
  let end = from;
  let parted = false;
  while (end < lines.length) {
    const line = lines[end] as Line;
    const whole = table.rowOf(line);
    if (whole) {
      rows.push(whole);
      end++;
      continue;
    }
    const above = wordsFrom(lines, end, isWords);
    const middle = lines[end + above];
    const bare = above > 0 && middle ? table.namelessRow(middle) : null;
    const below = end + above + 1;
    if (!bare || wordsFrom(lines, below, isWords) < above) break;
    const name = [...lines.slice(end, end + above), ...lines.slice(below, below + above)];
    rows.push(table.named(bare, name));
    parted = true;
    end = below + above;
  }
  return parted ? { rows, end } : { rows: [], end: from };
}
