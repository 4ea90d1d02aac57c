import type { Mapped } from '../base/mapped.ts';

/** One line of the source (行). Lines tile the source: each begins where the one before it ends. */
export interface Line {
  /** 0-based. */
  readonly index: number;
  /** Offset of the first character. */
  readonly start: number;
  /** Offset behind the line end. */
  readonly end: number;
  /** The words, widths folded (`language/clean.ts`), without the line end; blanks at both ends kept. */
  readonly content: Mapped;
  readonly blank: boolean;
  readonly page: number | null;
}
