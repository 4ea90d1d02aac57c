import { join, type Mapped, slice } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { type ColumnHeading, isColumnWord, readColumnHeading } from '../language/column-heading.ts';
import { VALUES } from '../language/lexicon.ts';
import { isTime, isValue, tokensOf } from '../language/value-run.ts';

/** A cell of a table that was flattened to text (崩れた表の欄), before its row and column are known. */
export interface FlatCell {
  readonly kind: 'heading' | 'value' | 'unit' | 'word';
  readonly content: Mapped;
  /** The line it begins on. */
  readonly line: Line;
  /** What the column holds, where the cell heads one. */
  readonly heading: ColumnHeading | null;
}

const UNITS = new Set(VALUES.units);
const BARE_FIGURE = /\d$/;

function kindOf(token: string): FlatCell['kind'] {
  if (isValue(token)) return 'value';
  if (UNITS.has(token)) return 'unit';
  const heads = isColumnWord(token) || (!token.startsWith('(') && isTime(token));
  return heads ? 'heading' : 'word';
}

function cellOf(content: Mapped, line: Line): FlatCell {
  const kind = kindOf(content.text);
  const heading = kind === 'heading' ? readColumnHeading(content.text) : null;
  return { kind, content, line, heading };
}

function united(a: FlatCell, b: FlatCell, glue: string): FlatCell {
  const content = join([a.content, b.content], glue);
  return { ...a, content, heading: a.kind === 'heading' ? readColumnHeading(content.text) : null };
}

const isTimeInBrackets = ({ content: { text } }: FlatCell) => text.startsWith('(') && isTime(text);

/** The cells of lines, divided by blanks and line ends; a time in brackets goes with the value or heading before it. */
export function flatCells(lines: readonly Line[]): FlatCell[] {
  const cells: FlatCell[] = [];
  for (const line of lines) {
    for (const { token, start } of tokensOf(line.content.text)) {
      const next = cellOf(slice(line.content, start, start + token.length), line);
      const before = cells.at(-1);
      const dated = before?.kind === 'value' || before?.kind === 'heading';
      if (before && dated && isTimeInBrackets(next))
        cells[cells.length - 1] = united(before, next, '');
      else cells.push(next);
    }
  }
  return cells;
}

/** How cells of a table go together: a figure and the unit behind it, the words of a name on one line. */
export function mendedCells(
  cells: readonly FlatCell[],
  units: boolean,
  names: boolean,
): FlatCell[] {
  const mended: FlatCell[] = [];
  for (const cell of cells) {
    const before = mended.at(-1);
    const same = before !== undefined && before.line === cell.line;
    const figure = !units && same && cell.kind === 'unit' && before.kind === 'value';
    const name = names && same && cell.kind === 'word' && before.kind === 'word';
    if (figure && BARE_FIGURE.test(before.content.text))
      mended[mended.length - 1] = united(before, cell, '');
    else if (name) mended[mended.length - 1] = united(before, cell, ' ');
    else mended.push(!units && cell.kind === 'unit' ? { ...cell, kind: 'word' } : cell);
  }
  return mended;
}
