import { type Mapped, slice } from '../base/mapped.ts';
import type { Row } from '../forms/outline.ts';
import { holdsValues, readColumnHeading, yearsOf } from '../language/column-heading.ts';
import { VALUES } from '../language/lexicon.ts';
import { isTime, isValue } from '../language/value-run.ts';

/** What the words of a cell must be like. */
export type Test = (text: string) => boolean;

const HAS_FIGURE = /\d/;

const isUnit: Test = (text) => text.length <= 6 && !HAS_FIGURE.test(text.replace(/[23]$/, ''));
const holdsValue: Test = (text) =>
  text === '' ||
  isValue(text.replace(/\s/g, '')) ||
  HAS_FIGURE.test(text) ||
  VALUES.absent.includes(text);

const holdsTime: Test = (text) => text === '' || isTime(text);

/** What the cells of each column must be like, as far as the heading says. */
export function testsOf(header: Pick<Row, 'cells'>): (Test | null)[] {
  return header.cells.map(({ text }) => {
    if (yearsOf(text)) return holdsTime;
    const role = readColumnHeading(text)?.role ?? null;
    if (role === 'unit') return isUnit;
    return holdsValues(role) ? holdsValue : null;
  });
}

/** Whether each cell is what its column asks for. */
export const fits = (cells: readonly Mapped[], tests: readonly (Test | null)[]): boolean =>
  tests.every((test, i) => test === null || test(cells[i]?.text ?? ''));

/**
 * Rows that are shorter than their heading because cells above reach down into them (rowspan): the missing cells are
 * put in front, where the columns of units and values then hold what they should and otherwise would not.
 */
export function withSpans(rows: readonly Row[]): readonly Row[] {
  const [header, ...others] = rows;
  if (!header) return rows;
  const tests = testsOf(header);
  if (tests.filter((test) => test !== null).length < 2) return rows;
  const columns = header.cells.length;
  const name = header.cells.findIndex(({ text }) => readColumnHeading(text)?.role === 'name');
  // a value where the name should stand: the cells have moved
  const isMoved = (cells: readonly Mapped[]): boolean =>
    !fits(cells, tests) || isValue(cells[name]?.text ?? '');
  return [
    header,
    ...others.map((row) => {
      const { cells } = row;
      const missing = columns - cells.length;
      if (missing <= 0 || cells.length < 3 || !isMoved(cells)) return row;
      const empty = slice(cells[0] as Mapped, 0, 0);
      const moved = [...Array.from({ length: missing }, () => empty), ...cells];
      return fits(moved, tests) ? { ...row, cells: moved } : row;
    }),
  ];
}
