import type { Mapped } from '../../base/mapped.ts';
import type { Row } from '../../forms/outline.ts';
import { holdsValues, readColumnHeading } from '../../language/column/heading.ts';
import { WORDS } from '../../language/lexicon.ts';
import { timesIn } from '../../language/time/era.ts';
import { type Column, columnOf, NO_COLUMN } from './column.ts';

const isYears = (word: string) => WORDS.yearColumns.includes(word);
const isFigures = (word: string) => WORDS.figureColumns.includes(word);

/** The headings that reach over the columns behind them: 現状 | (blank) | 目標 | (blank), each with how many. */
function reachOf({ cells }: Row): { heading: Mapped; columns: number }[] {
  const reach: { heading: Mapped; columns: number }[] = [];
  for (const cell of cells) {
    const last = reach.at(-1);
    // a cell that reaches over several comes in empty behind its first, or again
    if (last && (cell.text === '' || cell.text === last.heading.text)) last.columns++;
    else reach.push({ heading: cell, columns: 1 });
  }
  return reach;
}

/** One column under a heading that reaches over several: its years, its figures, or a time of its own. */
function columnUnder(heading: Mapped, below: Mapped): Column {
  const { role, when } = columnOf(heading);
  const word = below.text.replace(/\s+/g, '');
  if (isYears(word)) return { ...NO_COLUMN, yearsOf: role };
  if (isFigures(word)) return { ...NO_COLUMN, role, when };
  const own = columnOf(below);
  // 目標 over H27 | H28: the years of the aims
  if (own.role === 'actual' && own.when && holdsValues(role)) return { ...own, role };
  return own.role === null ? { ...NO_COLUMN, role: null } : own;
}

/**
 * The columns under two rows of headings where each word of the lower one stands in its column: a year under a heading
 * of one column is the time of what it holds (基準値 over H30, beside 年度別の目標値 over R2 | R3).
 */
function columnsByPlace(upper: Row, lower: Row, reach: ReturnType<typeof reachOf>) {
  if (upper.cells.length !== lower.cells.length) return null;
  const own = lower.cells.map((cell, i) => (cell.text === upper.cells[i]?.text ? null : cell));
  let at = 0;
  const columns: Column[] = [];
  for (const { heading, columns: width } of reach) {
    const below = own.slice(at, at + width);
    at += width;
    if (width > 1) {
      if (!below.every((cell) => cell && isSubHeading(cell))) return null;
      columns.push(...below.map((cell) => columnUnder(heading, cell as Mapped)));
      continue;
    }
    const [cell] = below;
    const bare = !cell || cell.text === '';
    if (!bare && columnOf(cell).role !== 'actual') return null;
    columns.push(bare ? columnOf(heading) : columnUnder(heading, cell));
  }
  return columns;
}

/** Whether a cell says when and nothing else: (令和5年度), R11年度, 2029. */
function isTimeCell({ text }: Mapped): boolean {
  const word = text.replace(/[\s()]+/g, '');
  const when = timesIn(word)[0];
  return when?.start === 0 && when.end === word.length;
}

/** Whether a row below headings says nothing but when their figures are of: 現状値 over (令和5年度), nothing below the names. */
function isRowOfTimes(upper: Row, lower: Row): boolean {
  if (upper.cells.length !== lower.cells.length) return false;
  const own = lower.cells.map((cell, i) => cell.text !== '' && cell.text !== upper.cells[i]?.text);
  const isTime = (cell: Mapped, i: number) =>
    isTimeCell(cell) && holdsValues(columnOf(upper.cells[i] as Mapped).role);
  return own.includes(true) && lower.cells.every((cell, i) => !own[i] || isTime(cell, i));
}

const columnsOfTimes = (upper: Row, lower: Row): Column[] =>
  upper.cells.map((cell, i) => {
    const below = lower.cells[i];
    const column = columnOf(cell);
    return below && isTimeCell(below) ? { ...column, when: below } : column;
  });

/** Two rows of headings read as one (二段の見出し): the second stands under those of the first that reach over several columns; null where it does not. */
export function columnsOfTwo(upper: Row, lower: Row): Column[] | null {
  const reach = reachOf(upper);
  const wide = reach.filter(({ columns }) => columns > 1);
  if (isRowOfTimes(upper, lower)) return columnsOfTimes(upper, lower);
  if (wide.length === 0) return null;
  // a cell that reaches down stands in both rows
  const repeats = (cell: Mapped, i: number) => cell.text === upper.cells[i]?.text;
  const below = lower.cells.filter((cell, i) => cell.text !== '' && !repeats(cell, i));
  const wanted = wide.reduce((sum, { columns }) => sum + columns, 0);
  if (below.length !== wanted) return columnsByPlace(upper, lower, reach);
  if (!below.every(isSubHeading)) return null;
  const under = [...below];
  return reach.flatMap(({ heading, columns }) =>
    columns === 1
      ? [columnOf(heading)]
      : under.splice(0, columns).map((cell) => columnUnder(heading, cell)),
  );
}

function isSubHeading({ text }: Mapped): boolean {
  const word = text.replace(/\s+/g, '');
  return isYears(word) || isFigures(word) || readColumnHeading(word) !== null;
}
