import { emptyAt, join, type Mapped, slice, split } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, isColumnWord } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isPageNumber, isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

const LEAST_COLUMNS = 3;
const LEAST_VALUES = 2;
const LEAST_ROWS = 2;
/** The words of a row stand on no more lines. */
const MAX_LINES = 3;

/** What the columns of a heading hold: a column of what indicators stand under in front of the names, the names, units, values. */
interface Columns {
  readonly lead: Mapped | null;
  readonly name: Mapped;
  readonly unit: Mapped | null;
  readonly values: readonly Mapped[];
}

const wordsOf = (content: Mapped): Mapped[] =>
  split(content, /\s+/g).filter(({ text }) => text.length > 0);

const roleOf = ({ text }: Mapped) => (isColumnWord(text) ? columnRole(text) : null);

/** The columns of a line of column words: 主な取組 指標名 単位 現状 目標; null for other lines. */
function columnsOf(line: Line): Columns | null {
  if (!isText(line) || /[。:]/.test(line.content.text)) return null;
  const words = wordsOf(line.content);
  const at = words.findIndex((word) => roleOf(word) === 'name');
  if (words.length < LEAST_COLUMNS || at < 0 || at > 1) return null;
  const lead = at === 1 ? (words[0] as Mapped) : null;
  if (lead && !isFormWord(lead.text)) return null;
  const behind = words.slice(at + 1);
  const unit = behind[0] && roleOf(behind[0]) === 'unit' ? behind[0] : null;
  const values = unit ? behind.slice(1) : behind;
  const isWhole =
    values.length >= LEAST_VALUES && values.every((word) => holdsValues(roleOf(word)));
  return isWhole ? { lead, name: words[at] as Mapped, unit, values } : null;
}

/** The next line from a place on that is not blank, as words; null where it is none of a table. */
function nextAt(lines: readonly Line[], from: number): { words: Mapped; at: number } | null {
  let at = from;
  while (lines[at]?.blank) at++;
  const line = lines[at];
  if (!line || cellsOf(line) !== null) return null;
  return { words: lineText(line), at };
}

// (25年度)
const isYear = ({ text }: Mapped): boolean => /^\([^()]{2,12}\)$/.test(text) && isTime(text);

/** A value, and its year where the next line gives one. */
function valueAt(lines: readonly Line[], from: number) {
  const value = nextAt(lines, from);
  if (!value || !isValue(value.words.text) || isPageNumber(value.words.text)) return null;
  const year = nextAt(lines, value.at + 1);
  if (!year || !isYear(year.words)) return { words: value.words, end: value.at + 1, dated: false };
  return { words: join([value.words, year.words]), end: year.at + 1, dated: true };
}

/** The words in front of a row's values. */
function frontAt(lines: readonly Line[], from: number): { words: Mapped[]; end: number } | null {
  const words: Mapped[] = [];
  let end = from;
  for (let count = 0; count < MAX_LINES; count++) {
    const next = nextAt(lines, end);
    if (!next || isValue(next.words.text)) break;
    if (/[。※]/.test(next.words.text) || captionOf(next.words) !== null) return null;
    words.push(...wordsOf(next.words));
    end = next.at + 1;
  }
  return words.length > 0 ? { words, end } : null;
}

// 1市場の声に応える産地づくり
const NUMBERED = /^\d{1,2}(?=[^\d\s.,%])/;

/** A heading with its number apart: 1 市場の声に応える産地づくり. */
function bandOf(word: Mapped): Mapped {
  const number = NUMBERED.exec(word.text)?.[0].length ?? 0;
  return number > 0 ? join([slice(word, 0, number), slice(word, number)], ' ') : word;
}

/** Whether the last word in front of the values is their unit, known or not: no bracket, no end of a name. */
const canBeUnit = (word: string): boolean =>
  isUnitWord(word) || (word.length <= MAX_UNIT && !/[()]/.test(word) && !endsAsMeasure(word));
const MAX_UNIT = 3;

interface Row {
  readonly band: Mapped | null;
  readonly name: Mapped;
  readonly unit: Mapped | null;
  readonly values: readonly Mapped[];
  readonly line: Line;
  readonly dated: boolean;
  readonly end: number;
}

function rowAt(lines: readonly Line[], from: number, columns: Columns): Row | null {
  const front = frontAt(lines, from);
  if (!front) return null;
  const [first, ...others] = front.words as [Mapped, ...Mapped[]];
  const isBand =
    columns.lead !== null &&
    others.length > 0 &&
    (NUMBERED.test(first.text) || markOf(first.text)?.mark.ordinal != null);
  const own = isBand ? others : front.words;
  const last = own.at(-1) as Mapped;
  const unit = columns.unit && own.length > 1 && canBeUnit(last.text) ? last : null;
  const name = join(unit ? own.slice(0, -1) : own, ' ');
  if (!canNameMeasure(name.text)) return null;
  const values: Mapped[] = [];
  let dated = false;
  let { end } = front;
  for (const _ of columns.values) {
    const value = valueAt(lines, end);
    if (!value) return null;
    values.push(value.words);
    dated ||= value.dated;
    end = value.end;
  }
  const line = lines[nextAt(lines, from)?.at ?? from] as Line;
  return { band: isBand ? bandOf(first) : null, name, unit, values, line, dated, end };
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const head = lines[at] as Line;
  const columns = columnsOf(head);
  if (!columns) return null;
  const rows: Row[] = [];
  let end = at + 1;
  for (let row = rowAt(lines, end, columns); row; row = rowAt(lines, end, columns)) {
    rows.push(row);
    end = row.end;
  }
  // tables without years between their values are read where they stand
  if (rows.length < LEAST_ROWS || !rows.every(({ dated }) => dated)) return null;
  const units = columns.unit ? [columns.unit] : [];
  const heading = lineOfCells(head, [columns.name, ...units, ...columns.values]);
  const again = { ...heading, content: emptyAt(heading.content) };
  const table = rows.flatMap(({ band, name, unit, values, line }, i) => {
    const measure = columns.unit ? [unit ?? emptyAt(name)] : [];
    const row = lineOfCells(line, [name, ...measure, ...values]);
    if (!band) return [row];
    const above = { ...line, content: band };
    return i === 0 ? [above, heading, row] : [above, again, row];
  });
  return { lines: rows[0]?.band ? table : [heading, ...table], count: end - at };
}

/**
 * Tables whose values and years came in as paragraphs of their own (値と年度が1段落ずつの表), under one line of column words: 指標名 単位 現状
 * 目標 | 部会数 部会 | 12 | (25年度) | 18 | (26年度). What stands in a column in front of the names heads the rows from there on.
 */
export const mendDatedParagraphs = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
