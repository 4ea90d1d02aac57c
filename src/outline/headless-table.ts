import type { Grid, Row } from '../forms/outline.ts';
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
 * table with as many columns whose units and values stand where theirs do, or that of the table right before whose rows they go on counting.
 */
export function headContinuedTables(elements: readonly Element[]): Element[] {
  let last: Headed | null = null;
  let before: Grid | null = null;
  return elements.map((element) => {
    if (element.kind !== 'grid') return element;
    const own = headed(element);
    if (own) last = own;
    const goes = !own && last !== null && goesOn(element, last);
    const heading = goes && last ? [last.header] : headCounted(before, element);
    const grid: Grid = heading ? { ...element, rows: [...heading, ...element.rows] } : element;
    before = grid;
    return grid;
  });
}
