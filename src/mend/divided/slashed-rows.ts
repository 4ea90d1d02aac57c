import { type Mapped, split, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

// 指標名 / 単位 / 基準値, KPI④ / / /: a stroke between blanks; 人/年 holds none
const STROKE = /(?<=\s|^)\/(?=\s|$)/g;
const LEAST_CELLS = 3;
const LEAST_HEADINGS = 2;

/** The cells of a line that strokes divide (／区切り); an empty list for other lines. */
function cellsIn(line: Line | undefined): readonly Mapped[] {
  if (!line || !isText(line) || !line.content.text.includes('/')) return [];
  const cells = split(lineText(line), STROKE).map(trim);
  return cells.length < LEAST_CELLS ? [] : cells;
}

/** Whether cells head the columns of a table: words that are column headings and nothing else, in two of them or more. */
const isHead = (cells: readonly Mapped[]): boolean =>
  cells.filter(({ text }) => isColumnWord(text)).length >= LEAST_HEADINGS;

/** How many lines below a heading have as many cells as it has. */
function rowsBelow(lines: readonly Line[], at: number, width: number): number {
  let count = 0;
  while (cellsIn(lines[at + 1 + count]).length === width) count++;
  return count;
}

/** Tables whose cells strokes divide, below a heading that is divided alike: 指標名 / 単位 / 基準値 / 目標値. */
export function openSlashedRows(lines: readonly Line[]): readonly Line[] {
  const out = [...lines];
  for (let at = 0; at < lines.length; at++) {
    const head = cellsIn(lines[at]);
    if (!isHead(head)) continue;
    const rows = rowsBelow(lines, at, head.length);
    if (rows === 0) continue;
    for (let i = at; i <= at + rows; i++) {
      const line = lines[i] as Line;
      out[i] = lineOfCells(line, cellsIn(line));
    }
    at += rows;
  }
  return out;
}
