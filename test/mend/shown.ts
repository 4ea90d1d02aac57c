// Lines as tests write them: a row with strokes between its cells, other lines as they stand, those that hold nothing left out.
import type { Line } from '../../src/forms/line.ts';
import { readLines } from '../../src/read/lines.ts';

/** What a pass over lines makes of a text, one line each. */
export const shown = (text: string, pass: (lines: readonly Line[]) => readonly Line[]): string[] =>
  pass(readLines(text))
    .filter(({ blank, cells }) => !blank && cells?.length !== 0)
    .map(({ cells, content }) =>
      cells === null ? content.text : cells.map((cell) => cell.text).join(' | '),
    );
