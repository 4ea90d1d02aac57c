import { type Mapped, originOf } from '../../base/mapped.ts';
import { fold } from '../../language/letters/clean.ts';

/** A line or table row that a format marks out (行の素), before it has its place among the lines. Words unfolded. */
export interface Block {
  /** The words; of a row, its own cells one after the other, without copies of cells that reach into it. */
  readonly content: Mapped;
  /** The cells of a table row, copies of spanning cells (the same value) included; else null. */
  readonly cells: readonly Mapped[] | null;
  /** Depth of a heading, else null. */
  readonly depth: number | null;
  /** Whether space stands before it. */
  readonly spaced: boolean;
}

/** Widths folded (`fold`), the places of the characters kept. */
export function foldMapped(from: Mapped): Mapped {
  const folded = fold(from.text, 0);
  if (folded.text === from.text) return from;
  const marks: number[] = [];
  let inner = 0;
  for (let p = 0; p < folded.marks.length; p += 2) {
    const at = folded.marks[p] as number;
    const index = folded.marks[p + 1] as number;
    const next = (folded.marks[p + 2] as number | undefined) ?? folded.text.length;
    marks.push(at, originOf(from, Math.min(index, Math.max(0, from.text.length - 1))));
    while (inner < from.marks.length && (from.marks[inner] as number) <= index) inner += 2;
    for (; inner < from.marks.length; inner += 2) {
      const shifted = at + ((from.marks[inner] as number) - index);
      if (shifted >= next) break;
      marks.push(shifted, from.marks[inner + 1] as number);
    }
  }
  return { text: folded.text, marks };
}
