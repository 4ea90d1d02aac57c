import { type Mapped, mapped, spanOf } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { type Block, foldMapped } from './block.ts';

const firstOf = ({ content }: Block): number => content.marks[1] as number;

/** Folds each cell once: a copy stays the same value. */
function foldCells(cells: readonly Mapped[], known: Map<Mapped, Mapped>): Mapped[] {
  return cells.map((cell) => {
    const folded = known.get(cell) ?? foldMapped(cell);
    known.set(cell, folded);
    return folded;
  });
}

/**
 * Blocks of a marked-up text as lines that tile it: what stands between them, markup, is blank lines or belongs
 * to the line before it.
 * @param length of the source text
 */
export function tileLines(blocks: readonly Block[], length: number): Line[] {
  const lines: Line[] = [];
  const known = new Map<Mapped, Mapped>();
  let at = 0;
  const add = (end: number, line: Pick<Line, 'content' | 'blank' | 'cells' | 'depth'>) => {
    if (end > at) lines.push({ index: lines.length, start: at, end, page: null, ...line });
    at = Math.max(at, end);
  };
  const addBlank = (end: number) =>
    add(end, { content: mapped('', at), blank: true, cells: null, depth: null });
  const ordered = [...blocks].sort((a, b) => firstOf(a) - firstOf(b));
  ordered.forEach((block, i) => {
    if (i === 0 || block.spaced) addBlank(firstOf(block));
    const next = ordered[i + 1];
    const room = next ? Math.max(firstOf(next), at + 1) : length;
    const tight = next !== undefined && !next.spaced;
    const end = tight ? room : Math.min(room, Math.max(spanOf(block.content).end, at + 1));
    const cells = block.cells && foldCells(block.cells, known);
    add(end, { content: foldMapped(block.content), blank: false, cells, depth: block.depth });
  });
  addBlank(length);
  return lines;
}
