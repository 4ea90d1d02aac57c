import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, isColumnWord } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { WORDS } from '../../language/lexicon.ts';
import { isTime } from '../../language/time/time-word.ts';
import { leadsYears, readYearHeading } from '../../language/time/year-heading.ts';
import { wordsIn } from '../../language/value/run.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { isText, lineText } from '../line/text.ts';

const LEAST_HEADS = 3;
const LEAST_YEARS = 3;

const isHead = ({ text }: Mapped): boolean =>
  rowKindOf(text) === null &&
  (leadsYears(text) || isColumnWord(text) || readGradeLabel(text)?.bare === false);
const isStart = ({ text }: Mapped): boolean => columnRole(text) === 'baseline';
// (H30): the year of a column whose word stands above
const isYearOf = ({ text }: Mapped): boolean => text.startsWith('(') && isTime(text);

/** The words of a line without figures that head the columns of a table, 年度 among them; null for other lines. */
function headsIn(line: Line | undefined): readonly Mapped[] | null {
  if (!isText(line) || /\d/.test(line.content.text)) return null;
  const words = wordsIn(lineText(line));
  const years = words.filter(({ text }) => WORDS.yearColumns.includes(text));
  return words.length >= LEAST_HEADS && years.length === 1 && words.every(isHead) ? words : null;
}

/** The words of a line of nothing but years, in front of them those in brackets; null for other lines. */
function yearsIn(line: Line | undefined) {
  if (!isText(line)) return null;
  const words = wordsIn(lineText(line));
  const from = words.findIndex((word) => !isYearOf(word));
  const heading = readYearHeading(lineText(line));
  const isYears = heading?.columns.length === words.length - from && !heading.behind;
  const years = words.slice(Math.max(0, from));
  return isYears && years.length >= LEAST_YEARS ? { before: words.slice(0, from), years } : null;
}

/** The heading that two lines say together, as one; null where they do not. */
function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const [line, next] = [lines[at] as Line, lines[at + 1]];
  const heads = headsIn(line);
  const below = heads && yearsIn(next);
  if (!heads || !below || !next) return null;
  const starts = heads.filter(isStart);
  // nobody knows which of the columns the year is of
  if (below.before.length > 0 && below.before.length !== starts.length) return null;
  const dated = heads.map((head) => {
    const year = below.before[starts.indexOf(head)];
    return isStart(head) && year ? join([head, year]) : head;
  });
  const to = heads.findIndex(({ text }) => WORDS.yearColumns.includes(text)) + 1;
  const words = [...dated.slice(0, to), ...below.years, ...dated.slice(to)];
  return { lines: [{ ...line, content: join(words, ' '), last: next.index }], count: 2 };
}

/**
 * Headings of two lines whose years stand below the word for them (年度の下に並ぶ年: 指標名 基準値 区分 年度 評価 above (H30) R2 R3 R4), as one line:
 * each year in its place.
 */
export const joinYearsBelow = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
