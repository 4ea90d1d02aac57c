import { join, type Mapped, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { isUnitHead } from '../../language/indicator/name-words.ts';
import { isTime } from '../../language/time/time-word.ts';
import { leadsYears, timeOfColumn } from '../../language/time/year-heading.ts';
import { isValue, wordsIn } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { aheadOfPlan, isCell, type RowHead, rowHeadOf, spacedRowAt } from './spaced-rows.ts';

const LEAST_HEADINGS = 4;
const LEAST_YEARS = 2;
/** So many years are a heading without other words. */
const LEAST_YEARS_ALONE = 3;

const wordsOf = ({ content }: Line): Mapped => trim(content);

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

/** The headings of one table from a place on, and the place behind them; they too may have blank lines between them. */
function headAt(lines: readonly Line[], at: number): { own: readonly Line[]; to: number } | null {
  const tight = headingsFrom(lines, at);
  const own = tight <= 1 ? spacedHeadings(lines, at) : lines.slice(at, at + tight);
  const years = own.filter(isYear);
  const heads =
    (own.length >= LEAST_HEADINGS && years.length >= LEAST_YEARS) ||
    years.length >= LEAST_YEARS_ALONE;
  return heads ? { own, to: at + (tight <= 1 ? 2 * own.length - 1 : tight) } : null;
}

/** The first row stands no further below its headings. */
const MAX_AHEAD = 16;

/** Whether a plan with a value for each column stands below headings. */
function headsRows(lines: readonly Line[], from: number, headings: readonly Line[]): boolean {
  const head = headings.length > 1 ? rowHeadOf(joined(headings).content) : null;
  if (!head) return false;
  const near = lines.slice(from, from + MAX_AHEAD);
  return near.some((_, i) => (spacedRowAt(lines, from + i, head)?.cells.length ?? 0) > head.aims);
}

/** Headings with a blank line between each two of them, and a plan below. */
function spacedHeadings(lines: readonly Line[], at: number): readonly Line[] {
  const own: Line[] = [];
  for (let i = at; isCell(lines[i]) && isHeading(lines[i] as Line); i += 2) {
    own.push(lines[i] as Line);
    if (!lines[i + 1]?.blank) break;
  }
  const heads = own.slice(0, own.findLastIndex((line) => !announces(line)) + 1);
  return headsRows(lines, at + 2 * heads.length, heads) ? heads : [];
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

/** A row whose cells have blank lines between them, put behind `out`, with the name and start above a plan; the place behind it, or null. */
function spacedRow(
  out: Line[],
  lines: readonly Line[],
  at: number,
  head: RowHead | null,
): number | null {
  const row = head && spacedRowAt(lines, at, head);
  const [label] = row?.cells ?? [];
  if (!row || !label) return null;
  const planned = rowKindOf(wordsOf(label).text) === 'planned';
  const ahead = planned ? aheadOfPlan(out, head) : null;
  // a plan without name, or another row where no plan stands, is nobody's
  if (planned ? !ahead : !isRow(out.at(-1))) return null;
  const [first] = ahead ? out.splice(ahead.from) : [label];
  const [own, ...values] = row.cells.map(wordsOf) as [Mapped, ...Mapped[]];
  const start = ahead?.start ? [ahead.start] : [];
  const front = head.starts === 'behind' ? [own, ...start] : [...start, own];
  const content = join([...(ahead?.name ?? []), ...front, ...values], ' ');
  out.push({ ...(first as Line), content });
  return skipBlank(lines, row.to);
}

/** The place of the next row's label over the blank line in front of it; the place itself where another line follows. */
function skipBlank(lines: readonly Line[], at: number): number {
  const label = lines[at]?.blank ? lines[at + 1] : undefined;
  return isCell(label) && rowKindOf(wordsOf(label).text) ? at + 1 : at;
}

const isRow = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.blank &&
  !isCell(line) &&
  wordsIn(wordsOf(line)).some(({ text }) => rowKindOf(text) !== null);

/**
 * Tables of years that came in with a line for each cell (1行1セルの表): their headings become one line, and so do the label
 * of each row (計画, 実績) and its values. Names and units stay lines of their own, unless blank lines stand between all cells.
 */
export function joinCellLines(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  let inside = false;
  let head: RowHead | null = null;
  for (let at = 0; at < lines.length; ) {
    const headings = headAt(lines, at);
    if (headings) head = rowHeadOf(joined(headings.own).content);
    const behind = headings ? null : spacedRow(out, lines, at, head);
    inside = headings !== null || (inside && (lines[at]?.blank || isCell(lines[at])));
    if (behind !== null) {
      at = behind;
      continue;
    }
    const unit = isCell(lines[at]) && isUnitHead(wordsOf(lines[at] as Line).text);
    const to = headings?.to ?? at + (inside || unit ? rowAt(lines, at) : 1);
    const own = headings?.own ?? lines.slice(at, to);
    out.push(own.length > 1 ? joined(own) : (lines[at] as Line));
    at = to;
  }
  return out;
}
