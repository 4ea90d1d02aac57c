import type { Mapped } from '../base/mapped.ts';

/** One line of the source (行). Lines tile the source: each begins where the one before it ends. */
export interface Line {
  /** 0-based. */
  readonly index: number;
  /** Index of the last line whose words it holds, where others were joined to it. */
  readonly last?: number;
  /** Offset of the first character. */
  readonly start: number;
  /** Offset behind the line end. */
  readonly end: number;
  /** The words, widths folded (`language/letters/clean.ts`), without the line end; blanks at both ends kept. */
  readonly content: Mapped;
  readonly blank: boolean;
  /** 1-based page of a paged document. */
  readonly page: number | null;
  /** The cells of a table row, where the format itself says so; null for text, whose cells are found by tabs and bars. */
  readonly cells: readonly Mapped[] | null;
  /** Depth of a heading, where the format itself marks headings; else null. */
  readonly depth: number | null;
  /** How deep it stands in a tree drawn with strokes (├─), 1 below what is not drawn; left out where none is drawn. */
  readonly branch?: number;
  /** Whether its words were recognised in a picture (OCR) and nobody has checked them. */
  readonly ocr?: boolean;
  /** Whether its cells are a row that names an indicator for certain, though its values are not. */
  readonly stated?: boolean;
  /** Whether it stands in a graph: ticks, values and keys, which say nothing without their places. */
  readonly graph?: boolean;
}
