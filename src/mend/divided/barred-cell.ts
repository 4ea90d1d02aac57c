import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { lineGlue } from '../../language/letters/glue.ts';

/** The text of a cell takes no more lines. */
const MAX_CELL_LINES = 6;
// ---|---|---|: the rule below headings, as Markdown draws it
const RULE = /^[\s|:-]*-{3,}\s*\|[\s|:-]*$/;

/** A cell that a bar closes (縦線で閉じた欄), and the lines that it stands on. */
export interface BarredCell {
  readonly content: Mapped;
  /** The line that it begins on. */
  readonly line: Line;
  readonly lines: readonly Line[];
  /** The words of its last line. */
  readonly last: Mapped;
}

/** Whether the only bar of a line stands at its end. */
export const isClosed = ({ content }: Line): boolean => {
  const bare = content.text.trimEnd();
  return bare.endsWith('|') && bare.indexOf('|') === bare.length - 1;
};

/** Words without the bar that closes them. */
const withoutBar = (words: Mapped): Mapped =>
  words.text === '|' ? emptyAt(words) : trim(slice(words, 0, words.text.length - 1));

function cellOf(open: readonly Line[]): BarredCell {
  const lines = open.map(({ content }) => trim(content));
  return {
    content: withoutBar(trim(join(lines, lineGlue))),
    line: open[0] as Line,
    lines: open,
    last: withoutBar(lines.at(-1) as Mapped),
  };
}

/** The cells that begin on the line at `at`, each closed by a bar, and the line behind the last. */
export function cellsFrom(
  lines: readonly Line[],
  at: number,
): { readonly cells: readonly BarredCell[]; readonly end: number } {
  const cells: BarredCell[] = [];
  let open: Line[] = [];
  let end = at;
  for (let i = at; i < lines.length && open.length < MAX_CELL_LINES; i++) {
    const line = lines[i] as Line;
    if (line.blank || line.cells !== null) break;
    if (open.length === 0 && cells.length > 0 && RULE.test(line.content.text)) continue;
    const closes = isClosed(line);
    if (!closes && line.content.text.includes('|')) break;
    open.push(line);
    if (!closes) continue;
    cells.push(cellOf(open));
    open = [];
    end = i + 1;
  }
  return { cells, end };
}
