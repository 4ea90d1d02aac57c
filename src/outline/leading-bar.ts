import { emptyAt, type Mapped } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { cellsOf } from './part.ts';

const LEAST_CELLS = 3;

const leads = ({ content }: Line): boolean => content.text.trimStart().startsWith('|');

/** The cells of a line that bars divide; null for other lines. */
const barred = (line: Line): readonly Mapped[] | null => {
  if (line.blank || line.cells !== null || !line.content.text.includes('|')) return null;
  const cells = cellsOf(line);
  return cells && cells.length >= LEAST_CELLS ? cells : null;
};

/** Whether a row above or below begins with a word and has just one cell more. */
function hasOpenNeighbour(lines: readonly Line[], at: number, cells: readonly Mapped[]): boolean {
  return [lines[at + 1], lines[at - 1]].some((line) => {
    if (!line || leads(line)) return false;
    return barred(line)?.length === cells.length + 1;
  });
}

/**
 * Rows that begin with a bar in a table whose other rows begin with a word (| 基準値 | 目標値 above 値 | 3 | 5 |): the bar closes an empty
 * first cell and is no frame.
 */
export function openLeadingBars(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, at) => {
    const cells = leads(line) ? barred(line) : null;
    if (!cells || !hasOpenNeighbour(lines, at, cells)) return line;
    return { ...line, cells: [emptyAt(cells[0] as Mapped), ...cells] };
  });
}
