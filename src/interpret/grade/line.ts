import { type Mapped, slice, spanOf } from '../../base/mapped.ts';
import type { Division, Grid, Prose } from '../../forms/outline.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { markOf } from '../../language/enumerator.ts';
import { familyOf, type GradeRead, readGrade, type Schemes } from '../../language/grade/grade.ts';
import { isWhole, NO_LABEL, standsAlone } from './heading.ts';
import type { GradeMention } from './mention.ts';

// 実績84.2%(R元) ◎, 46人(R6) → ◎, 実績8人=達成: a grade behind the figures of an indicator; 達成率 111.8% S こども課: before the office
const GRADE_END =
  /(?:(?<=[\d%)人件円―-]|\d[^\s\d()年月]{1,6})(?:\s?[→⇒]\s?|\s+)|(?<=\d[^\s\d=]{0,6})\s?=\s?|^)([^\s\d()、。%=]{1,12})(?:\s+[^\s\d、。]{1,14}(?:課|室|局|部|センター|委員会)|\([^()]{1,60}\))?\s*$/;

// → ◎
const LED = /^\s?[→⇒]/;

// 達成率 34.3% 51.3%: a row of an indicator that stands above
const FIRST_WORD = /^(\S+)\s/;
const RATE = /^(?:目標)?(?:達成率|進捗率)$/;

/** Whether a line goes on with the indicator above: it begins with the label of a row, or a figure. */
const goesOn = (text: string): boolean => {
  const first = FIRST_WORD.exec(text)?.[1] ?? '';
  return RATE.test(first) || rowKindOf(first) !== null;
};

/** Grades that end lines of figures without label. */
export function mentionsAtEnd(
  { lines }: Prose,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  return lines.flatMap((line): GradeMention[] => {
    const match = GRADE_END.exec(line.text);
    const read = match && readGrade(match[1] as string, schemes);
    if (!match || !read || !isWhole(read, match[1] as string)) return [];
    const isSign = familyOf(read.grade) === 'sign' && match.index > 0;
    // behind an arrow a word may be an aim: → 維持
    if (!isSign && (!standsAlone(read) || LED.test(match[0]))) return [];
    const span = spanOf(slice(line, match.index));
    const mention = { label: NO_LABEL, words: '', columnYear: null, remarks: [], cells: [], path };
    return [{ ...mention, read, span, goesOn: goesOn(line.text), alone: match.index === 0 }];
  });
}

const NAMED = /^(.{3,80}?)(?:\s*[:…|]\s*|\s+)([^\s:…]{1,14})$/;

/** A sign without a scheme may tick anything that a name stands beside. */
const isLooseSign = ({ rank, grade }: GradeRead): boolean =>
  rank === null && familyOf(grade) === 'sign';

/** What a line names, and the grade that it gives that: 5-1 学校教育の充実 B. */
export interface NamedGrade {
  readonly names: readonly string[];
  readonly mention: GradeMention;
}

/** The grades of lines that are a name and a grade, and nothing else; whether anything has that name is for others to say. */
export function namedGrades(
  lines: readonly Mapped[],
  path: readonly Division[],
  schemes: Schemes,
): NamedGrade[] {
  return lines.flatMap((line): NamedGrade[] => {
    const [, words = '', token = ''] = NAMED.exec(line.text.trim()) ?? [];
    const read = token.length > 0 ? readGrade(token, schemes) : null;
    if (!read || !isWhole(read, token) || isLooseSign(read)) return [];
    const span = spanOf(line);
    const names = [words, words.slice(markOf(words)?.length ?? 0)];
    const none = { columnYear: null, remarks: [], cells: [], path };
    return [{ names, mention: { ...none, label: NO_LABEL, words: '', read, span } }];
  });
}

/** Rows of a name and a grade without heading: 5-1 学校教育の充実 | B. */
export function namedInGrid(
  { rows }: Grid,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  return rows.flatMap(({ cells, span }): GradeMention[] => {
    const [name, grade, ...others] = cells;
    const read = name && grade && others.length === 0 ? readGrade(grade.text, schemes) : null;
    if (!name || !read || isLooseSign(read)) return [];
    const none = { columnYear: null, remarks: [], cells: [name], path };
    return [{ ...none, label: NO_LABEL, words: '', read, span }];
  });
}
