import { emptyAt, join, type Mapped, saying, slice, trim } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import type { Grid, Row } from '../forms/outline.ts';
import { holdsValues, readColumnHeading } from '../language/column/heading.ts';
import { VALUES } from '../language/lexicon.ts';
import { timesIn } from '../language/time/era.ts';
import type { Element } from './element.ts';

/** One in so many of the cells below the heading leads from a start to an aim, at least. */
const LEAST_SHARE = 2;
const MAX_HEADING = 40;

// 平成18年現状値から平成24年目標値, 現状値→目標値: the two sides of a heading
const SIDES = /\s*(?:から|→|⇒|➡)\s*/g;
// 71.4%から100%へ, 86人から毎年300人以上に, 12件→20件: a start, an aim
const CHANGE =
  /([△▲]?\d[^→⇒➡\s]{0,24}?)\s?(?:から\s?([^→⇒➡\s]{0,8}?\d[^→⇒➡\s]{0,16}?)(?:へ|に)(?=\s|$)|\s?[→⇒➡]\s?([^→⇒➡\s]{0,8}?\d[^→⇒➡\s]{0,16})(?=\s|$))/g;

/** The two parts of a text, or null. */
type Sides = readonly [start: Mapped, aim: Mapped];

/** A heading's side with the word that says what stands below it, where only a year does. */
function headed(side: Mapped, role: 'baseline' | 'target'): Mapped | null {
  const read = readColumnHeading(side.text)?.role;
  if (read === role) return side;
  const isYear = timesIn(side.text)[0]?.start === 0 && read === 'actual';
  return isYear ? saying(side, VALUES.columns[role][0] as string) : null;
}

/** The start and the aim that a heading names; in brackets behind it or alone. */
function sidesOfHeading(cell: Mapped): Sides | null {
  if (cell.text.length > MAX_HEADING) return null;
  const open = cell.text.indexOf('(');
  const bracket = open >= 0 && cell.text.endsWith(')');
  // 活動指標(R4現状→R7目標): a column of names with their figures
  if (bracket && !holdsValues(readColumnHeading(cell.text.slice(0, open))?.role)) return null;
  const words = bracket ? slice(cell, open + 1, cell.text.length - 1) : cell;
  const [between, ...others] = matchesIn(words.text, SIDES);
  if (!between || others.length > 0) return null;
  const start = headed(trim(slice(words, 0, between.index)), 'baseline');
  const aim = headed(trim(slice(words, between.index + between[0].length)), 'target');
  return start && aim ? [start, aim] : null;
}

/** The start and the aim of a cell that leads from the one to the other; of several parts, the words in front of each with both. */
function sidesOf(cell: Mapped): Sides | null {
  const starts: Mapped[] = [];
  const aims: Mapped[] = [];
  let last = 0;
  for (const match of matchesIn(cell.text, CHANGE)) {
    const [whole, start, said, shown] = match;
    const aim = said ?? (shown as string);
    const end = match.index + whole.length - (said === undefined ? 0 : 1);
    const word = trim(slice(cell, last, match.index));
    starts.push(word, slice(cell, match.index, match.index + (start as string).length));
    aims.push(word, slice(cell, end - aim.length, end));
    last = match.index + whole.length;
  }
  if (last === 0 || /\d/.test(cell.text.slice(last))) return null;
  return [joined(starts), joined(aims)];
}

/** Words and figures of parts in turn: a blank parts each from the next. */
const joined = (parts: readonly Mapped[]): Mapped =>
  join(
    parts.flatMap((part, i) =>
      i > 0 && i % 2 === 0 ? [{ ...emptyAt(part), text: ' ' }, part] : [part],
    ),
  );

const wider = (row: Row, at: number, [start, aim]: Sides): Row => ({
  ...row,
  cells: [...row.cells.slice(0, at), start, aim, ...row.cells.slice(at + 1)],
});

/** Whether columns behind the one at `at` name indicators and hold their aims: what leads from a start to an aim in it is of others. */
function isOfOthers({ cells }: Row, at: number): boolean {
  const roles = cells.map(({ text }) => readColumnHeading(text)?.role);
  const name = roles.indexOf('name');
  return name > at && roles.includes('target', name);
}

function parted(grid: Grid): Grid {
  const [header, ...rows] = grid.rows;
  for (const [at, cell] of header?.cells.entries() ?? []) {
    const heading = sidesOfHeading(cell);
    if (!header || !heading || isOfOthers(header, at)) continue;
    const sides = rows.map(({ cells }) => (cells[at] ? sidesOf(cells[at]) : null));
    if (sides.filter((own) => own !== null).length * LEAST_SHARE < rows.length) continue;
    const below = rows.map((row, i) => {
      const own = row.cells[at];
      return own ? wider(row, at, sides[i] ?? [emptyAt(own), own]) : row;
    });
    return { ...grid, rows: [wider(header, at, heading), ...below] };
  }
  return grid;
}

/**
 * Tables with one column for start and aim (目標値(平成18年現状値から平成24年目標値): 86人から300人へ), with a column for each. A cell that
 * leads from nothing holds an aim.
 */
export const partChanges = (elements: readonly Element[]): Element[] =>
  elements.map((element) => (element.kind === 'grid' ? parted(element) : element));
