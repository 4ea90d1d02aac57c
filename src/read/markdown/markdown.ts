import type { Result } from '../../base/finding.ts';
import { join, type Mapped, mapped, slice, without } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import type { SourceFile, SourceText } from '../../forms/source.ts';
import { type Block, foldMapped } from '../block/block.ts';
import { decode } from '../encoding/decode.ts';
import { readLines } from '../lines.ts';
import { mediaTypeOf } from '../media-type.ts';
import { sourceTextOf } from '../source-text.ts';
import type { Edit } from './edit.ts';
import { parseMarkdown } from './parse.ts';
import { piecesOf } from './piece.ts';
import { type MarkdownPlan, PlanMaker, type RowPlan } from './plan.ts';

// blanks in front of what stands in a list
const INDENT = /^[ \t]+/g;
// > and > > of quotations
const QUOTE = /^(?:[ \t]{0,3}>)+[ \t]?/g;

function planOf(text: string, lines: readonly Line[]): MarkdownPlan {
  const plan = new PlanMaker(text);
  for (const { first, last, tame } of piecesOf(lines)) {
    if (!tame) continue;
    const offset = (lines[first] as Line).start;
    const piece = text.slice(offset, (lines[last - 1] as Line).end);
    plan.take(parseMarkdown(piece), { line: first, offset });
  }
  plan.edits.sort((a, b) => a.start - b.start || b.end - a.end);
  return plan;
}

/** The text with its inline markup taken out, from any place to any later one. */
class EditedText {
  private readonly text: string;
  private readonly edits: readonly Edit[];

  constructor(text: string, edits: readonly Edit[]) {
    this.text = text;
    this.edits = edits;
  }

  /** Index of the first edit that begins at or after `offset`. */
  private firstEdit(offset: number): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edits[middle] as Edit).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** End of the edits that begin before `offset`, for one may reach over line ends. */
  private reach(offset: number): number {
    let end = offset;
    for (let i = this.firstEdit(offset) - 1; i >= Math.max(0, this.firstEdit(offset) - 4); i--)
      end = Math.max(end, (this.edits[i] as Edit).end);
    return end;
  }

  read(start: number, end: number): Mapped {
    const parts: Mapped[] = [];
    let at = Math.min(this.reach(start), end);
    for (let i = this.firstEdit(start); i < this.edits.length; i++) {
      const edit = this.edits[i] as Edit;
      if (edit.start >= end) break;
      if (edit.start > at) parts.push(mapped(this.text.slice(at, edit.start), at));
      if (edit.start >= at && edit.text !== '')
        parts.push({ text: edit.text, marks: [...edit.text].flatMap((_, k) => [k, edit.start]) });
      at = Math.max(at, Math.min(edit.end, end));
    }
    if (at < end) parts.push(mapped(this.text.slice(at, end), at));
    return parts.length > 0 ? foldMapped(join(parts)) : mapped('', start);
  }
}

/** Where the words of a line end, its line end left out. */
function wordsEnd(text: string, { start, end }: Line): number {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return last;
}

function lineContent(text: string, line: Line, plan: MarkdownPlan, edited: EditedText): Mapped {
  if (plan.fences.has(line.index)) return slice(line.content, 0, 0);
  let content = edited.read(line.start, wordsEnd(text, line));
  if (plan.quoted.has(line.index)) content = without(content, QUOTE);
  if (plan.indented.has(line.index)) content = without(content, INDENT);
  return content;
}

/** A table row as one line, the line under a header included. */
function rowLine({ last, cells }: RowPlan, line: Line, lines: readonly Line[], edited: EditedText) {
  const end = (lines[last] ?? line).end;
  const read = cells.map((cell) => edited.read(cell.start, cell.end));
  const blank = read.every(({ text }) => text.trim() === '');
  // a row of nothing but tags shows nothing
  const content = blank ? slice(line.content, 0, 0) : line.content;
  return { ...line, end, content, cells: blank ? null : read, blank, depth: null };
}

function linesOf(text: string, physical: readonly Line[], plan: MarkdownPlan): Line[] {
  const edited = new EditedText(text, plan.edits);
  const rows = new Map(plan.rows.map((row) => [row.first, row]));
  const lines: Omit<Line, 'index'>[] = [];
  for (let i = 0; i < physical.length; i++) {
    const line = physical[i] as Line;
    const row = rows.get(i);
    if (row) {
      lines.push(rowLine(row, line, physical, edited));
      i = row.last;
      continue;
    }
    const content = line.blank ? line.content : lineContent(text, line, plan, edited);
    const blank = content.text.trim() === '';
    lines.push({ ...line, content, blank, depth: blank ? null : (plan.depths.get(i) ?? null) });
  }
  return lines.map((line, index) => ({ ...line, index }));
}

/** Lines with the tables that were written in HTML read the HTML way in the place of their lines. */
async function withHtmlTables(
  text: string,
  lines: readonly Line[],
  { htmlTables }: MarkdownPlan,
): Promise<readonly Line[]> {
  if (htmlTables.length === 0) return lines;
  const { htmlBlocks } = await import('../html/flow.ts');
  const { tileLines } = await import('../block/lines.ts');
  const result: Line[] = [];
  let next = 0;
  for (const { start, end } of htmlTables) {
    while (next < lines.length && (lines[next] as Line).end <= start)
      result.push(lines[next++] as Line);
    const first = lines[next];
    while (next < lines.length && (lines[next] as Line).start < end) next++;
    const last = lines[next - 1];
    if (!first || !last || first.start < (result.at(-1)?.end ?? 0)) continue;
    const blocks: readonly Block[] = htmlBlocks(text.slice(first.start, last.end));
    const shift = (line: Line): Line => shiftLine(line, first.start);
    result.push(...tileLines(blocks, last.end - first.start).map(shift));
  }
  result.push(...lines.slice(next));
  return result.map((line, index) => ({ ...line, index }));
}

function shiftLine(line: Line, by: number): Line {
  const shift = ({ text, marks }: Mapped): Mapped => ({
    text,
    marks: marks.map((mark, k) => (k % 2 === 0 ? mark : mark + by)),
  });
  return {
    ...line,
    start: line.start + by,
    end: line.end + by,
    content: shift(line.content),
    cells: line.cells?.map(shift) ?? null,
  };
}

/** The lines of a Markdown text: its own lines without their markup, headings and table rows told apart. */
export async function markdownLines(text: string): Promise<readonly Line[]> {
  const physical = readLines(text);
  const plan = planOf(text, physical);
  return withHtmlTables(text, linesOf(text, physical, plan), plan);
}

/** Reads a Markdown document (CommonMark with the tables of GFM). Throws InputError. */
export async function readMarkdown(
  file: SourceFile,
): Promise<Result<{ source: SourceText; lines: readonly Line[] }>> {
  const { value, findings } = decode(file.bytes, file.name);
  const source = sourceTextOf(file, { ...value, mediaType: mediaTypeOf('markdown') });
  return { value: { source, lines: await markdownLines(value.text) }, findings };
}
