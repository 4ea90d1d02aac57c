import { type Mapped, slice, spanOf } from '../base/mapped.ts';
import type { Span } from '../base/span.ts';
import type { Division, Prose } from '../forms/outline.ts';
import { type GradeRead, readGrade, type Schemes } from '../language/grade.ts';
import { type GradeLabel, readGradeLabel } from '../language/grade-label.ts';
import { GRADES, oneOf } from '../language/lexicon.ts';

/** A grade that the document prints, before it is known whose it is. */
export interface GradeMention {
  readonly label: GradeLabel;
  /** The label's words, which may say who judged. */
  readonly words: string;
  readonly read: GradeRead;
  /** The year that the columns beside it say. */
  readonly columnYear: number | null;
  readonly remarks: readonly string[];
  /** The grade with its label, or the row that it stands in. */
  readonly span: Span;
  /** The cells of its row; empty for lines. */
  readonly cells: readonly Mapped[];
  readonly path: readonly Division[];
}

const LABEL_WORDS = oneOf([...GRADES.labels, ...GRADES.points, ...GRADES.looseLabels]);
// 評価区分=A  施策の総合評価 B+  達成度(R4):◎  進捗状況:概ね順調
const LABELLED = new RegExp(
  `(?<=^|[\\s【(\\[〔、。・,】\\])〕])([^\\s【(\\[〔、。・,】\\])〕:=]{0,14}?(?:${LABEL_WORDS}))(\\s?\\([^()]{1,12}\\))?(\\s*[:=]\\s*|\\s*)([^\\s()、。,【】\\[\\]〔〕]{1,30})`,
  'g',
);
const POINTS = /^[+-]?\d{1,3}点?$/;

/** The grade that words behind `label` are; null where they are none. */
export function gradeBehind(label: GradeLabel, words: string, schemes: Schemes): GradeRead | null {
  if (label.points)
    return POINTS.test(words)
      ? { grade: words.replace(/点$/, ''), gradeText: null, rank: null }
      : null;
  const read = readGrade(words, schemes);
  return label.loose && read?.rank == null ? null : read;
}

/** A grade that is a word needs a sign between it and its label, or to stand alone with it. */
function isCertain(read: GradeRead, sign: string, isWhole: boolean): boolean {
  return read.rank !== null || isWhole || /[:=]/.test(sign) || read.grade.length <= 2;
}

/** The grades that a text prints behind labels: 評価区分=A, 総合評価 概ね順調. */
export function mentionsIn(
  content: Mapped,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  const { text } = content;
  return [...text.matchAll(LABELLED)].flatMap((match) => {
    const [whole, label, bracketed = '', sign, token] = match as unknown as [
      string,
      string,
      string | undefined,
      string,
      string,
    ];
    const words = label + bracketed;
    const read = readGradeLabel(words);
    const grade = read && !read.bare ? gradeBehind(read, token, schemes) : null;
    if (!read || !grade || !isCertain(grade, sign, whole.length === text.trim().length)) return [];
    const end = match.index + whole.length;
    const span = spanOf(slice(content, match.index, end));
    return [
      { label: read, words, read: grade, columnYear: null, remarks: [], span, cells: [], path },
    ];
  });
}

/** A label alone on its line, and the grade alone on the next. */
export function mentionBelow(
  label: Prose,
  next: Prose,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  const read = readGradeLabel(label.content.text);
  const grade = read && !read.bare ? gradeBehind(read, next.content.text, schemes) : null;
  if (!read || !grade) return [];
  const span = { start: label.span.start, end: next.span.end };
  const words = label.content.text;
  return [
    { label: read, words, read: grade, columnYear: null, remarks: [], span, cells: [], path },
  ];
}
