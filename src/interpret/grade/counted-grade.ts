import { type Mapped, slice, split, trim } from '../../base/mapped.ts';
import { type GradeRead, isUsualWord, readGrade } from '../../language/grade/grade.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { draftNamed, type ProjectDraft } from '../project/sheet.ts';

// 達成 2件 (名簿の見直し、条例の制定): how many have the grade, and which they are
const COUNTED = /^[・○●]?\s*([^\s\d():、。]{2,14})\s*:?\s*(\d{1,2})\s?件\s*\(([^()]{2,200})\)$/;
const BETWEEN = /[、,]/g;
const MIN_NAME = 3;

/** A line that counts what has a grade and names all of it (件数と内訳). */
interface CountedGrade {
  readonly read: GradeRead;
  readonly names: readonly Mapped[];
}

/** Reads such a line; null where the names are not as many as it counts, or the word is no usual grade. */
export function countedGrade(line: Mapped): CountedGrade | null {
  const words = trim(line);
  const match = COUNTED.exec(words.text);
  if (!match) return null;
  const [, word, count, inside] = match as unknown as [string, string, string, string];
  const read = isUsualWord(word) ? readGrade(word, []) : null;
  const at = words.text.lastIndexOf('(') + 1;
  const names = split(slice(words, at, at + inside.length), BETWEEN).map(trim);
  const whole = names.length === Number(count);
  return read && whole && names.every(({ text }) => text.length >= MIN_NAME)
    ? { read, names }
    : null;
}

/** The projects that such lines name; what ends as a measure does is none. */
export const countedProjects = (lines: readonly Mapped[]): ProjectDraft[] =>
  lines.flatMap((line) => {
    const names = countedGrade(line)?.names ?? [];
    return names.some(({ text }) => endsAsMeasure(text))
      ? []
      : names.map((name) => draftNamed(name));
  });
