import { emptyAt } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { lineOfCells } from '../line/part.ts';
import { type FlatCell, flatCells, mendedCells } from '../table/flat-cell.ts';
import { type RowHead, rowHeadOf, valuesIn } from '../table/row-columns.ts';
import { isOpen } from '../table/row-head.ts';
import { type MatchedRow, matchRow } from './row-match.ts';

const LEAST_VALUES = 2;
const LINES_BEHIND = 10;
const LEAST_ROWS = 3;
const LEAST_COLUMNS = 4;
/** A page holds no more lines above the heading that came in last. */
const MOST_LINES = 60;
// 〇〇, ■■: glyphs that were lost
const LOST = /^[〇○●■□◯]{2,}$/;

/** The heading that words on a line are from a word for names on, the longest first. */
function headsIn(line: Line): RowHead[] {
  if (line.blank || !isOpen(line)) return [];
  const cells = flatCells([line]);
  const name = cells.findLastIndex(({ heading }) => heading?.role === 'name');
  const heads: RowHead[] = [];
  for (let to = cells.length; name >= 0 && to - name >= LEAST_COLUMNS; to--) {
    const head = rowHeadOf(cells.slice(name, to));
    if (head && valuesIn(head.columns) >= LEAST_VALUES) heads.push(head);
  }
  return heads;
}

const isLost = ({ content }: FlatCell): boolean => LOST.test(content.text);

const rowOf = (line: Line, { columns }: RowHead): MatchedRow | null =>
  line.blank || !isOpen(line)
    ? null
    : matchRow(
        mendedCells(flatCells([line]), columns.includes('unit'), false).filter(
          (cell) => !isLost(cell),
        ),
        columns,
        false,
      );

/** A heading and the rows above it, by their index. */
interface Late {
  readonly head: RowHead;
  readonly rows: ReadonlyMap<number, MatchedRow>;
}

const isFigure = ({ kind, content }: FlatCell): boolean =>
  kind === 'value' && /\d/.test(content.text);

/** Whether figures follow a heading: it may be theirs. */
const isFollowed = (lines: readonly Line[], at: number): boolean =>
  lines
    .slice(at + 1, at + 1 + LINES_BEHIND)
    .some((line) => flatCells([line]).filter(isFigure).length >= LEAST_VALUES);

function lateAt(lines: readonly Line[], at: number): Late | null {
  const line = lines[at] as Line;
  const heads = headsIn(line);
  const from = Math.max(0, at - MOST_LINES);
  if (heads.length === 0 || isFollowed(lines, at)) return null;
  // rows below a heading of their own are its
  if (lines.slice(from, at).some((above) => headsIn(above).length > 0)) return null;
  for (const head of heads) {
    const rows = new Map<number, MatchedRow>();
    for (let i = from; i < at; i++) {
      const row = rowOf(lines[i] as Line, head);
      if (row) rows.set(i, row);
    }
    if (rows.size >= LEAST_ROWS) return { head, rows };
  }
  return null;
}

/**
 * Tables whose heading came in below all its rows (後から出る見出し), headings and other lines between them: it stands above each run
 * of rows.
 */
export function mendLateHeads(lines: readonly Line[]): readonly Line[] {
  const mended = [...lines];
  const heads = new Map<number, Line>();
  for (const [at, line] of lines.entries()) {
    const late = lateAt(lines, at);
    if (!late) continue;
    for (const [i, row] of late.rows) {
      const own = lines[i] as Line;
      mended[i] = lineOfCells(own, row);
      const heading = { ...lineOfCells(line, late.head.cells), content: emptyAt(own.content) };
      if (!late.rows.has(i - 1)) heads.set(i, heading);
    }
  }
  return mended.flatMap((line, i) => {
    const head = heads.get(i);
    return head ? [head, line] : [line];
  });
}
