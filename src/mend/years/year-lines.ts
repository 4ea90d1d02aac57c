import type { Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { type RowKind, rowKindOf } from '../../language/column/row-label.ts';
import { asOf } from '../../language/time/as-of.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue } from '../../language/value/run.ts';
import { isAbsent } from '../../language/value/word.ts';
import { isText, lineText, lineWords } from '../line/text.ts';

const LEAST_YEARS = 3;
const MOST_YEARS = 12;
/** So many groups of rows are no accident. */
const LEAST_GROUPS = 2;
const MOST_ROWS = 90;
// H23, 平成23年度, 2011, 23年度: a year and nothing else
const YEAR = /^(?:[MTSHR]|平成|令和)?\s?(?:\d{1,4}|元)\s?年?度?$/;
// ※, ※2: a remark in the place of a figure
const REMARK = /^※\s?\d{0,2}$/;

/** A label and the values of its row, one for each year. */
export interface LabelledRow {
  readonly label: Mapped;
  readonly line: Line;
  readonly values: readonly Mapped[];
}

/** The rows of one indicator by their kind. */
export type YearRows = Partial<Record<RowKind, LabelledRow>>;

/** Years, a line each, and the rows of figures below them, the first of them with the plan; the line behind the last. */
export interface YearBlock {
  readonly years: readonly Mapped[];
  readonly groups: readonly YearRows[];
  readonly end: number;
}

/** The years that count up from a line on, one a line. */
function yearsFrom(lines: readonly Line[], at: number): readonly Mapped[] {
  const years: Mapped[] = [];
  let last: number | null = null;
  for (let i = at; i < lines.length && years.length < MOST_YEARS; i++) {
    const line = lines[i];
    if (!isText(line)) break;
    const words = lineText(line);
    if (!YEAR.test(words.text) || !isTime(words.text)) break;
    const year = asOf(words.text).fiscalYear;
    if (year === null || (last !== null && year !== last + 1)) break;
    years.push(words);
    last = year;
  }
  return years;
}

const isCell = (text: string): boolean => isValue(text) || isAbsent(text) || REMARK.test(text);

interface Word {
  readonly words: Mapped;
  readonly line: Line;
  readonly index: number;
}

/** The words of the lines from one on, up to the first that is divided or blank. */
function wordsFrom(lines: readonly Line[], at: number, most: number): readonly Word[] {
  const found: Word[] = [];
  for (let i = at; i < lines.length && found.length < most; i++) {
    const line = lines[i];
    if (!isText(line)) break;
    found.push(...lineWords(line).map((words) => ({ words, line, index: i })));
  }
  return found;
}

/** Reads rows of a label and as many values as there are years; a kind that comes again begins the next group. */
function groupsFrom(lines: readonly Line[], at: number, count: number) {
  const groups: YearRows[] = [];
  let end = at;
  const words = wordsFrom(lines, at, MOST_ROWS * (count + 1));
  for (let i = 0; i + count < words.length; i += count + 1) {
    const { words: label, line } = words[i] as Word;
    const kind = rowKindOf(label.text);
    const row = words.slice(i + 1, i + 1 + count);
    if (kind === null || !row.every((own) => isCell(own.words.text))) break;
    const last = groups.at(-1);
    const own = { [kind]: { label, line, values: row.map((cell) => cell.words) } };
    if (last && !last[kind]) groups[groups.length - 1] = { ...last, ...own };
    else groups.push(own);
    end = (row.at(-1) as Word).index + 1;
  }
  return { groups, end };
}

/** The block of years and rows that begins on a line; null where none does, or where its groups do not have the same rows, but for the last of a text that was cut off. */
export function yearBlockAt(lines: readonly Line[], at: number): YearBlock | null {
  const line = lines[at];
  if (!line || line.blank || line.cells !== null || !YEAR.test(lineText(line).text)) return null;
  const years = yearsFrom(lines, at);
  if (years.length < LEAST_YEARS) return null;
  const { groups, end } = groupsFrom(lines, at + years.length, years.length);
  const [shape = '', ...others] = groups.map((group) => Object.keys(group).join(' '));
  const isCut = lines.slice(end).every(({ blank }) => blank);
  const alike = others.every(
    (own, i) => own === shape || (isCut && i === others.length - 1 && shape.startsWith(`${own} `)),
  );
  const isSure = groups.length >= LEAST_GROUPS && alike && groups[0]?.planned !== undefined;
  return isSure ? { years, groups, end } : null;
}
