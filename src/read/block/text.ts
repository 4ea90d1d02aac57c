import { type Mapped, mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { fold } from '../../language/letters/clean.ts';
import type { Block } from './block.ts';

// a line break or tab inside a cell or line
const BREAK = /[\r\n\t\v\f\u2028\u2029]/g;

/** The words of a cell in the place of which they were printed first; copies of it point there. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A cell, or a line that is none, and where it is printed in the text. */
interface Printed extends Placed {
  readonly content: Mapped;
}

/** Builds the text that was taken out of a binary document, and its lines, one after the other. */
class Extract {
  readonly lines: Line[] = [];
  readonly printed: Printed[] = [];
  private readonly parts: string[] = [];
  private readonly placed = new Map<Mapped, Placed>();
  private at = 0;

  private put(text: string): void {
    this.parts.push(text);
    this.at += text.length;
  }

  private line(start: number, cells: readonly Mapped[] | null, depth: number | null): void {
    const text = this.parts.slice(this.lineParts).join('');
    const content = fold(text, start);
    this.put('\n');
    const blank = text.trim() === '';
    const index = this.lines.length;
    this.lines.push({ index, start, end: this.at, content, blank, page: null, cells, depth });
    this.lineParts = this.parts.length;
  }

  private lineParts = 0;

  private cell(cell: Mapped): { placed: Placed; text: string } {
    const known = this.placed.get(cell);
    if (known) return { placed: known, text: '' };
    const text = cell.text.replace(BREAK, ' ').trim();
    const placed = { start: this.at, end: this.at + text.length };
    this.placed.set(cell, placed);
    this.printed.push({ content: cell, ...placed });
    return { placed, text };
  }

  private row(cells: readonly Mapped[], depth: number | null): void {
    const start = this.at;
    const own: { placed: Placed; cell: Mapped }[] = [];
    cells.forEach((cell, i) => {
      if (i > 0) this.put('\t');
      const { placed, text } = this.cell(cell);
      this.put(text);
      own.push({ placed, cell });
    });
    const all = own.map(({ placed, cell }) =>
      placed.end > placed.start
        ? fold(cell.text.replace(BREAK, ' ').trim(), placed.start)
        : slice(mapped('', placed.start), 0, 0),
    );
    this.line(start, all, depth);
  }

  add({ content, cells, depth, spaced }: Block): void {
    if (spaced && this.lines.length > 0) this.line(this.at, null, null);
    if (cells) {
      this.row(cells, depth);
      return;
    }
    const start = this.at;
    this.put(content.text.replace(BREAK, ' ').trim());
    this.printed.push({ content, start, end: this.at });
    this.line(start, null, depth);
  }

  get text(): string {
    return this.parts.join('');
  }
}

/**
 * The text of blocks that were taken out of a binary document: a line each, the cells of rows divided by tabs; and where each cell is
 * printed, in the order of the text.
 */
export function extractText(blocks: readonly Block[]): {
  text: string;
  lines: Line[];
  printed: readonly Printed[];
} {
  const extract = new Extract();
  for (const block of blocks) extract.add(block);
  return { text: extract.text, lines: extract.lines, printed: extract.printed };
}
