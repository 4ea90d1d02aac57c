import { emptyAt, join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isBound, isWordedAim } from '../../language/value/word.ts';
import { type FlatCell, flatCells, isDash, isGrade } from '../table/flat-cell.ts';
import type { RowColumn } from '../table/row-columns.ts';

/** The cells of a line that is a row of a table, one a column; those of the name may be several words. */
export type MatchedRow = readonly Mapped[];

// 中学校区に1か所(5か所), 現状値より半減: an aim in words, in the last column of values
const HAS_FIGURE = /\d/;
// 2,: a figure whose other half stands elsewhere is no value
const TORN = /,$/;
const LETTER = /[^\d\s.,%()~-]/;

/** Words of one cell; between two lines no blank belongs to them. */
const joined = (cells: readonly FlatCell[]): Mapped =>
  cells
    .slice(1)
    .reduce(
      (words, { content, line }, i) =>
        join([words, content], line === cells[i]?.line ? ' ' : lineGlue(words, content)),
      (cells[0] as FlatCell).content,
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

// 毎年100人ずつ, 年25経営体: how the aims were set, in a column of other words
const isSaid = (text: string): boolean => RATED().test(text) || SAID.test(text);
const SAID = /^[^\d()]{0,6}[\d,.]+[^\d()]{0,6}[のをにずでとる]/;
const RATED = perLexicon(
  () => new RegExp(`^(?:${oneOf(VALUES.rates.flatMap(({ before }) => before))})\\d`),
);

function fits(column: RowColumn, cell: FlatCell, worded: boolean): boolean {
  const { text } = cell.content;
  switch (column) {
    case 'value':
      if (TORN.test(text)) return false;
      if (cell.kind === 'value') return true;
      return worded && cell.kind === 'word' && (HAS_FIGURE.test(text) || isWordedAim(text));
    case 'rate':
      // 達成度 may be a figure or a mark
      return cell.kind === 'value' || isGrade(text);
    case 'grade':
      // ○ △: those of the parts of a row
      return isDash(cell) || text.split(' ').every(isGrade);
    case 'unit':
      return isUnitWord(text) || isDash(cell) || cell.kind === 'word';
    default:
      return cell.kind !== 'value' || isDash(cell) || isSaid(text);
  }
}

/**
 * The cells behind a name under the columns behind it; null where they do not fit one for one.
 * @param worded whether the last value may be words that hold a figure
 */
export function behindName(
  cells: readonly FlatCell[],
  columns: readonly RowColumn[],
  worded = true,
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
    } else if (!fits(column, cell, worded && i === lastValue)) return null;
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
 * @param worded whether the last value may be words that hold a figure
 */
export function matchRow(
  line: readonly FlatCell[],
  columns: readonly RowColumn[],
  worded = true,
): MatchedRow | null {
  const cells = withBounds(line);
  const name = columns.indexOf('name');
  const behind = columns.slice(name + 1);
  const lead = cells.slice(0, name);
  if (lead.length < name) return null;
  const ways: MatchedRow[] = [];
  // a column takes one cell, but for other words at the end; all up to the last value do
  const most = behind.at(-1) === 'text' ? cells.length : behind.length;
  const first = Math.max(name + 1, cells.length - most);
  const last = cells.length - Math.max(behind.lastIndexOf('value') + 1, 1);
  for (let end = first; end <= last; end++) {
    const words = joined(cells.slice(name, end));
    // a value behind the name is one too many for the columns
    if (!LETTER.test(words.text) || !areName(cells.slice(name, end))) continue;
    const found = behindName(cells.slice(end), behind, worded);
    if (found) ways.push([...lead.map(({ content }) => content), words, ...found]);
  }
  // more than one way is none, unless a unit under its heading tells which
  if (ways.length > 1 && behind[0] === 'unit') {
    const sure = ways.filter((way) => isUnitWord(way[name + 1]?.text ?? ''));
    return sure.length === 1 ? (sure[0] as MatchedRow) : null;
  }
  if (ways.length === 0) return matchSpanned(cells, columns);
  return ways.length === 1 ? (ways[0] as MatchedRow) : null;
}

// R7からR11まで毎年度80件以上: one aim for all years
const EVERY_YEAR = /毎年度?[^\d\s]{0,4}\d/;
const LEAST_SPANNED = 3;
// (目標値は検討中), 目標値は令和8年度に設定予定: all aims are still to be set
const PENDING_AIMS = perLexicon(
  () =>
    new RegExp(
      `^\\(?(?:${oneOf(VALUES.target)})[はを、][^()]{0,20}(?:${oneOf(VALUES.pending)})\\)?$`,
    ),
);
const spansYears = (text: string): boolean => EVERY_YEAR.test(text) || PENDING_AIMS().test(text);

/** A row whose start stands in front of one cell that reaches over all years: it is the aim; null for other cells. */
function matchSpanned(
  cells: readonly FlatCell[],
  columns: readonly RowColumn[],
): MatchedRow | null {
  const at = cells.findIndex(({ kind, content }) => kind === 'word' && spansYears(content.text));
  const values = columns.flatMap((column, i) => (column === 'value' ? [i] : []));
  const [first = 0, ...years] = values;
  if (at < 2 || years.length < LEAST_SPANNED || cells[at - 1]?.kind !== 'value') return null;
  const last = years.at(-1) as number;
  const short = columns.filter((_, i) => i === first || !values.includes(i));
  const row = matchRow([...cells.slice(0, at), ...cells.slice(at + 1)], short);
  if (!row) return null;
  const none = emptyAt(row[0] as Mapped);
  const aim = (cells[at] as FlatCell).content;
  const reached = values.slice(1).map((i) => (i === last ? aim : none));
  return [...row.slice(0, first + 1), ...reached, ...row.slice(first + 1)];
}

/** So many values, fewer than its columns, are those of a row. */
const LEAST_SHORT = 2;

/** So many columns between start and aim are those of years, which may be empty where start and aim are not. */
const LEAST_YEARS = 3;

/**
 * A row that holds fewer values than its columns, which does not say whose they are: its name and what stands behind the
 * values. Between a start and an aim that years part, the first value and the last are theirs; no other is placed. Null for
 * other cells.
 * @param ends whether the first column of values is of starts and the last of aims
 */
export function matchShort(
  line: readonly FlatCell[],
  columns: readonly RowColumn[],
  ends: boolean,
): MatchedRow | null {
  const at = columns.indexOf('name');
  const whole = withBounds(line);
  const lead = whole.slice(0, at);
  const cells = whole.slice(at);
  const unit = columns[at + 1] === 'unit' ? 1 : 0;
  const wanted = columns.filter((column) => column === 'value').length;
  const from = cells.findIndex(({ kind }) => kind === 'value');
  if (from < 1 + unit) return null;
  let to = from;
  while (cells[to]?.kind === 'value') to++;
  const count = to - from;
  const name = cells.slice(0, from - unit);
  const measure = cells.slice(from - unit, from);
  const words = joined(name);
  if (count < LEAST_SHORT || count >= wanted || !LETTER.test(words.text) || !areName(name))
    return null;
  if (!measure.every(({ content }) => isUnitWord(content.text))) return null;
  const last = columns.lastIndexOf('value');
  const behind = to < cells.length ? behindName(cells.slice(to), columns.slice(last + 1)) : [];
  const none = emptyAt(words);
  const values = Array.from({ length: last - at - unit }, () => none);
  if (ends && wanted - 2 >= LEAST_YEARS && count > 2) {
    values[0] = (cells[from] as FlatCell).content;
    values[values.length - 1] = (cells[to - 1] as FlatCell).content;
  }
  const front = [...lead.map(({ content }) => content), words];
  return behind && [...front, ...measure.map(({ content }) => content), ...values, ...behind];
}
