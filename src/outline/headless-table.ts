import type { Grid, Row } from '../forms/outline.ts';
import { columnRole, holdsValues } from '../language/column/heading.ts';
import { arePairs } from '../language/time/dated-pair.ts';
import { saidIn } from '../language/value/said-value.ts';
import { fits, type Test, testsOf } from '../mend/line/row-span.ts';
import type { Element } from './element.ts';

/** A table with its heading: how many columns, and what they ask of their cells. */
interface Headed {
  readonly header: Row;
  readonly tests: readonly (Test | null)[];
}

/** Columns of units or values that say enough about a row. */
const LEAST_TESTS = 2;

function headed(grid: Grid): Headed | null {
  const [header] = grid.rows as readonly [Row];
  // 現状値(H30) 18.4人: a row that says what its values are heads none
  if (header.cells.some((cell) => saidIn(cell) !== null)) return null;
  const tests = testsOf(header);
  return tests.filter((test) => test !== null).length >= LEAST_TESTS ? { header, tests } : null;
}

/** An aim in words (全国平均以上) is no longer. */
const MAX_AIM = 12;

/** Whether every row is one of the table whose heading stands further up; an aim may be words, where other rows hold figures. */
function goesOn({ rows }: Grid, { header, tests }: Headed): boolean {
  if (!rows.every(({ cells }) => cells.length === header.cells.length)) return false;
  const last = tests.findLastIndex((test) => test !== null);
  const worded = tests.map((test, i) => (i === last ? isShort : test));
  return (
    rows.some(({ cells }) => fits(cells, tests)) && rows.every(({ cells }) => fits(cells, worded))
  );
}

const isShort: Test = (text) => text.length > 0 && (text.length <= MAX_AIM || /\d/.test(text));

/** Columns of values that a heading of two rows alone must have. */
const LEAST_VALUED = 2;

/** The two rows of a heading that sections part from all its rows (指標名 | 現状値 | | 目標値 | over 年度 | 数値 | 年度 | 数値); null for other tables. */
function loneHead({ rows }: Grid): readonly Row[] | null {
  const [upper, lower, ...others] = rows;
  if (!upper || !lower || others.length > 0 || upper.cells.length !== lower.cells.length)
    return null;
  const valued = upper.cells.filter(({ text }) => holdsValues(columnRole(text)));
  const under = lower.cells.filter(({ text }) => text !== '');
  const heads = under.length > valued.length && under.every(({ text }) => !/\d/.test(text));
  return valued.length >= LEAST_VALUED && heads ? rows : null;
}

/** Whether rows without a heading are as wide as one that stands alone further up, and hold figures. */
const isUnder = ({ rows }: Grid, head: readonly Row[] | null): head is readonly Row[] =>
  head !== null &&
  !rows[0]?.cells.some(({ text }) => columnRole(text) === 'name') &&
  rows.every(({ cells }) => cells.length === head[0]?.cells.length) &&
  rows.some(({ cells }) => cells.some(({ text }) => /\d/.test(text)));

const numberIn = (row: Row | undefined, at: number): number | null => {
  const text = row?.cells[at]?.text ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
};

/** The rows that head a table whose rows are counted, where another goes on counting with as many columns (32 | 33); null where it does not. */
function headCounted(before: Grid | null, { rows }: Grid): readonly Row[] | null {
  const [first] = rows;
  const width = first?.cells.length ?? 0;
  const [top] = before?.rows ?? [];
  if (!before || !first || top?.cells.length !== width) return null;
  for (let at = 0; at < width; at++) {
    const own = numberIn(first, at);
    if (own === null || own < 2 || numberIn(before.rows.at(-1), at) !== own - 1) continue;
    const begin = before.rows.findIndex((row) => numberIn(row, at) !== null);
    return before.rows.slice(0, begin);
  }
  return null;
}

/**
 * Tables that go on behind a band, a heading or a page's end without their heading (続きの表): they get that of the last
 * table with as many columns whose units and values stand where theirs do, or that of the table right before whose rows they go on counting, or a heading of two rows that sections part from its rows.
 */
export function headContinuedTables(elements: readonly Element[]): Element[] {
  let last: Headed | null = null;
  let before: Grid | null = null;
  let lone: readonly Row[] | null = null;
  return elements.map((element) => {
    if (element.kind !== 'grid') return element;
    const under = isUnder(element, lone) ? lone : null;
    // years in the cells of a row look like headings
    const own = under || arePairs(element.rows.map(({ cells }) => cells)) ? null : headed(element);
    if (own) {
      last = own;
      lone = loneHead(element);
    }
    const goes = !own && !under && last !== null && goesOn(element, last);
    const heading = under ?? (goes && last ? [last.header] : headCounted(before, element));
    const grid: Grid = heading ? { ...element, rows: [...heading, ...element.rows] } : element;
    before = grid;
    return grid;
  });
}
