import type { Line } from '../forms/line.ts';
import type { Furniture } from '../forms/outline.ts';
import type { Contents } from './contents.ts';
import { hostLines } from './host.ts';
import { isBareNumber, isCell, isPageNumber } from './page-number.ts';
import { runningHeads } from './running-head.ts';

// ↓  ---- | ----  ======
const ORNAMENT = /^[\s↓⇓▼▽⇩|\-–—_=+*・.:]+$/;

/**
 * Bare numbers that are values, no pages: between two cells of a table that has a line for each, or between one and a running
 * head on whose other side the page's own number stands.
 */
function numbersAmongCells(lines: readonly Line[], heads: ReadonlySet<number>): ReadonlySet<Line> {
  const filled = lines.filter(({ blank }) => !blank);
  const isEdge = (at: number, step: 1 | -1): boolean => {
    const [head, number] = [filled[at], filled[at + step]];
    return (
      head !== undefined && heads.has(head.index) && number !== undefined && isPageNumber(number)
    );
  };
  return new Set(
    filled.filter((line, i) => {
      if (!isBareNumber(line)) return false;
      const [before, after] = [isCell(filled[i - 1]), isCell(filled[i + 1])];
      return (before && (after || isEdge(i + 1, 1))) || (after && isEdge(i - 1, -1));
    }),
  );
}

/**
 * The lines that are no content (体裁): contents page, page numbers, running heads, ornaments. Running heads of paged
 * documents are left out by their readers already, which see where on the page they stand.
 */
export function findFurniture(lines: readonly Line[], contents: Contents): Map<number, Furniture> {
  const found = new Map<number, Furniture>();
  const heads = runningHeads(lines);
  const cells = numbersAmongCells(lines, heads);
  const host = hostLines(lines);
  for (const line of lines) {
    const { index, content, blank } = line;
    if (blank) continue;
    const within =
      contents.lines !== null && index >= contents.lines.first && index <= contents.lines.last;
    const reason = within
      ? 'contents'
      : isPageNumber(line) && !cells.has(line)
        ? 'page-number'
        : heads.has(index)
          ? 'running-head'
          : host.has(index)
            ? 'host'
            : line.graph || ORNAMENT.test(content.text)
              ? 'ornament'
              : null;
    if (reason) found.set(index, { line: index, reason });
  }
  return found;
}

/**
 * The lines without those of the pages' edges (ノド・小口の柱とページ番号), so that a table goes on over them. A bare number stays, which may be a
 * cell, unless it stands beside a running head.
 */
export function withoutPageEdges(
  lines: readonly Line[],
  furniture: ReadonlyMap<number, Furniture>,
): readonly Line[] {
  const reasonOf = (line: Line | undefined) => line && furniture.get(line.index)?.reason;
  const filled = lines.filter(({ blank }) => !blank);
  const edges = new Set<Line>();
  filled.forEach((line, i) => {
    const reason = reasonOf(line);
    const near = [filled[i - 1], filled[i + 1]].map(reasonOf);
    const sure = !isBareNumber(line) || near.includes('running-head');
    if (reason === 'running-head' || (reason === 'page-number' && sure)) edges.add(line);
  });
  return edges.size === 0 ? lines : lines.filter((line) => !edges.has(line));
}
