import type { Line } from '../../forms/line.ts';

/** One mend of the whole text (崩れの修復): lines in, lines out; what is not certain stays as it was. */
export type Mend = (lines: readonly Line[]) => readonly Line[];

/** The lines of a form as they should be, and how many lines of the document they stand for. */
export interface MendedForm {
  readonly lines: readonly Line[];
  readonly count: number;
}

/** The lines of a document with each form that `mendedAt` finds where a line stands in place of its own; all others as they were. */
export function mendForms(
  lines: readonly Line[],
  mendedAt: (lines: readonly Line[], at: number) => MendedForm | null,
): readonly Line[] {
  const mended: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const form = mendedAt(lines, at);
    mended.push(...(form?.lines ?? [lines[at] as Line]));
    at += form?.count ?? 1;
  }
  return mended;
}
