import { type Mapped, slice } from '../../base/mapped.ts';
import type { Row } from '../../forms/outline.ts';
import { columnRole, holdsValues, yearsOf } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { VALUES } from '../../language/lexicon.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue } from '../../language/value/run.ts';

/** What the words of a cell must be like. */
export type Test = (text: string) => boolean;

const HAS_FIGURE = /\d/;
const LEAST_TESTS = 2;

const isUnit: Test = (text) =>
  text.length <= 6 &&
  !HAS_FIGURE.test(text.replace(/[23]$/, '')) &&
  // 未調査 stands in place of a value
  !VALUES.pending.includes(text);
const holdsValue: Test = (text) =>
  text === '' ||
  isValue(text.replace(/\s/g, '')) ||
  HAS_FIGURE.test(text) ||
  VALUES.absent.includes(text);

/** A name is no value: one that stands there has moved from another column. */
const isName: Test = (text) => !isValue(text.replace(/\s/g, ''));

const holdsTime: Test = (text) => text === '' || isTime(text);

/** What the cells of each column must be like, as far as the heading says. */
export function testsOf(header: Pick<Row, 'cells'>): (Test | null)[] {
  return header.cells.map(({ text }) => {
    if (yearsOf(text)) return holdsTime;
    const role = columnRole(text);
    if (role === 'unit') return isUnit;
    if (role === 'name') return isName;
    return holdsValues(role) ? holdsValue : null;
  });
}

/** Whether enough columns of units, values or times tell where the cells of a row belong. */
export const isTelling = (tests: readonly (Test | null)[]): boolean =>
  tests.filter((test) => test !== null && test !== isName).length >= LEAST_TESTS;

/** Whether each cell is what its column asks for. */
export const fits = (cells: readonly Mapped[], tests: readonly (Test | null)[]): boolean =>
  tests.every((test, i) => test === null || test(cells[i]?.text ?? ''));

const isKind: Test = (text) => rowKindOf(text) !== null;
const LEAST_KINDS = 2;

/** The tests, with one for the column that says in every whole row what its figures are: 目標, 実績. */
function withKinds(tests: readonly (Test | null)[], rows: readonly Row[]): (Test | null)[] {
  const whole = rows.filter(({ cells }) => cells.length === tests.length);
  const short = rows.filter(({ cells }) => cells.length < tests.length);
  return tests.map((test, i) => {
    const kinds = whole.every(({ cells }) => isKind(cells[i]?.text ?? ''));
    const said = short.filter(({ cells }) => cells.some(({ text }) => isKind(text)));
    return test === null && whole.length > 0 && kinds && said.length >= LEAST_KINDS ? isKind : test;
  });
}

/** Whether so many cells end before the column of names: a row of them would name nothing. */
const isNameless = (count: number, tests: readonly (Test | null)[]): boolean =>
  tests.indexOf(isName) >= count;

/**
 * Rows that are shorter than their heading because cells above reach down into them (rowspan): the missing cells are
 * put in front, where the columns of units and values then hold what they should and otherwise would not, or where the row
 * would name nothing without them.
 */
export function withSpans(rows: readonly Row[]): readonly Row[] {
  const [header, ...others] = rows;
  if (!header) return rows;
  const columns = header.cells.length;
  const tests = withKinds(testsOf(header), others);
  if (!isTelling(tests)) return rows;
  return [
    header,
    ...others.map((row) => {
      const { cells } = row;
      const missing = columns - cells.length;
      if (missing <= 0 || cells.length < 3) return row;
      if (fits(cells, tests) && !isNameless(cells.length, tests)) return row;
      const empty = slice(cells[0] as Mapped, 0, 0);
      const moved = [...Array.from({ length: missing }, () => empty), ...cells];
      return fits(moved, tests) ? { ...row, cells: moved } : row;
    }),
  ];
}
