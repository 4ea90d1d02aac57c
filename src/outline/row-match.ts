import { join, type Mapped } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { oneOf, perLexicon, VALUES } from '../language/lexicon.ts';
import { isUnitWord } from '../language/unit.ts';
import { isBound } from '../language/value-word.ts';
import { type FlatCell, flatCells, isDash, isGrade } from './flat-cell.ts';
import type { RowColumn } from './row-columns.ts';

/** The cells of a line that is a row of a table, one a column; those of the name may be several words. */
export type MatchedRow = readonly Mapped[];

// 中学校区に1か所(5か所), 現状値より半減: an aim in words, in the last column of values
const HAS_FIGURE = /\d/;
// 2,: a figure whose other half stands elsewhere is no value
const TORN = /,$/;
const LETTER = /[^\d\s.,%()~-]/;

const joined = (cells: readonly FlatCell[]): Mapped =>
  join(
    cells.map(({ content }) => content),
    ' ',
  );

// 65歳未満の死亡数: begins like a value
const NAMES = perLexicon(() => new RegExp(`の|(?:${oneOf(VALUES.nameEnds)})$`));

const ARROW = /^[→⇒➡]$/;

/** Whether words lead from a start to an aim, and name nothing: H22 28,910 → R元 29,000. */
const arePath = (words: readonly FlatCell[]): boolean =>
  words.some(({ content }) => ARROW.test(content.text)) &&
  words.every(({ kind, content }) => kind !== 'word' || ARROW.test(content.text));

/** Whether the words of a cell lead from a start to an aim. */
export const isPath = (content: Mapped, line: Line): boolean =>
  arePath(flatCells([{ ...line, content }]));

/** Whether words can be a name: no value among them but the first, and that one where it is not the last. */
function areName(words: readonly FlatCell[]): boolean {
  const [first] = words;
  if (arePath(words)) return true;
  if (words.some(({ kind, content }, i) => ARROW.test(content.text) || (i > 0 && kind === 'value')))
    return false;
  return words.length > 1 || first?.kind !== 'value' || NAMES().test(first.content.text);
}

/** The cells with the words that belong to the value in front of them: 70.0 | 以上. */
function withBounds(cells: readonly FlatCell[]): FlatCell[] {
  const whole: FlatCell[] = [];
  for (const cell of cells) {
    const before = whole.at(-1);
    if (before?.kind === 'value' && isBound(cell.content.text))
      whole[whole.length - 1] = { ...before, content: joined([before, cell]) };
    else whole.push(cell);
  }
  return whole;
}

function fits(column: RowColumn, cell: FlatCell, worded: boolean): boolean {
  const { text } = cell.content;
  switch (column) {
    case 'value':
      if (TORN.test(text)) return false;
      return cell.kind === 'value' || (worded && cell.kind === 'word' && HAS_FIGURE.test(text));
    case 'rate':
      return cell.kind === 'value';
    case 'grade':
      return isGrade(text) || isDash(cell);
    case 'unit':
      return isUnitWord(text) || isDash(cell) || cell.kind === 'word';
    default:
      return cell.kind !== 'value' || isDash(cell);
  }
}

/** The cells behind a name under the columns behind it; null where they do not fit one for one. */
export function behindName(
  cells: readonly FlatCell[],
  columns: readonly RowColumn[],
): readonly Mapped[] | null {
  const found: Mapped[] = [];
  const lastValue = columns.lastIndexOf('value');
  let at = 0;
  for (const [i, column] of columns.entries()) {
    const cell = cells[at];
    const last = i === columns.length - 1;
    if (!cell) {
      // empty cells at a line's end leave nothing: those of grades and other words
      if (i <= lastValue || column === 'rate') return null;
      found.push({ text: '', marks: (cells[0] as FlatCell).content.marks.slice(0, 2) });
    } else if (!fits(column, cell, i === lastValue)) return null;
    else if (last && column === 'text') {
      const rest = cells.slice(at);
      if (!rest.every((one) => fits(column, one, false))) return null;
      found.push(joined(rest));
      at = cells.length;
    } else {
      found.push(cell.content);
      at++;
    }
  }
  return at === cells.length ? found : null;
}

/**
 * The cells of a line as a row under these columns; null where they do not fit in exactly one way. What stands in front
 * of the values, but for the words of columns in front of it, is the name.
 */
export function matchRow(
  line: readonly FlatCell[],
  columns: readonly RowColumn[],
): MatchedRow | null {
  const cells = withBounds(line);
  const name = columns.indexOf('name');
  const behind = columns.slice(name + 1);
  const lead = cells.slice(0, name);
  if (lead.length < name) return null;
  const ways: MatchedRow[] = [];
  for (let end = name + 1; end < cells.length; end++) {
    const words = joined(cells.slice(name, end));
    // a value behind the name is one too many for the columns
    if (!LETTER.test(words.text) || !areName(cells.slice(name, end))) continue;
    const found = behindName(cells.slice(end), behind);
    if (found) ways.push([...lead.map(({ content }) => content), words, ...found]);
  }
  // more than one way is none
  return ways.length === 1 ? (ways[0] as MatchedRow) : null;
}
