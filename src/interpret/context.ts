import type { Notice } from '../base/finding.ts';
import { lineOf, lineStarts } from '../base/line-start.ts';
import type { Mapped } from '../base/mapped.ts';
import type { Span } from '../base/span.ts';
import type { Line } from '../forms/line.ts';
import type { SourceText } from '../forms/source.ts';
import type { Position, Source } from '../forms/strategy.ts';
import type { Leaf } from './nodes.ts';
import { rectangleOf, sheetPlaceOf } from './printed-place.ts';

/** What every interpreter works with: the source text, places in it, and a book of what was read. */
export interface Context {
  /** The source text that spans point into. */
  readonly text: string;
  /** The same with widths folded, for what is looked for wherever it stands. */
  readonly folded: Mapped;
  /** A span as the model gives it: line, column and offset of both ends, page and rectangle. */
  place(span: Span): Source;
  /** Notes that the lines of `span` went into the model. */
  claim(span: Span): void;
  /** Whether all lines of `span` went into the model. */
  isClaimed(span: Span): boolean;
  /** An id nobody else has: `base`, or `base~2`, `base~3` … */
  id(base: string): string;
  /** Every text and table of the document with the headings above it. */
  readonly leaves: readonly Leaf[];
  readonly notice: Notice;
  /** The fiscal years that the plan runs over; a target without a year of its own is due in the last. */
  readonly startFiscalYear: number | null;
  readonly dueFiscalYear: number | null;
  /** The fiscal year that the document judges, if it is an evaluation. */
  readonly evaluatedFiscalYear: number | null;
  /** The fiscal year in which the document was issued, where its cover says it: nothing later was measured. */
  readonly issuedFiscalYear: number | null;
  /** Whether the title names a plan, which is made before its years are over. */
  readonly isPlan: boolean;
}

/** Index of the line that holds `offset`. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether any line from `first` up to `end` was recognised in a picture. */
function isRecognised(lines: readonly Line[], first: number, end: number): boolean {
  for (let i = first; i < lines.length; i++) {
    const { start, ocr } = lines[i] as Line;
    if (i > first && start >= end) return false;
    if (ocr) return true;
  }
  return false;
}

/** Finds lines, columns, pages, rectangles and cells of spans: lines of the text itself, whatever lines its reader made. */
export function placer(
  lines: readonly Line[],
  { text, boxes = [], sheetPlaces = [] }: Pick<SourceText, 'text' | 'boxes' | 'sheetPlaces'>,
): (span: Span) => Source {
  const starts = lineStarts(text);
  const scanned = lines.some(({ ocr }) => ocr);
  const position = (offset: number): Position => {
    const line = lineOf(starts, offset);
    return { line: line + 1, column: offset - (starts[line] as number) + 1, offset };
  };
  return ({ start, end }) => {
    const box = rectangleOf(boxes, { start, end });
    const first = lineAt(lines, start);
    const place = {
      start: position(start),
      end: position(end),
      page: box?.page ?? lines[first]?.page ?? null,
      rect: box?.rect ?? null,
      ...sheetPlaceOf(sheetPlaces, { start, end }),
    };
    return scanned && isRecognised(lines, first, end) ? { ...place, ocr: true } : place;
  };
}

/** Gives out ids, each once. */
export function idBook(): (base: string) => string {
  const taken = new Map<string, number>();
  return (base) => {
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return times === 1 ? base : `${base}~${times}`;
  };
}
