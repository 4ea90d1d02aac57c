import { join } from '../../base/mapped.ts';
import { isPartWord } from '../../language/value/part-word.ts';
import type { FlatCell } from '../table/flat-cell.ts';
import { isGrade } from '../table/flat-cell.ts';

/** So many parts make a cell of several. */
const LEAST_PARTS = 2;

const isPart = (cells: readonly FlatCell[], at: number): boolean =>
  isPartWord(cells[at]?.content.text ?? '') && cells[at + 1]?.kind === 'value';

/** How many parts with their values stand from a place on, up to the first that is named again. */
function partsFrom(cells: readonly FlatCell[], from: number): number {
  const words = new Set<string>();
  for (let at = from; isPart(cells, at); at += 2) {
    const word = cells[at]?.content.text as string;
    if (words.has(word)) break;
    words.add(word);
  }
  return words.size;
}

/** Cells as one value, blanks between them. */
const united = (cells: readonly FlatCell[]): FlatCell => ({
  ...(cells[0] as FlatCell),
  kind: 'value',
  heading: null,
  content: join(
    cells.map(({ content }) => content),
    ' ',
  ),
});

/** Grades of the parts of a row, as one. */
function gradesFrom(cells: readonly FlatCell[], from: number, parts: number): readonly FlatCell[] {
  const own = cells.slice(from, from + parts);
  return own.length === parts && own.every(({ content }) => isGrade(content.text)) ? own : [];
}

/**
 * The cells of a line with values of parts as the one cell that they are (内訳の値): 男子 61.2% 女子 58.8% | 男子 66.0% 女子 57.9%; the grades
 * behind them, one for each part, are one cell too.
 */
export function withPartCells(cells: readonly FlatCell[]): readonly FlatCell[] {
  const out: FlatCell[] = [];
  let parts = 0;
  for (let at = 0; at < cells.length; ) {
    const found = partsFrom(cells, at);
    const grades = parts > 0 ? gradesFrom(cells, at, parts) : [];
    if (found >= LEAST_PARTS) {
      parts = found;
      out.push(united(cells.slice(at, at + 2 * found)));
      at += 2 * found;
    } else if (grades.length > 0) {
      const { kind } = grades[0] as FlatCell;
      out.push({ ...united(grades), kind });
      at += grades.length;
    } else out.push(cells[at++] as FlatCell);
  }
  return out;
}
