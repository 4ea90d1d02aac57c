import { join, type Mapped } from '../../base/mapped.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { isProjectName } from '../../language/project-run.ts';

/** A name goes over so many lines; with fewer the row that it opens is asked. */
const LEAST = 3;
const MOST = 5;
/** A line that goes on is as full as the first, but for so many characters. */
const SLACK = 2;
// the bullet and marks in front of a name
const MARKS = new RegExp(`^[^${LETTERS}A-Za-z\\d]+`);

const nameIn = (lines: readonly Mapped[]): string => join(lines).text.replace(MARKS, '');

/** Whether lines are one name of a narrow column: those before the last are full, and only all of them are a name. */
function isOneName(lines: readonly Mapped[]): boolean {
  const [first, ...others] = lines as readonly [Mapped, ...Mapped[]];
  const last = others.at(-1) as Mapped;
  const least = first.text.length - SLACK;
  return (
    lines.every(({ text }) => !/\s/.test(text)) &&
    others.slice(0, -1).every(({ text }) => text.length >= least) &&
    last.text.length <= first.text.length + 1 &&
    !isProjectName(nameIn(lines.slice(0, -1))) &&
    isProjectName(nameIn(lines))
  );
}

/** The lines of a list's entry with the name of its project on one, where it goes over three or more: 集落ぐるみ | 鳥獣被害防 | 止対策事業. */
export function withWholeName(lines: readonly Mapped[]): readonly Mapped[] {
  for (let count = LEAST; count <= Math.min(lines.length, MOST); count++)
    if (isOneName(lines.slice(0, count)))
      return [join(lines.slice(0, count)), ...lines.slice(count)];
  return lines;
}
