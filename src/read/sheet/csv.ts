import Papa from 'papaparse';
import type { Result } from '../../base/finding.ts';
import { join, type Mapped, mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import type { SourceFile, SourceText } from '../../forms/source.ts';
import { foldMapped } from '../block/block.ts';
import { decode } from '../encoding/decode.ts';
import { mediaTypeOf } from '../media-type.ts';
import { sourceTextOf } from '../source-text.ts';
import { isRemark } from './remark.ts';

/** Records that the delimiter is judged by. */
const PREVIEW = 30;
const SAMPLE = 65_536;

/** A record: where it ends, and its cells unquoted, each with its place. */
interface Record {
  readonly end: number;
  readonly cells: readonly Mapped[];
}

/** The sign between cells: comma, tab, semicolon or bar. */
function delimiterOf(text: string): string {
  const { meta } = Papa.parse(text.slice(0, SAMPLE), {
    preview: PREVIEW,
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  return meta.delimiter || ',';
}

/** A cell in quotes that opens at `at`; `""` in it is one `"`. A quote that never closes is read to the end. */
function quoted(text: string, at: number): { cell: Mapped; end: number } {
  const parts: Mapped[] = [];
  let from = at + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    const end = close < 0 ? text.length : close;
    const double = close >= 0 && text[close + 1] === '"';
    if (end + (double ? 1 : 0) > from)
      parts.push(mapped(text.slice(from, double ? end + 1 : end), from));
    if (!double) {
      const cell = parts.length > 0 ? join(parts) : mapped('', from);
      return { cell, end: close < 0 ? end : close + 1 };
    }
    from = close + 2;
  }
}

/** The end of an unquoted cell that begins at `at`: a delimiter, a line end or the end. */
function plainEnd(text: string, at: number, delimiter: string): number {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r')
    end++;
  return end;
}

/** The record that begins at `start` (RFC 4180). */
function recordAt(text: string, start: number, delimiter: string): Record {
  const cells: Mapped[] = [];
  for (let at = start; ; at++) {
    const opens = text[at] === '"';
    const quote = opens ? quoted(text, at) : null;
    // what stands between the closing quote and the delimiter belongs to the cell
    const from = quote?.end ?? at;
    const end = plainEnd(text, from, delimiter);
    const rest = mapped(text.slice(from, end), from);
    cells.push(
      quote && rest.text.trim() === '' ? quote.cell : quote ? join([quote.cell, rest]) : rest,
    );
    at = end;
    if (text[at] === delimiter) continue;
    const close = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
    return { end: Math.min(close, text.length), cells };
  }
}

function trimmed(cell: Mapped): Mapped {
  const { text } = cell;
  const left = text.length - text.trimStart().length;
  return left === text.length ? slice(cell, 0, 0) : slice(cell, left, text.trimEnd().length);
}

/** The records of a CSV text as lines that tile it. */
export function csvLines(text: string): Line[] {
  const delimiter = delimiterOf(text);
  const lines: Line[] = [];
  let inTable = false;
  for (let start = 0; start < text.length; ) {
    const { end, cells: raw } = recordAt(text, start, delimiter);
    const cells = raw.map((cell) => trimmed(foldMapped(cell)));
    const words = cells.filter((cell) => cell.text !== '');
    const blank = words.length === 0;
    const content = blank ? mapped('', start) : join(words, '\t');
    const index = lines.length;
    // what is alone in its record is a title above the table or a remark below it
    const lone: boolean = words.length === 1 && (!inTable || isRemark(words[0] as Mapped));
    const isRow: boolean = cells.length > 1 && !blank && !lone;
    inTable = !blank && (inTable || isRow);
    lines.push({
      index,
      start,
      end,
      content,
      blank,
      page: null,
      cells: isRow ? cells : null,
      depth: null,
    });
    start = end;
  }
  return lines;
}

/** Reads a list as CSV, each record a row; the delimiter is found by looking. Throws InputError. */
export async function readCsv(
  file: SourceFile,
): Promise<Result<{ source: SourceText; lines: readonly Line[] }>> {
  const { value, findings } = decode(file.bytes, file.name);
  const source = sourceTextOf(file, { ...value, mediaType: mediaTypeOf('csv') });
  return { value: { source, lines: csvLines(value.text) }, findings };
}
