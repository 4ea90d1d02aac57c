import { slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { ruleColumns } from './torn-row.ts';

// 【基本目標1】 海とともに働くまち |: the only bar of a line closes it
const CLOSED = /^[^|]*[^\s|]\s*\|\s*$/;
const LEAST_CELLS = 3;

/** Whether a line is a row of a table, or the rule under its heading. */
const isRow = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.blank &&
  (ruleColumns(line) !== null || (cellsOf(line)?.length ?? 0) >= LEAST_CELLS);

/** The line as a row of one cell, where it names a goal or policy and closes with a bar; null for other lines. */
function bandOf(line: Line): Line | null {
  if (line.blank || line.cells !== null || !CLOSED.test(line.content.text)) return null;
  const words = trim(slice(line.content, 0, line.content.text.indexOf('|')));
  const caption = captionOf(words);
  return caption?.label != null && caption.rest !== null ? lineOfCells(line, [words]) : null;
}

/**
 * Goals and policies between the rows of a table, their cells merged into one that a bar closes (表の中の見出し行: 【基本目標1】 … |), as rows
 * of one cell: without a second bar they would end the table.
 */
export function openClosedBands(lines: readonly Line[]): readonly Line[] {
  const opened: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const band = isRow(opened.at(-1)) || opened.at(-1)?.cells?.length === 1 ? bandOf(line) : null;
    opened.push(band && (isRow(next) || (next && bandOf(next))) ? band : line);
  }
  return opened;
}
