import { join, type Mapped, split } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import {
  columnRole,
  holdsValues,
  isColumnWord,
  readColumnHeading,
} from '../../language/column/heading.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isTime } from '../../language/time/time-word.ts';
import { lineText } from '../line/text.ts';
import { type FlatCell, flatCells } from './flat-cell.ts';
import { type RowHead, rowHeadOf } from './row-columns.ts';

/** A heading of two lines, and how many lines it takes. */
interface ZippedHead {
  readonly head: RowHead;
  readonly taken: number;
}

/** So many columns of words in front of the zipped ones: number, name, unit. */
const MAX_ALONE = 3;
/** So many headings whose year stands on the other line are no accident. */
const LEAST_DATED = 3;

const wordsOf = (line: Line): Mapped[] => split(lineText(line), /\s+/g);

const saysValue = ({ text }: Mapped): boolean => holdsValues(columnRole(text));
const isWord = ({ text }: Mapped): boolean => !isTime(text) && saysValue({ text, marks: [] });

/** Whether two words are the year of a column and what it holds: H27 実績, 基準値 (H26). */
const isDatedPair = (above: Mapped, below: Mapped): boolean =>
  (isTime(above.text) && isWord(below)) || (isWord(above) && isTime(below.text));

/** Whether two words are one word of a heading, which neither is alone: 進捗 状況, 担当 課. */
function isTornPair(above: Mapped, below: Mapped): boolean {
  const whole = above.text + below.text;
  return !isTime(below.text) && (isColumnWord(whole) || readGradeLabel(whole) !== null);
}

const headsWords = ({ text }: Mapped): boolean =>
  isColumnWord(text) && !isTime(text) && !holdsValues(columnRole(text));

/** The headings where the shorter line begins under the word `at` of the longer; null where any two do not go together. */
function zippedFrom(at: number, above: readonly Mapped[], below: readonly Mapped[]) {
  const isLonger = above.length > below.length;
  const [long, short] = isLonger ? [above, below] : [below, above];
  const behind = at + short.length;
  const alone = [...long.slice(0, at), ...long.slice(behind)];
  if (!alone.every(headsWords)) return null;
  const pairs = short.map((word, i) => {
    const other = long[at + i] as Mapped;
    return isLonger ? ([other, word] as const) : ([word, other] as const);
  });
  const dated = pairs.filter(([a, b]) => isDatedPair(a, b)).length;
  if (dated < LEAST_DATED || !pairs.every(([a, b]) => isDatedPair(a, b) || isTornPair(a, b)))
    return null;
  return [...long.slice(0, at), ...pairs.map(([a, b]) => join([a, b])), ...long.slice(behind)];
}

/**
 * The heading whose columns have a word on each of two lines, one above the other (二段の見出し): 基準値 H27 H28 目標値 above
 * 指標 (H26) 実績 実績 (H31). Null where the words of its columns do not go together in exactly one way.
 */
export function zippedHeadAt(lines: readonly Line[], at: number): ZippedHead | null {
  const [line, next] = [lines[at] as Line, lines[at + 1]];
  if (!next || next.blank || next.cells !== null) return null;
  const [above, below] = [wordsOf(line), wordsOf(next)];
  const more = Math.abs(above.length - below.length);
  if (Math.min(above.length, below.length) < LEAST_DATED || more > MAX_ALONE) return null;
  const ways = Array.from({ length: more + 1 }, (_, k) => zippedFrom(k, above, below)).flatMap(
    (words) => (words ? [words] : []),
  );
  const [words] = ways;
  if (!words || ways.length > 1) return null;
  const head = rowHeadOf(
    words.map((content) => headingCell(content, line)),
    0,
  );
  return head && { head, taken: 2 };
}

/** A word of the heading, which may hold a blank no longer: one cell whatever it says. */
function headingCell(content: Mapped, line: Line): FlatCell {
  const [cell, more] = flatCells([{ ...line, content }]);
  if (cell && !more) return cell;
  return { kind: 'heading', content, line, heading: readColumnHeading(content.text) };
}
