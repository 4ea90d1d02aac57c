import { join, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { WORDS } from '../../language/lexicon.ts';
import { cellsOf } from '../line/part.ts';
import { fits, isTelling, type Test, testsOf } from '../line/row-span.ts';
import { lineText } from '../line/text.ts';

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

// 2-1 |: the number of what the next line names, its cell torn in two
const LONE_NUMBER = /^\s*\(?\d{1,2}(?:-\d{1,2}){0,2}[).]?\s*\|\s*$/;

/** Whether a heading names every column, and none of numbers. */
const isFullyNamed = (cells: readonly Mapped[]): boolean =>
  cells.every(({ text }) => text.length > 0 && !WORDS.projectColumns.number.includes(text));

/** Lines of a row whose heading has no column of numbers: a number alone is of the cell that the next line goes on with. */
const withNumbers = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) => {
    const { content } = line;
    if (i === lines.length - 1 || !LONE_NUMBER.test(content.text)) return line;
    return { ...line, content: slice(content, 0, content.text.indexOf('|')) };
  });

// 2-1 港町の再生: a blank parts a number from its title
const glueOf = (before: Mapped, after: Mapped): string =>
  LONE_NUMBER.test(`${before.text}|`) ? ' ' : lineGlue(before, after);

// 3件 |, not | |
const WORDS_OF_ROW = /[^\s|]/;

/** Lines of one row, as a line with cells. */
function rowOf(lines: readonly Line[]): Line {
  const content = join(
    lines.map((line) => lineText(line)),
    glueOf,
  );
  // a line of bars alone is an ornament elsewhere: the row stands where its words do
  const like = lines.find((line) => WORDS_OF_ROW.test(line.content.text)) ?? (lines[0] as Line);
  const row = { ...like, content, cells: null };
  return { ...row, cells: cellsOf(row) };
}

/** No row is torn over more lines than this. */
const MAX_TORN = 80;
/** No heading is torn over more lines than this. */
const MAX_HEAD = 12;

/** The lines at the end of `lines` that are the torn heading of a table with as many bars as its rule; none where the last is whole. */
function tornHead(lines: readonly Line[], rule: Line): readonly Line[] {
  const bars = barsIn(rule.content.text);
  for (let count = 1; count <= Math.min(MAX_HEAD, lines.length); count++) {
    const head = lines.slice(-count);
    if (head[0]?.blank) break;
    const own = barsOf(head);
    if (own < bars) continue;
    // two columns of values leave no doubt that the lines are a heading
    return own === bars && count > 1 && isTelling(testsOf({ cells: rowOf(head).cells ?? [] }))
      ? head
      : [];
  }
  return [];
}

/** So many cells of rows above may reach down into a row whose ends no bars show. */
const MOST_SPANNED = 2;
/** Cells that a row has at least, however many reach down into it: a name and its values. */
const LEAST_OWN = 3;

/** How many cells of rows above may reach down into a row: all that leave one of its own where bars stand at both its ends. */
const mostSpanned = (lines: readonly Line[], columns: number): number =>
  lines.length === 1 && FRAMED.test(lines[0]?.content.text ?? '')
    ? Math.max(MOST_SPANNED, columns - LEAST_OWN)
    : MOST_SPANNED;

/**
 * Whether lines are a whole row whose first cells are those of a row above (rowspan): its cells hold what the last columns
 * ask for, and, unless they stand on one line, not what the first ones do.
 */
function isSpanned(lines: readonly Line[], tests: readonly (Test | null)[]): boolean {
  const cells = rowOf(lines).cells ?? [];
  const missing = tests.length - cells.length;
  if (missing < 1 || missing > mostSpanned(lines, tests.length) || !isTelling(tests)) return false;
  if (!fits(cells, tests.slice(missing))) return false;
  return lines.length === 1 || !fits(cells, tests.slice(0, cells.length));
}

/** What the heading above a rule asks of the rows below it. */
interface Asked {
  /** Whether each row begins with a bar. */
  readonly framed: boolean;
  /** Bars that a row has at least, and at most. */
  readonly needed: number;
  readonly most: number;
  readonly tests: readonly (Test | null)[];
  readonly gathered: (lines: readonly Line[]) => readonly Line[];
}

function askedBy(heading: Line | undefined, rule: Line, columns: number): Asked {
  const needed = leastBars(rule, columns);
  const cells = (heading && cellsOf(heading)) ?? [];
  const tests = testsOf({ cells });
  const framed = FRAMED.test(rule.content.text);
  return {
    framed,
    needed,
    most: framed ? columns + 1 : needed,
    tests,
    gathered: isFullyNamed(cells) && isTelling(tests) ? withNumbers : (lines) => lines,
  };
}

/** Whether a line ends the table above it: no row begins there, or it is a whole row above a rule, which heads the next table. */
function endsTable(
  { content: { text } }: Line,
  next: Line | undefined,
  { framed, needed }: Asked,
  open: readonly Line[],
): boolean {
  if (framed && open.length === 0 && !text.trimStart().startsWith('|')) return true;
  return barsIn(text) >= needed && next !== undefined && ruleColumns(next) !== null;
}

/**
 * Mends tables whose cells were broken over lines: a heading torn above its rule is gathered, and behind the rule lines are,
 * until a row has all its bars. Rows that stand on one line come out as they went in, and what no bar completes stays as
 * it was.
 */
export function mendRows(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => ruleColumns(line) !== null)) return lines;
  const mended: Line[] = [];
  let asked: Asked | null = null;
  let open: Line[] = [];
  const giveUp = () => {
    mended.push(...open);
    open = [];
  };
  for (const [at, line] of lines.entries()) {
    const rule = ruleColumns(line);
    if (rule !== null) {
      giveUp();
      const torn = tornHead(mended, line);
      if (torn.length > 0) mended.splice(-torn.length, torn.length, rowOf(torn));
      asked = askedBy(mended.at(-1), line, rule);
    } else if (line.blank) {
      giveUp();
      asked = null;
    }
    if (asked === null || rule !== null) {
      mended.push(line);
      continue;
    }
    const { needed, most, tests, gathered } = asked;
    if (endsTable(line, lines[at + 1], asked, open)) {
      giveUp();
      asked = null;
      mended.push(line);
      continue;
    }
    // with more bars than a row has, a whole row ends what stands open above it
    if (barsIn(line.content.text) >= needed && barsOf(gathered([...open, line])) > most) giveUp();
    open.push(line);
    const row = gathered(open);
    const bars = barsOf(row);
    if (bars < needed && !isSpanned(row, tests)) {
      if (open.length < MAX_TORN) continue;
      // so many lines are no row: the table has ended
      giveUp();
      asked = null;
      continue;
    }
    mended.push(open.length === 1 ? line : rowOf(row));
    open = [];
  }
  giveUp();
  return mended;
}
