import { join, type Mapped, split, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { lineText } from '../line/text.ts';

/** So many cells make a row of a table. */
const LEAST_COLUMNS = 3;

const TAB = /\t/g;
const tabCells = ({ content }: Line): Mapped[] => split(content, TAB).map(trim);
const countOf = ({ content }: Line): number => content.text.split('\t').length;

/** Lines whose cells are torn, as one row: the last cell of each goes on with the first of the next. */
function rowAcross(lines: readonly Line[]): Line {
  const cells: Mapped[] = [];
  for (const line of lines) {
    const [first, ...others] = tabCells(line);
    const above = cells.pop();
    cells.push(above && first ? join([above, first], lineGlue) : (first as Mapped), ...others);
  }
  const content = join(
    cells.filter(({ text }) => text.length > 0),
    ' ',
  );
  return { ...(lines[0] as Line), content, cells };
}

// 地域学校協働活動の: the words go on
const GOES_ON = /[のをにがとはへや・、]$/;

/** A line of one cell in front of a whole row may be a band or heading: it is torn off only where its words go on. */
function isOneRow(lines: readonly Line[], at: number, last: number): boolean {
  const first = lines[at] as Line;
  const alone = countOf(first) === 1 && last === at + 1;
  if (alone && !GOES_ON.test(trim(first.content).text)) return false;
  return lines.slice(at, last).every((line, i) => {
    const [before, after] = [tabCells(line).at(-1), tabCells(lines[at + i + 1] as Line)[0]];
    return before !== undefined && after !== undefined && lineGlue(before, after) === '';
  });
}

/** Whether a line without tabs heads something: no cell of a row, whatever the lines around it lack. */
const isHeading = (line: Line): boolean => {
  const words = lineText(line);
  return (
    countOf(line) === 1 && (isCaptionWord(words.text) || markOf(words.text)?.mark.ordinal != null)
  );
};

/** The lines from `at` on that are one row of `columns` cells; just that line where no count fits. */
function tornRow(lines: readonly Line[], at: number, columns: number): readonly Line[] {
  let cells = 0;
  for (let i = at; i < lines.length && !(lines[i] as Line).blank; i++) {
    if (isHeading(lines[i] as Line)) break;
    cells += countOf(lines[i] as Line) - (i > at ? 1 : 0);
    if (cells > columns) break;
    if (cells === columns && i > at)
      return isOneRow(lines, at, i) ? lines.slice(at, i + 1) : lines.slice(at, at + 1);
    if (cells === columns) break;
  }
  return lines.slice(at, at + 1);
}

/** Mends rows of tables with tabs whose cells were broken over lines: together they have as many cells as the heading. */
export function mendTabRows(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ content }) => content.text.includes('\t'))) return lines;
  const mended: Line[] = [];
  let columns = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    if (line.blank || line.cells !== null) columns = 0;
    const count = countOf(line);
    if (columns === 0 && count >= LEAST_COLUMNS) columns = count;
    const row = columns > 0 ? tornRow(lines, at, columns) : [line];
    mended.push(row.length > 1 ? rowAcross(row) : line);
    at += row.length;
  }
  return mended;
}
