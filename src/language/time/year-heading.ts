import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { columnRole, isColumnWord, readColumnHeading } from '../column/heading.ts';
import { rowKindOf } from '../column/row-label.ts';
import { readGradeLabel } from '../grade/label.ts';
import { isValue, tokensOf, wordsIn } from '../value/run.ts';
import { asOf } from './as-of.ts';
import { timesIn } from './era.ts';
import { isTime } from './time-word.ts';

/** A column of a table whose columns are years: a year, or the start or aim beside them. */
export interface YearColumn {
  readonly content: Mapped;
  readonly role: 'baseline' | 'year' | 'target';
  readonly year: number | null;
}

/** Words that head columns of years (年度の見出し), and what else stands on their line. */
export interface YearHeading {
  readonly before: Mapped | null;
  /** What heads the names, units and labels in front of the years. */
  readonly lead: Mapped | null;
  /** What heads the starts, where they have a column in front of the labels: 指標 基準値 区分 R2 R3. */
  readonly start: Mapped | null;
  readonly columns: readonly YearColumn[];
  /** What heads the columns behind the years: R4評価, 担当課. */
  readonly others: readonly Mapped[];
  /** What stands behind all headings on their line. */
  readonly behind: Mapped | null;
}

const LEAST_YEARS = 2;
/** So many years head a table that follows on the same line. */
const LEAST_INLINE = 3;
// [単位] 項 目 項目[単位] 区分 年度: what stands in front of the years
const LEAD =
  /^[[(]?(?:単位|項目[[(]単位|項目|区分|年度|年次|項|目|年|種別|名称|[^[()\]\s]{0,6}指標名?)[\])]?$/;
/** Whether a word stands in front of years as the heading of what is in front of their rows: 区分, 項目, 単位. */
export const leadsYears = (word: string): boolean => LEAD.test(word) || isColumnWord(word);

// 3年度: the era left out
const yearOf = (text: string): number | null => timesIn(text)[0]?.year ?? asOf(text).fiscalYear;

// 3年度決算, 5年度予算額: a form heads its years where its money stands, and its indicators stand below
const BUDGETED = /(?:決算|予算)(?:見込)?額?$/;

/** The time that heads a column of a form, without the word for the money under it. */
export const timeOfColumn = (text: string): string => text.replace(BUDGETED, '');

function columnOf(content: Mapped): YearColumn | null {
  const text = timeOfColumn(content.text);
  const read = readColumnHeading(text);
  const year = yearOf(text);
  if (read?.role === 'baseline' || read?.role === 'target')
    return { content, role: read.role, year };
  const dated = read?.role === 'actual' && read.dated;
  return dated || (isTime(text) && !text.startsWith('(')) ? { content, role: 'year', year } : null;
}

/** The columns that words head from `at` on, and how many words they take: 目標値 H31 is one column. */
function columnsFrom(words: readonly Mapped[], at: number): { columns: YearColumn[]; to: number } {
  const columns: YearColumn[] = [];
  let to = at;
  for (; to < words.length; to++) {
    const word = words[to] as Mapped;
    const column = columnOf(word);
    const last = columns.at(-1);
    if (beginsRow(words, to, columns.length)) break;
    // a bare year behind the aim is its own, behind the start the next column
    const own = last?.role === 'target' && columns.length > 1;
    const goesOn = last?.year === null && isTime(word.text) && (own || word.text.startsWith('('));
    if (goesOn) {
      const content = join([last.content, word]);
      columns[columns.length - 1] = { ...last, content, year: yearOf(word.text) };
    } else if (column) columns.push(column);
    else break;
  }
  return { columns, to };
}

/** Whether a word is no heading but the label of the first row, with a value for each year behind it: R2 R3 R4 目標 12 14 16. */
function beginsRow(words: readonly Mapped[], at: number, years: number): boolean {
  if (years < LEAST_INLINE || rowKindOf((words[at] as Mapped).text) === null) return false;
  const values = words.slice(at + 1, at + 1 + years);
  return values.length === years && values.every(({ text }) => isValue(text));
}

/** Whether columns are years that rise. */
function rises(columns: readonly YearColumn[], least: number): boolean {
  const years = columns.filter(({ role }) => role === 'year').map(({ year }) => year ?? 0);
  return years.length >= least && years.every((year, i) => year > (years[i - 1] ?? 0));
}

const isStart = ({ text }: Mapped): boolean => columnRole(text) === 'baseline';

// 評価, R4評価
const isJudging = ({ text }: Mapped): boolean => readGradeLabel(text)?.bare === false;

/** The words from `at` on that head columns of grades or other words; none where anything else stands behind them. */
function othersFrom(words: readonly Mapped[], at: number): readonly Mapped[] {
  const rest = words.slice(at);
  return rest.every((word) => isJudging(word) || isColumnWord(word.text)) ? rest : [];
}

/** Part of a text from its `from`th word up to its `to`th; null where that is empty. */
function between(content: Mapped, words: readonly Mapped[], from: number, to: number) {
  const starts = tokensOf(content.text).map(({ start }) => start);
  if (from >= to || from >= words.length) return null;
  return trim(slice(content, starts[from] as number, starts[to]));
}

const saysTime = ({ text }: Mapped): boolean =>
  isTime(timeOfColumn(text)) || timesIn(text).length > 0;

// 2014, 2015: figures too
const YEAR_ALONE = /^(?:19|20)\d\d$/;

/** Whether a line of nothing but headings holds years that say no more than their figures, each following the one before: 2014 2015 2016. */
function holdsBareYears(words: readonly Mapped[]): boolean {
  const years = words.flatMap(({ text }) => (YEAR_ALONE.test(text) ? [Number(text)] : []));
  const others = words.filter(({ text }) => !YEAR_ALONE.test(text));
  return (
    years.length >= LEAST_INLINE &&
    years.every((year, i) => i === 0 || year === (years[i - 1] as number) + 1) &&
    others.every(
      (word) => rowKindOf(word.text) === null && (leadsYears(word.text) || isJudging(word)),
    )
  );
}

/** Reads a line that heads columns of years: 指標 単位 基準値 H28 H29 H30(目標); null where it heads none. */
export function readYearHeading(content: Mapped): YearHeading | null {
  if (!/\d|元/.test(content.text)) return null;
  const words = wordsIn(content);
  if (words.filter(saysTime).length < LEAST_YEARS && !holdsBareYears(words)) return null;
  for (let at = 0; at < words.length; at++) {
    const { columns, to } = columnsFrom(words, at);
    if (columns.length === 0) continue;
    const inline = to < words.length;
    if (rises(columns, inline ? LEAST_INLINE : LEAST_YEARS)) {
      let lead = at;
      while (lead > 0 && leadsYears((words[lead - 1] as Mapped).text)) lead--;
      const part = (from: number, end: number) => between(content, words, from, end);
      const others = othersFrom(words, to);
      return {
        before: part(0, lead),
        lead: part(lead, at),
        start: words.slice(lead, at).find(isStart) ?? null,
        columns,
        others,
        behind: part(to + others.length, words.length),
      };
    }
    at = to;
  }
  return null;
}
