import { join, type Mapped, slice, spanOf } from '../../base/mapped.ts';
import type { Division, Prose } from '../../forms/outline.ts';
import { familyOf, markIn, readGrade, type Schemes } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { mentionsAtEnd } from './line.ts';
import { crowded, type GradeMention, gradeBehind, mentionsIn } from './mention.ts';

/** Letters of a label that stand below each other, one a line. */
const LETTER = /^[\p{Script=Han}]$/u;
const MAX_LETTERS = 8;
// 3総合評価, (2) 評価: the number of a form's part
const NUMBER = /^(?:\d{1,2}|\(\d{1,2}\)|[①-⑳])\s?\.?\s?(?=\D)/;

/** Whether a line offers a grade among others: the next one is of its kind, with words where it has words. */
function isOffered(line: Mapped, next: Mapped | undefined, schemes: Schemes): boolean {
  const own = markIn(line.text.trim());
  const other = next ? markIn(next.text.trim()) : null;
  if (!own || !other || !next || familyOf(own.grade) !== familyOf(other.grade)) return false;
  const isBare = (text: string, length: number) => text.trim().length === length;
  return (
    readGrade(next.text, schemes) !== null &&
    isBare(line.text, own.length) === isBare(next.text, other.length)
  );
}

/** The grade of a line below its label; null where they are none. */
function below(
  label: Mapped,
  [line, next]: readonly (Mapped | undefined)[],
  path: readonly Division[],
  schemes: Schemes,
): GradeMention | null {
  const read = line ? readGradeLabel(label.text) : null;
  const grade = read && line && !read.bare ? gradeBehind(read, line.text, schemes) : null;
  if (!read || !line || !grade || isOffered(line, next, schemes)) return null;
  const span = { start: spanOf(label).start, end: spanOf(line).end };
  const words = label.text;
  return { label: read, words, read: grade, columnYear: null, remarks: [], span, cells: [], path };
}

/** The letters below each other that end at a line, as one text; null where there are fewer than two. */
function lettersUpTo(lines: readonly Mapped[], at: number): Mapped | null {
  let from = at;
  while (from >= 0 && at - from < MAX_LETTERS && LETTER.test(lines[from]?.text ?? '')) from--;
  return at - from > 1 ? join(lines.slice(from + 1, at + 1)) : null;
}

/** Labels and grades that stand in lines of their own, one below the other. */
function mentionsByLine(
  lines: readonly Mapped[],
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  const found = lines.flatMap((line, at): GradeMention[] => {
    const labelled = mentionsIn(line, path, schemes);
    if (labelled.length > 0) return labelled;
    const number = NUMBER.exec(line.text)?.[0].length ?? 0;
    const label = lettersUpTo(lines, at) ?? slice(line, number);
    const own = below(label, lines.slice(at + 1, at + 3), path, schemes);
    return own ? [{ ...own, heads: number > 0 }] : [];
  });
  return crowded(found);
}

/** The grades that a text prints: behind labels, below them, and behind figures. */
export function mentionsInProse(
  prose: Prose,
  next: Prose | null,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  const { content, lines } = prose;
  const own =
    lines.length === 1 && next ? below(content, next.lines.slice(0, 2), path, schemes) : null;
  if (own) return [{ ...own, heads: prose.mark !== null }];
  const byLine = lines.length > 1 ? mentionsByLine(lines, path, schemes) : [];
  const labelled = byLine.length > 0 ? byLine : mentionsIn(content, path, schemes);
  return labelled.length > 0 ? labelled : mentionsAtEnd(prose, path, schemes);
}
