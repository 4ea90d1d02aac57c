import { emptyAt, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { cellsOf } from '../line/part.ts';

const LEAST_CELLS = 3;

/** A line that bars divide, its cells, and whether a bar stands in front of them. */
interface BarredLine {
  readonly line: Line;
  readonly cells: readonly Mapped[];
  readonly leads: boolean;
}

function barred(line: Line): BarredLine | null {
  if (line.blank || line.cells !== null || !line.content.text.includes('|')) return null;
  const cells = cellsOf(line);
  if (!cells || cells.length < LEAST_CELLS) return null;
  return { line, cells, leads: line.content.text.trimStart().startsWith('|') };
}

/** How many cells the row of the same table has that begins with a word: the next above a place, else the next below. */
function widthBeside(run: readonly BarredLine[], at: number): number | null {
  const above = run.slice(0, at).findLast(({ leads }) => !leads);
  return (above ?? run.slice(at + 1).find(({ leads }) => !leads))?.cells.length ?? null;
}

/** The rows of a run, an empty cell in front of those that begin with a bar where the others have just one cell more, or two. */
function opened(run: readonly BarredLine[]): Line[] {
  const widths = new Set(run.filter(({ leads }) => !leads).map(({ cells }) => cells.length));
  return run.map(({ line, cells, leads }, at) => {
    const [first] = cells as readonly [Mapped];
    // | | 実績 | 29 | 31 | below 配食数 | 食 | 目標 | 32 | 34 | 36: the last cell is empty too
    const closed = leads && line.content.text.trimEnd().endsWith('|');
    const twice = () => [emptyAt(first), ...cells, emptyAt(cells.at(-1) as Mapped)];
    // another table of the run may be as wide as the row is with one cell more
    if (closed && widthBeside(run, at) === cells.length + 2) return { ...line, cells: twice() };
    if (leads && widths.has(cells.length + 1))
      return { ...line, cells: [emptyAt(first), ...cells] };
    return closed && widths.has(cells.length + 2) ? { ...line, cells: twice() } : line;
  });
}

/**
 * Rows that begin with a bar in a table whose other rows begin with a word (| 基準値 | 目標値 above 値 | 3 | 5 |): the bar closes an empty
 * first cell and is no frame.
 */
export function openLeadingBars(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ content }) => content.text.includes('|'))) return lines;
  const out: Line[] = [];
  let run: BarredLine[] = [];
  for (const line of lines) {
    const own = barred(line);
    if (own) {
      run.push(own);
      continue;
    }
    out.push(...opened(run), line);
    run = [];
  }
  return [...out, ...opened(run)];
}
