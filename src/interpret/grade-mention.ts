import { type Mapped, slice, spanOf } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import type { Span } from '../base/span.ts';
import type { Division, Prose } from '../forms/outline.ts';
import { familyOf, type GradeRead, readGrade, type Schemes } from '../language/grade.ts';
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
  /** Whether further grades stand in the same text: its section alone does not say whose it is. */
  readonly crowded?: boolean;
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

// 評価 A B C: the grades of several years, or those there are to choose from
const NEXT = /^\s+(\S{1,30})/;

/** Whether a grade of the same family stands right behind one: none of them is the grade of what it stands with. */
function isOneOfMany({ grade }: GradeRead, behind: string, schemes: Schemes): boolean {
  const next = NEXT.exec(behind)?.[1];
  const other = next ? readGrade(next, schemes) : null;
  return other !== null && familyOf(other.grade) === familyOf(grade);
}

/** 概ね順調, 効果があった: words that mean nothing else behind a label. */
const LONG_WORD = 4;

/** A grade that is a short word needs a sign between it and its label, or to stand alone with it. */
function isCertain(read: GradeRead, sign: string, isWhole: boolean): boolean {
  return (
    read.rank !== null ||
    isWhole ||
    /[:=]/.test(sign) ||
    familyOf(read.grade) !== 'word' ||
    read.grade.length >= LONG_WORD
  );
}

/** The grades that a text prints behind labels: 評価区分=A, 総合評価 概ね順調. */
export function mentionsIn(
  content: Mapped,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  const { text } = content;
  const found = matchesIn(text, LABELLED).flatMap((match) => {
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
    if (isOneOfMany(grade, text.slice(end), schemes)) return [];
    const span = spanOf(slice(content, match.index, end));
    return [
      { label: read, words, read: grade, columnYear: null, remarks: [], span, cells: [], path },
    ];
  });
  // several in one text are of several things
  return found.length < 2 ? found : found.map((own) => ({ ...own, crowded: true }));
}

// 【◎】 (概ね順調) at the end of a heading
const BRACKETED_END = /\s*[【([〔]([^【】()[\]〔〕]{1,14})[】)\]〕]\s*$/;
const NO_LABEL = readGradeLabel(GRADES.labels[0] as string) as GradeLabel;

/** A grade at the end of a heading, and the heading without it: 施策評価:B, 【◎】, (概ね順調). */
export function mentionInHeading(
  title: Mapped,
  path: readonly Division[],
  schemes: Schemes,
): { readonly mention: GradeMention; readonly title: Mapped } | null {
  const bracket = BRACKETED_END.exec(title.text);
  const inside = bracket ? readGrade(bracket[1] as string, schemes) : null;
  // without a scheme of its own only a sign is no other remark
  if (bracket && inside && (inside.rank !== null || familyOf(inside.grade) === 'sign')) {
    const span = spanOf(slice(title, bracket.index));
    const mention = { label: NO_LABEL, words: '', read: inside, columnYear: null, remarks: [] };
    return {
      mention: { ...mention, span, cells: [], path },
      title: slice(title, 0, bracket.index),
    };
  }
  const bare = bracket ? slice(title, 0, title.text.trimEnd().length - 1) : title;
  const mention = mentionsIn(bare, path, schemes).at(-1);
  if (!mention || mention.span.end !== spanOf(bare).end) return null;
  const start = title.text.length - (spanOf(title).end - mention.span.start);
  const rest = title.text.slice(0, start).replace(/[\s【([〔]+$/, '');
  return rest.length > 0 ? { mention, title: slice(title, 0, rest.length) } : null;
}

// 実績84.2%(R元) ◎: a sign behind the figures of an indicator
const SIGN_END = /(?<=[\d%)人件円])\s+([◎○△×])\s*$/;

/** A sign that ends an indicator's line without label. */
export function mentionAtEnd(
  content: Mapped,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  const match = SIGN_END.exec(content.text);
  const read = match && readGrade(match[1] as string, schemes);
  if (!match || !read) return [];
  const span = spanOf(slice(content, match.index));
  return [
    { label: NO_LABEL, words: '', read, columnYear: null, remarks: [], span, cells: [], path },
  ];
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
