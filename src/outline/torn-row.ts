import { join, type Mapped, split, trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { lineGlue } from './glue.ts';
import { cellsOf } from './part.ts';
import { fits, isTelling, type Test, testsOf } from './row-span.ts';

// ---|---|---|  or  | --- | :--: |
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/;
const LEAST_COLUMNS = 3;
/** With bars at both sides a rule of two columns is no ornament. */
const LEAST_FRAMED = 2;

const barsIn = (text: string) => text.split('|').length - 1;

const barsOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { content }) => sum + barsIn(content.text), 0);

// | --- | --- |
const FRAMED = /^\s*\|.*\|\s*$/;

/** How many columns the rule under a table's heading draws; null when a line is no rule. */
export function ruleColumns({ content }: Line): number | null {
  if (!RULE.test(content.text)) return null;
  const columns = content.text.split('|').filter((part) => part.includes('-')).length;
  const framed = FRAMED.test(content.text);
  return columns >= (framed ? LEAST_FRAMED : LEAST_COLUMNS) ? columns : null;
}

// ---|---|---: the rule of a table without bars at its sides
const OPEN_RULE = /^\s*:?-.*-:?\s*$/;

/** How many bars a whole row has: those at its sides only where the rule has them too. */
const leastBars = ({ content }: Line, columns: number): number =>
  OPEN_RULE.test(content.text) ? columns - 1 : columns;

/** Lines of one row, as a line with cells. */
function rowOf(lines: readonly Line[]): Line {
  const content = join(
    lines.map((line) => trim(line.content)),
    lineGlue,
  );
  const row = { ...(lines[0] as Line), content, cells: null };
  return { ...row, cells: cellsOf(row) };
}

const TAB = /\t/g;
const tabCells = ({ content }: Line): Mapped[] => split(content, TAB).map(trim);

/** Lines whose cells are torn, as one row: the last cell of each goes on with the first of the next. */
function rowAcross(lines: readonly Line[]): Line {
  const cells: Mapped[] = [];
  for (const line of lines) {
    const [first, ...others] = tabCells(line);
    const above = cells.pop();
    cells.push(above && first ? join([above, first], lineGlue) : (first as Mapped), ...others);
  }
  const content = join(
    cells.filter(({ text }) => text.length > 0),
    ' ',
  );
  return { ...(lines[0] as Line), content, cells };
}

// 地域学校協働活動の: the words go on
const GOES_ON = /[のをにがとはへや・、]$/;

/** A line of one cell in front of a whole row may be a band or heading: it is torn off only where its words go on. */
function isOneRow(lines: readonly Line[], at: number, last: number): boolean {
  const first = lines[at] as Line;
  const alone = tabCells(first).length === 1 && last === at + 1;
  if (alone && !GOES_ON.test(trim(first.content).text)) return false;
  return lines.slice(at, last).every((line, i) => {
    const [before, after] = [tabCells(line).at(-1), tabCells(lines[at + i + 1] as Line)[0]];
    return before !== undefined && after !== undefined && lineGlue(before, after) === '';
  });
}

/** The lines from `at` on that are one row of `columns` cells; just that line where no count fits. */
function tornRow(lines: readonly Line[], at: number, columns: number): readonly Line[] {
  let cells = 0;
  for (let i = at; i < lines.length && !(lines[i] as Line).blank; i++) {
    cells += tabCells(lines[i] as Line).length - (i > at ? 1 : 0);
    if (cells > columns) break;
    if (cells === columns && i > at)
      return isOneRow(lines, at, i) ? lines.slice(at, i + 1) : lines.slice(at, at + 1);
    if (cells === columns) break;
  }
  return lines.slice(at, at + 1);
}

/** Mends rows of tables with tabs whose cells were broken over lines: together they have as many cells as the heading. */
export function mendTabRows(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ content }) => content.text.includes('\t'))) return lines;
  const mended: Line[] = [];
  let columns = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    if (line.blank || line.cells !== null) columns = 0;
    const count = tabCells(line).length;
    if (columns === 0 && count >= LEAST_COLUMNS) columns = count;
    const row = columns > 0 ? tornRow(lines, at, columns) : [line];
    mended.push(row.length > 1 ? rowAcross(row) : line);
    at += row.length;
  }
  return mended;
}

/** So many cells of rows above may reach down into a row. */
const MOST_SPANNED = 2;

/**
 * Whether lines are a whole row whose first cells are those of a row above (rowspan): its cells hold what the last columns
 * ask for, and, unless they stand on one line, not what the first ones do.
 */
function isSpanned(lines: readonly Line[], tests: readonly (Test | null)[]): boolean {
  const cells = rowOf(lines).cells ?? [];
  const missing = tests.length - cells.length;
  if (missing < 1 || missing > MOST_SPANNED || !isTelling(tests)) return false;
  if (!fits(cells, tests.slice(missing))) return false;
  return lines.length === 1 || !fits(cells, tests.slice(0, cells.length));
}

/** A heading takes no more lines. */
const MAX_HEADING = 16;

/** The lines above a rule that are one heading, as a line: together they have as many bars as a row. */
function joinHeading(mended: Line[], needed: number): void {
  const least = Math.max(0, mended.length - MAX_HEADING);
  for (let from = mended.length - 1; from >= least; from--) {
    const lines = mended.slice(from);
    const first = mended[from] as Line;
    const bars = barsOf(lines);
    if (first.blank || first.cells !== null || bars > needed) return;
    // what stands above the first cell may be its own first line: that has no bar
    if (bars < needed) continue;
    if (lines.length > 1) mended.splice(from, lines.length, rowOf(lines));
    return;
  }
}

// 2-1, 3: the number of what the next cell names
const NUMBER = /^\d{1,2}(?:[-.]\d{1,2})*$/;

/** A row with one cell too many, the first of which numbers the next: both are of one column. */
function numberedRow(row: Line, columns: number): Line {
  const cells = row.cells ?? [];
  const [number, title, ...others] = cells;
  return number && title && cells.length === columns + 1 && NUMBER.test(number.text)
    ? { ...row, cells: [join([number, title], ' '), ...others] }
    : row;
}

/**
 * Mends tables whose cells were broken over lines: behind the rule under a heading, lines are gathered until a row has
 * all its bars. Rows that stand on one line come out as they went in, and what no bar completes stays as it was.
 */
export function mendRows(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => ruleColumns(line) !== null)) return lines;
  const mended: Line[] = [];
  let columns: number | null = null;
  let needed = 0;
  let most = 0;
  let tests: readonly (Test | null)[] = [];
  let open: Line[] = [];
  let width = 0;
  const giveUp = () => {
    mended.push(...open);
    open = [];
  };
  for (const line of lines) {
    const rule = ruleColumns(line);
    if (rule !== null || line.blank) {
      giveUp();
      columns = rule ?? columns;
      if (rule !== null) {
        needed = leastBars(line, rule);
        most = FRAMED.test(line.content.text) ? rule + 1 : needed;
        joinHeading(mended, needed);
        width = rule;
        const heading = mended.at(-1);
        tests = heading ? testsOf({ cells: cellsOf(heading) ?? [] }) : [];
      }
      if (line.blank) columns = null;
      mended.push(line);
      continue;
    }
    if (columns === null) {
      mended.push(line);
      continue;
    }
    const own = barsIn(line.content.text);
    // with more bars than a row has, a whole row ends what stands open above it
    if (own >= needed && barsOf(open) + own > most) giveUp();
    open.push(line);
    const bars = barsOf(open);
    if (bars < needed && !(bars >= needed - MOST_SPANNED && isSpanned(open, tests))) continue;
    mended.push(open.length === 1 ? line : numberedRow(rowOf(open), width));
    open = [];
  }
  giveUp();
  return mended;
}
