import { join } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isTime } from '../../language/time/time-word.ts';
import { type FlatCell, flatCells } from './flat-cell.ts';
import { type RowHead, rowHeadOf } from './row-columns.ts';

/** A heading goes over no more lines. */
const MAX_LINES = 12;
/** So many years show that lines are the heading of one table. */
const LEAST_YEARS = 3;

/** A heading over several lines, and how many they are. */
export interface TornHead {
  readonly head: RowHead;
  readonly taken: number;
}

const isHeadCell = ({ kind, content: { text } }: FlatCell): boolean =>
  kind === 'heading' || isTime(text) || isColumnWord(text) || readGradeLabel(text)?.bare === false;

const isBareTime = ({ content: { text } }: FlatCell): boolean =>
  isTime(text) && !text.startsWith('(');
const isUndated = ({ heading, content }: FlatCell): boolean =>
  holdsValues(heading?.role) && heading?.dated === false && !isTime(content.text);

/** Headings that one year alone stands behind (基準値 R1 実績 R2 R3 R4 目標 R6), each with it: it says when they hold. */
function withTimes(cells: readonly FlatCell[]): FlatCell[] {
  const dated: FlatCell[] = [];
  for (const [i, cell] of cells.entries()) {
    const before = dated.at(-1);
    const next = cells[i + 1];
    const alone = before && isUndated(before) && isBareTime(cell) && !(next && isBareTime(next));
    if (!alone) dated.push(cell);
    else {
      const content = join([before.content, cell.content]);
      dated[dated.length - 1] = { ...before, content, heading: readColumnHeading(content.text) };
    }
  }
  return dated;
}

/**
 * The heading of a table of years that the lines from `at` on are together (折れた見出し), a column's word apart from its year;
 * null where any of them holds anything else.
 * @param isOpen whether a line may belong to a table
 */
export function tornHeadAt(
  lines: readonly Line[],
  at: number,
  isOpen: (line: Line) => boolean,
): TornHead | null {
  const own: Line[] = [];
  for (let i = at; i < lines.length && own.length < MAX_LINES; i++) {
    const line = lines[i] as Line;
    if (line.blank || !isOpen(line) || !flatCells([line]).every(isHeadCell)) break;
    own.push(line);
  }
  if (own.length < 2) return null;
  const cells = flatCells(own);
  const years = cells.filter((cell) => isBareTime(cell)).length;
  const named = cells.some(({ heading }) => heading?.role === 'name');
  if (!named || years < LEAST_YEARS) return null;
  // 現状値 中間値 目標値 above their years: rows of headings, each whole
  if (
    cells.some((cell, i) => isUndated(cell) && cells[i + 1] && isUndated(cells[i + 1] as FlatCell))
  )
    return null;
  const head = rowHeadOf(withTimes(cells), 0);
  return head && { head, taken: own.length };
}
