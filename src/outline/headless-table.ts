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

/**
 * Tables that go on behind a band, a heading or a page's end without their heading (続きの表): they get that of the last
 * table with as many columns whose units and values stand where theirs do.
 */
export function headContinuedTables(elements: readonly Element[]): Element[] {
  let last: Headed | null = null;
  return elements.map((element) => {
    if (element.kind !== 'grid') return element;
    const own = headed(element);
    if (own) last = own;
    if (own || last === null || !goesOn(element, last)) return element;
    return { ...element, rows: [last.header, ...element.rows] };
  });
}
