import { join, type Mapped, split, without } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, isColumnWord } from '../../language/column/heading.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isText, lineText } from '../line/text.ts';

const GAP = /\s{2,}/g;
/** Columns of values without which no table is told. */
const LEAST_VALUES = 2;

// …の参加者 320: one blank parts a name from the first of its figures
const FIRST_FIGURE = /\s(?=\d[\d,.]*$)/g;

/** The cells of a line between wide blanks; one blank is enough in front of the first figure. */
export const cellsIn = (line: Line): Mapped[] => {
  const [first, ...others] = split(lineText(line), GAP);
  return others.length > 0 && first
    ? [...split(first, FIRST_FIGURE), ...others]
    : [first as Mapped];
};

type Kind = 'name' | 'value' | 'grade';

function kindOf(heading: Mapped): Kind | null {
  const word = heading.text;
  if (isTime(word)) return 'value';
  if (readGradeLabel(word)?.bare === false) return 'grade';
  const role = isColumnWord(word) ? columnRole(word) : null;
  if (role === 'name') return 'name';
  return holdsValues(role) ? 'value' : null;
}

/** The headings of a table of names, values and grades on one line, wide blanks between them. */
export interface Head {
  readonly cells: readonly Mapped[];
  readonly values: number;
  readonly graded: boolean;
}

/** Reads the headings of a table of names, values and grades; null where a word is none. */
export function headOf(line: Line | undefined): Head | null {
  if (!isText(line)) return null;
  const cells = cellsIn(line).map((cell) => without(cell, /\s/g));
  const [first, ...kinds] = cells.map(kindOf);
  const values = kinds.filter((kind) => kind === 'value').length;
  const graded = kinds.at(-1) === 'grade';
  const known = first === 'name' && values + (graded ? 1 : 0) === kinds.length;
  return known && values >= LEAST_VALUES ? { cells, values, graded } : null;
}

/** The headings with their times, where a line of as many times as headings without one stands below. */
export function datedBy(head: Head, line: Line | undefined): Head | null {
  if (!isText(line)) return null;
  const times = cellsIn(line);
  const bare = head.cells.filter((cell) => kindOf(cell) === 'value' && !isTime(cell.text));
  const inBrackets = ({ text }: Mapped) => /^\(.+\)$/.test(text) && isTime(text.slice(1, -1));
  if (times.length !== bare.length || !times.every(inBrackets)) return null;
  const cells = head.cells.map((cell) => {
    const time = times[bare.indexOf(cell)];
    return time ? join([cell, time]) : cell;
  });
  return { ...head, cells };
}
