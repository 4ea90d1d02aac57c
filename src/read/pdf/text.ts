import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import type { TextBox } from '../../forms/source.ts';
import { fold } from '../../language/letters/clean.ts';
import { type CellPart, wrapJoint } from './cell.ts';
import { type LoosePage, placeOf, type Stretch, type TextLine } from './page.ts';
import type { Placed } from './paragraph.ts';
import type { PrintedTable, TableCell } from './table.ts';

/** The text of a paged document, its lines, and their places. */
export interface PagedText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly boxes: readonly TextBox[];
}

/** A paragraph's end inside a cell, in the words that the outline looks for. */
const CELL_BREAK = '<br>';

/** Writes lines and rows one after the other. */
class TextWriter {
  /** Lines that are written; the open one stands apart, since cutting pieces off a text that grows costs all of it. */
  private readonly written: string[] = [];
  private open = '';
  readonly lines: Line[] = [];
  readonly boxes: TextBox[] = [];
  /** Where the line that may still go on begins. */
  private start = 0;
  /** Whether words of the open line were recognised in a picture. */
  private recognised = false;

  /** Whether the open line stands in a graph. */
  graph = false;

  private push(content: Mapped, page: number, cells: readonly Mapped[] | null): void {
    const { start } = this;
    this.written.push(`${this.open}\n`);
    const length = start + this.open.length + 1;
    const blank = content.text.trim() === '';
    this.lines.push({
      index: this.lines.length,
      start,
      end: length,
      content,
      blank,
      page,
      cells,
      depth: null,
      ...(this.recognised && !blank ? { ocr: true } : {}),
      ...(this.graph && !blank ? { graph: true } : {}),
    });
    this.recognised = false;
    this.graph = false;
    this.open = '';
    this.start = length;
  }

  /** All that was written. */
  get text(): string {
    return this.written.join('') + this.open;
  }

  private get length(): number {
    return this.start + this.open.length;
  }

  /** Ends the line that is open. */
  endLine(page: number): void {
    if (this.open !== '') this.push(this.read(this.start), page, null);
  }

  blank(page: number): void {
    if (this.lines.length > 0 && !this.lines.at(-1)?.blank)
      this.push(fold('', this.start), page, null);
  }

  private read(start: number): Mapped {
    return fold(this.open.slice(start - this.start), start);
  }

  add(words: string, rect: TextBox['rect'], page: LoosePage): void {
    const start = this.length;
    this.open += words;
    this.recognised ||= page.recognition !== null;
    this.boxes.push({ start, end: this.length, page: page.number, rect });
  }

  /** Words without a place: blanks between lines. */
  glue(words: string): void {
    this.open += words;
  }

  row(cells: readonly TableCell[], stretch: Stretch): void {
    const { page } = stretch;
    this.recognised = page.recognition !== null;
    const read = cells.map(({ parts, rect }, i) => {
      if (i > 0) this.open += '\t';
      const start = this.length;
      const cell = this.cell(parts);
      if (rect && parts.length > 0)
        this.boxes.push({
          start,
          end: this.length,
          page: page.number,
          rect: placeOf(rect, page),
        });
      return cell;
    });
    this.push(this.read(this.start), page.number, read);
  }

  private cell(parts: readonly CellPart[]): Mapped {
    const paragraphs: Mapped[] = [];
    let start = this.length;
    for (const { text, joint } of parts) {
      if (joint === 'paragraph') {
        paragraphs.push(this.read(start));
        this.open += ' ';
        start = this.length;
      } else this.open += joint;
      this.open += text;
    }
    paragraphs.push(this.read(start));
    return join(paragraphs, CELL_BREAK);
  }
}

/** A row that a page break cut: the cells of both halves, one after the other. */
function uniteRows(above: readonly TableCell[], below: readonly TableCell[]): TableCell[] {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const [first, rest] = [above[i]?.parts ?? [], below[i]?.parts ?? []];
    const [last, next] = [first.at(-1), rest[0]];
    const joint = last && next ? wrapJoint({ ...last, trailing: false }, next.text) : '';
    const parts = [...first, ...rest.map((part, k) => (k === 0 ? { ...part, joint } : part))];
    return { parts, rect: (above[i] ?? below[i])?.rect ?? null };
  });
}

/** The rows of a document's tables, rows cut by page breaks put together at their upper half. */
function rowsOf(
  placed: readonly Placed[],
): ReadonlyMap<PrintedTable, readonly (readonly TableCell[])[]> {
  const rows = new Map<PrintedTable, (readonly TableCell[])[]>();
  let before: (readonly TableCell[])[] = [];
  for (const { item, joint } of placed) {
    if (item.kind !== 'table') continue;
    const own = [...item.rows];
    const last = before.at(-1);
    const first = own[0];
    if (joint.kind === 'cut-row' && last && first) {
      before[before.length - 1] = uniteRows(last, first);
      own.shift();
    }
    rows.set(item, own);
    if (own.length > 0) before = own;
  }
  return rows;
}

function writeLine(writer: TextWriter, { item, joint, stretch }: Placed): void {
  const line = item as TextLine;
  const { page } = stretch;
  if (joint.kind === 'goes-on') writer.glue(joint.blank);
  else if (joint.kind === 'next' && joint.indented) writer.glue('\u3000');
  else if (joint.kind === 'apart' && joint.indented && !/^\s/.test(line.text)) writer.glue(' ');
  const words = joint.kind === 'goes-on' ? line.text.trimStart() : line.text;
  writer.add(words, placeOf(line, page), page);
  writer.graph = line.graph;
}

/** Writes a document's items as text: one line a line, one line of cells parted by tabs a row. */
export function writeText(placed: readonly Placed[]): PagedText {
  const writer = new TextWriter();
  const rows = rowsOf(placed);
  let page = 1;
  for (const entry of placed) {
    const { item, joint, stretch } = entry;
    if (joint.kind !== 'goes-on') writer.endLine(page);
    if (joint.kind === 'apart') writer.blank(page);
    if (joint.kind !== 'goes-on') page = stretch.page.number;
    if (item.kind === 'line') writeLine(writer, entry);
    else for (const row of rows.get(item) ?? []) writer.row(row, stretch);
  }
  writer.endLine(page);
  const { text, lines, boxes } = writer;
  return { text, lines, boxes };
}
