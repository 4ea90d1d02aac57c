import type { Line } from '../../forms/line.ts';
import { cellsFrom, isClosed } from './barred-cell.ts';

/** So many bars in a run leave no doubt that they close cells. */
const LEAST_CELLS = 9;

/**
 * Cells of a form that came in one a line, each closed by a bar (縦線で閉じた様式の欄: 事業名 | 農業後継者育成事業 |), as lines without it: what is no table is
 * labels with what they say.
 */
export function openClosedCells(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isClosed)) return lines;
  const opened: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const { cells, end } = cellsFrom(lines, at);
    if (cells.length < LEAST_CELLS) {
      opened.push(lines[at++] as Line);
      continue;
    }
    for (const { content, line } of cells)
      opened.push({ ...line, content, blank: content.text === '' });
    at = end;
  }
  return opened;
}
