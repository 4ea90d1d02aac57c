import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { markOf } from '../../language/enumerator.ts';
import { isWholeTitle } from '../../language/heading/aim-title.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { HAN } from '../../language/letters/script.ts';
import { begins, isTornName } from '../line/torn-name.ts';

/** So many bars or tabs make a row of a table: a name and two values. */
const LEAST_SIGNS = 2;
const SIGN = /[|\t]/g;
const MAX_NAME = 60;
/** A name on a line of its own may be so much shorter than the longest in its column. */
const SLACK = 2;

const signsIn = ({ content, blank }: Line): number =>
  blank ? 0 : (content.text.match(SIGN)?.length ?? 0);
const firstCell = ({ content }: Line): Mapped =>
  trim(slice(content, 0, Math.max(0, content.text.search(SIGN))));

// the last tab of a row closes an empty cell
const fromWord = (words: Mapped): Mapped => slice(words, words.text.search(/\S/));

// 就職し | た新規学卒者の割合: no word begins with it
const VERB_END = new RegExp(`^[たてるれ][${HAN}]`);

/** How many signs a row has, what heads the names, and the widest of them on one line. */
interface Table {
  readonly signs: number;
  readonly heading: string;
  readonly width: number;
}

/** The lines of a table from its heading on, up to a blank line. */
function tableAt(lines: readonly Line[], at: number): Table | null {
  const signs = signsIn(lines[at] as Line);
  if (signs < LEAST_SIGNS) return null;
  const names: number[] = [];
  for (let i = at; i < lines.length && !(lines[i] as Line).blank; i++)
    if (signsIn(lines[i] as Line) === signs) names.push(firstCell(lines[i] as Line).text.length);
  if (names.length < 2) return null;
  const heading = firstCell(lines[at] as Line).text;
  return { signs, heading, width: Math.max(...names.slice(1)) };
}

/** Whether a cell is no name: the heading again (年度), or the word for what its row holds (実績). */
const headsRow = (cell: string, { heading }: Table): boolean =>
  cell === heading || rowKindOf(cell) !== null || readColumnHeading(cell)?.role != null;

/** Whether words on a line of their own begin the name of the row below: they break off, or fill their column above a short rest. */
function isTorn(words: Mapped, name: Mapped, table: Table): boolean {
  if (words.text.length > MAX_NAME || /[。:]$/.test(words.text)) return false;
  if (captionOf(words) !== null || headsRow(name.text, table)) return false;
  if (isTornName(words.text, name.text) || VERB_END.test(name.text)) return true;
  const isBand = markOf(words.text) !== null || isWholeTitle(words.text);
  return !isBand && words.text.length + SLACK >= table.width && begins(words.text, name.text);
}

/**
 * Mends names of rows that were torn in a table whose cells bars or tabs divide (名称の折り返し): in the table, a line without
 * any stands above a row that has as many as the heading, and its words go on there.
 */
export function mendTornNames(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => signsIn(line) >= LEAST_SIGNS)) return lines;
  const mended: Line[] = [];
  let table: Table | null = null;
  let inside = 0;
  for (const [at, line] of lines.entries()) {
    if (line.blank) table = null;
    table ??= tableAt(lines, at);
    if (!table) inside = mended.length + 1;
    let own = line;
    while (table && signsIn(line) === table.signs && mended.length > inside) {
      const above = mended.at(-1) as Line;
      const name = firstCell(own);
      if (above.cells !== null || signsIn(above) > 0 || name.text === '') break;
      if (!isTorn(trim(above.content), name, table)) break;
      mended.pop();
      own = { ...above, content: join([trim(above.content), fromWord(own.content)], lineGlue) };
    }
    mended.push(own);
  }
  return mended;
}
