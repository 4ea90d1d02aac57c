import { join, type Mapped, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { isUnitHead } from '../../language/indicator/name-words.ts';
import { isTime } from '../../language/time/time-word.ts';
import { leadsYears, timeOfColumn } from '../../language/time/year-heading.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isText } from '../line/text.ts';

/** A cell is no longer than this, in characters. */
const MAX_CELL = 40;
const LEAST_HEADINGS = 4;
const LEAST_YEARS = 2;
/** So many years are a heading without other words. */
const LEAST_YEARS_ALONE = 3;

const wordsOf = ({ content }: Line): Mapped => trim(content);

/** Whether a line is one cell: a word, a figure, a time, no sentence. */
function isCell(line: Line | undefined): line is Line {
  if (!isText(line)) return false;
  const { text } = wordsOf(line);
  return text.length <= MAX_CELL && !/[。\s]/.test(text);
}

const isYear = (line: Line): boolean => isTime(timeOfColumn(wordsOf(line).text));

const isHeading = (line: Line): boolean => leadsYears(wordsOf(line).text) || isYear(line);

/** How many lines from a place on hold one cell each for which `wanted` holds. */
function runOf(lines: readonly Line[], from: number, wanted: (line: Line) => boolean): number {
  let to = from;
  while (isCell(lines[to]) && wanted(lines[to] as Line)) to++;
  return to - from;
}

/** How many lines from a place on are the headings of one table; 活動指標 behind its years is its first row. */
function headingsFrom(lines: readonly Line[], at: number): number {
  const run = lines.slice(at, at + runOf(lines, at, isHeading));
  return run.findLastIndex((line) => !announces(line)) + 1;
}

const joined = (lines: readonly Line[]): Line => ({
  ...(lines[0] as Line),
  content: join(lines.map(wordsOf), ' '),
});

// 活動指標, 成果指標 above a name
const announces = (line: Line): boolean => readColumnHeading(wordsOf(line).text)?.role === 'name';

/** Whether a line is a unit alone, which goes with the word 単位 above it. */
const isUnitLine = (line: Line): boolean =>
  isCell(line) && isUnitWord(wordsOf(line).text) && !isHeading(line);

/** How many lines are one row's from a place on: a label with its values, a word that announces a name with the name. */
function rowAt(lines: readonly Line[], at: number): number {
  const line = lines[at] as Line;
  const { text } = wordsOf(line);
  if (rowKindOf(text)) return 1 + runOf(lines, at + 1, (own) => isValue(wordsOf(own).text));
  const next = lines[at + 1];
  if (isUnitHead(text)) return next && isUnitLine(next) ? 2 : 1;
  return isColumnWord(text) && announces(line) && isCell(next) && !isHeading(next) ? 2 : 1;
}

/**
 * Tables of years that came in with a line for each cell (1行1セルの表): their headings become one line, and so do the label
 * of each row (計画, 実績) and its values. Names and units stay lines of their own.
 */
export function joinCellLines(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  let inside = false;
  for (let at = 0; at < lines.length; ) {
    const headings = headingsFrom(lines, at);
    const years = lines.slice(at, at + headings).filter(isYear);
    const heads =
      (headings >= LEAST_HEADINGS && years.length >= LEAST_YEARS) ||
      years.length >= LEAST_YEARS_ALONE;
    inside = heads || (inside && (lines[at]?.blank || isCell(lines[at])));
    const unit = isCell(lines[at]) && isUnitHead(wordsOf(lines[at] as Line).text);
    const taken = heads ? headings : inside || unit ? rowAt(lines, at) : 1;
    const own = lines.slice(at, at + taken);
    out.push(own.length > 1 ? joined(own) : (lines[at] as Line));
    at += taken;
  }
  return out;
}
