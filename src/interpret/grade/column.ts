import type { Mapped } from '../../base/mapped.ts';
import type { Division, Grid, Row } from '../../forms/outline.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import {
  type GradeRead,
  isUsualWord,
  looksGraded,
  readGrade,
  type Schemes,
} from '../../language/grade/grade.ts';
import { type GradeLabel, readGradeLabel } from '../../language/grade/label.ts';
import { clean } from '../../language/letters/clean.ts';
import { GRADES, perLexicon, VALUES, WORDS } from '../../language/lexicon.ts';
import { asOf } from '../../language/time/as-of.ts';
import { timesIn } from '../../language/time/era.ts';
import type { Context } from '../context.ts';
import { whenOf } from '../indicator/reading.ts';
import { type GradeMention, gradeBehind } from './mention.ts';
import { mentionsInYearColumns, mentionsOfYears } from './years.ts';

/** A column of grades, or a column whose ticks mean its heading: 達成 | 未達成. */
interface GradeColumn {
  readonly at: number;
  readonly words: string;
  readonly label: GradeLabel;
  /** The grade that a tick stands for. */
  readonly ticked: GradeRead | null;
  /** Whether its cells are words of grades and nothing else, so that a loose heading (結果) is enough. */
  readonly worded: boolean;
}

interface Head {
  readonly at: number;
  readonly width: number;
  readonly columns: readonly GradeColumn[];
  readonly remarks: readonly number[];
  readonly year: number | null;
  /** The columns of what was reached, whose cells may say the year: 100 (H17). */
  readonly reached: readonly number[];
  /** Whether several columns are years. */
  readonly yearly: boolean;
}

const TICKS = new Set(GRADES.ticks);
// 点数の合計, 平均: a sum judges nothing; 保健衛生統計, 特別会計 are none
const SUM = /^(?:.{0,10}の?)?(?:合計|小計|平均|(?<![統会集設推])計)$/;
// 未定, 集計中, ―: not judged yet
const UNJUDGED = perLexicon(() => new Set([...VALUES.pending, ...VALUES.absent]));
const MAX_HEAD = 3;
const NO_LABEL: GradeLabel = {
  subject: null,
  ofProject: false,
  fiscalYear: null,
  when: null,
  previous: false,
  bare: false,
  loose: false,
  points: false,
  aspect: false,
  directs: false,
};

/** Whether a column is headed by a grade that its cells confirm or deny: 達成 above 達成, 未達成. */
function isYesOrNo({ text }: Mapped, at: number, below: readonly Row[]): boolean {
  if (!GRADES.words.includes(text)) return false;
  const cells = below.map((row) => row.cells[at]?.text ?? '').filter((cell) => cell.length > 0);
  return cells.length > 0 && cells.every((cell) => readGrade(cell, [])?.grade.endsWith(text));
}

/** Whether a column has no heading and its cells are words of grades and nothing else: 達成, 未達成 behind 実績値. */
function isUnheaded({ text }: Mapped, at: number, below: readonly Row[]): boolean {
  if (text !== '') return false;
  const cells = below.flatMap((row) => row.cells[at]?.text || []);
  return cells.length > 0 && cells.every(isUsualWord);
}

function labelled(cells: readonly Mapped[], below: readonly Row[]): GradeColumn[] {
  const columns = cells.flatMap((cell, at) => {
    const { text } = cell;
    const isBare = isYesOrNo(cell, at, below) || isUnheaded(cell, at, below);
    const label = readGradeLabel(text) ?? (isBare ? NO_LABEL : null);
    return label ? [{ at, words: text, label, ticked: null, worded: false }] : [];
  });
  // 前年度 is a column of grades only beside another one
  return columns.some(({ label }) => !label.bare) ? columns : [];
}

function ticked(cells: readonly Mapped[], schemes: Schemes): GradeColumn[] {
  const columns = cells.flatMap(({ text }, at) => {
    const grade = readGrade(text, schemes);
    return grade && grade.grade.length > 1
      ? [{ at, words: text, label: NO_LABEL, ticked: grade, worded: false }]
      : [];
  });
  return columns.length >= 2 ? columns : [];
}

/** The columns of what was reached, by their place. */
function reachedColumns(cells: readonly Mapped[]): readonly number[] {
  const read = cells.map((cell) => ({ text: whenOf(cell), heading: readColumnHeading(cell.text) }));
  const starts = read.filter(({ heading }) => heading?.role === 'baseline');
  // 基準値(H26) | 現状値(H30): what holds now was reached where another column is the start
  const isNow = (text: string) => starts.length > 1 && VALUES.present.some((w) => text.includes(w));
  return read.flatMap(({ text, heading }, at) =>
    heading?.role === 'actual' || (heading?.role === 'baseline' && isNow(text)) ? [at] : [],
  );
}

/** The one year that some of the cells say; null where they say none or several. */
function yearOf(cells: readonly Mapped[]): number | null {
  const years = new Set(
    cells.map((cell) => asOf(whenOf(cell)).fiscalYear ?? timesIn(whenOf(cell))[0]?.year ?? null),
  );
  years.delete(null);
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** The one year whose actuals the headings of a table say; null where they say those of several. */
const yearOfHead = (cells: readonly Mapped[], reached: readonly number[]): number | null =>
  yearOf(
    reached.flatMap((at) => {
      const cell = cells[at] as Mapped;
      return readColumnHeading(cell.text)?.dated ? [cell] : [];
    }),
  );

/** Whether several columns are years: R4年度 | R5年度. */
const isYearly = (cells: readonly Mapped[]): boolean =>
  cells.filter((cell) => {
    const heading = readColumnHeading(cell.text);
    return heading?.dated && heading.role !== 'baseline' && heading.role !== 'target';
  }).length > 1;

function headOf(grid: Grid, schemes: Schemes): Head | null {
  for (let at = 0; at < Math.min(MAX_HEAD, grid.rows.length - 1); at++) {
    const { cells } = grid.rows[at] as Row;
    const found = labelled(cells, grid.rows.slice(at + 1));
    const columns = found.length > 0 ? found : ticked(cells, schemes);
    if (columns.length === 0 || cells.filter(({ text }) => text.length > 0).length < 2) continue;
    const remarks = cells.flatMap(({ text }, i) =>
      WORDS.evaluationColumns.remarks.includes(text.replace(/\s+/g, '')) ? [i] : [],
    );
    const reached = reachedColumns(cells);
    return {
      at,
      width: cells.length,
      columns,
      remarks,
      year: yearOfHead(cells, reached),
      reached,
      yearly: isYearly(cells),
    };
  }
  return null;
}

/** How far a row's cells are shifted against the heading's: a number in front, or a cell that goes on from above. */
function shiftOf({ cells }: Row, width: number): number {
  const more = cells.length - width;
  return more === 1 && !/^\d{1,3}$/.test(cells[0]?.text ?? '') ? 0 : more;
}

function inRow(
  row: Row,
  head: Head,
  path: readonly Division[],
  schemes: Schemes,
  context: Context,
): GradeMention[] {
  if (row.cells.some(({ text }) => SUM.test(text))) return [];
  const shift = shiftOf(row, head.width);
  const cell = (at: number) => row.cells[at + shift];
  const remarks = head.remarks.flatMap((at) => {
    const words = cell(at);
    return words && words.text.length > 0 ? [clean(words)] : [];
  });
  return head.columns.flatMap(({ at, words, label, ticked, worded }) => {
    const known = GRADES.labels.includes(words.replace(/\s+/g, '')) || label.bare;
    const text = cell(at)?.text.trim() ?? '';
    const own = worded ? { ...label, loose: false } : label;
    const read = ticked ? (TICKS.has(text) ? ticked : null) : gradeBehind(own, text, schemes);
    if (!read && !ticked && known && looksGraded(text))
      context.notice('grade-unknown', row.span, { grade: text });
    if (!read) return [];
    const said = label.previous ? [] : remarks;
    const columnYear = head.year ?? yearOf(head.reached.flatMap((i) => cell(i) ?? []));
    const { yearly } = head;
    const { span, cells } = row;
    return [{ label, words, read, columnYear, yearly, remarks: said, span, cells, path }];
  });
}

/** Whether a cell of a column is of the document's own scheme: then all its grades are. */
function isOfScheme(rows: readonly Row[], { at }: GradeColumn, schemes: Schemes): boolean {
  return rows.some(({ cells }) => readGrade(cells[at]?.text ?? '', schemes)?.rank != null);
}

/** Whether all cells of a column are words of grades: 達成(1.27倍), 未達成; what is not yet judged says so (未定). */
function isWorded(rows: readonly Row[], { at, label }: GradeColumn, schemes: Schemes): boolean {
  const all = rows.flatMap(({ cells }) => cells[at]?.text.trim() || []);
  const cells = all.filter((text) => !UNJUDGED().has(text));
  const isWord = (text: string) => (readGrade(text, schemes)?.grade.length ?? 0) > 1;
  return label.loose && cells.length > 1 && cells.every(isWord);
}

/** A row of a form: a label in one cell, its grade in the next; a heading of ticks (達成 | 未達成) is none. */
function inForm(row: Row, path: readonly Division[], schemes: Schemes): GradeMention[] {
  const { cells, span } = row;
  const grades = cells.map(({ text }) => readGrade(text, schemes) !== null);
  return cells.flatMap(({ text: words }, at) => {
    const label = readGradeLabel(words);
    const next = cells[at + 1]?.text.trim() ?? '';
    if (!label || label.bare || (grades[at + 1] && grades[at + 2])) return [];
    const read = gradeBehind(label, next, schemes);
    return read ? [{ label, words, read, columnYear: null, remarks: [], span, cells, path }] : [];
  });
}

/** The grades of a table (評価の列), one a row and column. */
export function mentionsInGrid(
  grid: Grid,
  path: readonly Division[],
  schemes: Schemes,
  context: Context,
): GradeMention[] {
  const years = mentionsOfYears(grid, path, schemes);
  if (years.length > 0) return years;
  const columns = mentionsInYearColumns(grid, path, schemes);
  if (columns.length > 0) return columns;
  const forms = grid.rows.flatMap((row) => inForm(row, path, schemes));
  if (forms.length > 0) return forms;
  const head = headOf(grid, schemes);
  if (!head) return [];
  const rows = grid.rows.slice(head.at + 1).filter(({ cells }) => cells.length > 0);
  const judged = head.columns.map((column) => ({
    ...column,
    worded: isWorded(rows, column, schemes),
    label: { ...column.label, loose: column.label.loose || isOfScheme(rows, column, schemes) },
  }));
  return rows.flatMap((row) => inRow(row, { ...head, columns: judged }, path, schemes, context));
}
