import type { Cell } from './grid.ts';
import { agrees, isNear, pairOf, type YearPair, yearOf } from './year-print.ts';

/** Two cells of a table that claim to be the same year (西暦の欄と元号の欄). */
export interface CellPair {
  readonly pair: YearPair;
  readonly cells: readonly [Cell, Cell];
}

type Row = readonly Cell[];

/** Pairs that must agree before the others are taken for slips: of cells one above the other, of cells side by side. */
const LEAST_ABOVE = 1;
const LEAST_BESIDE = 2;

function pairOfCells(one: Cell | undefined, other: Cell | undefined): CellPair | null {
  const [a, b] = [one && yearOf(one.text), other && yearOf(other.text)];
  const pair = a && b && pairOf(a, b);
  return one && other && pair ? { pair, cells: [one, other] } : null;
}

/** Pairs that disagree although most of their row or column agree: where they do not, the two are not meant to be one year. */
function outliers(pairs: readonly CellPair[], least: number): readonly CellPair[] {
  const wrong = pairs.filter(({ pair }) => !agrees(pair));
  const right = pairs.length - wrong.length;
  if (right < least || right < wrong.length) return [];
  return wrong.filter(({ pair }) => isNear(pair));
}

/** Years of one row that stand above those of the next. */
function above(upper: Row, lower: Row): readonly CellPair[] {
  const pairs = upper.map((cell, column) => pairOfCells(cell, lower[column]));
  return outliers(
    pairs.filter((pair) => pair !== null),
    LEAST_ABOVE,
  );
}

/** Years of one column that stand beside those of the next, row by row. */
function beside(rows: readonly Row[], column: number): readonly CellPair[] {
  const pairs = rows.map((row) => pairOfCells(row[column], row[column + 1]));
  return outliers(
    pairs.filter((pair) => pair !== null),
    LEAST_BESIDE,
  );
}

/** The pairs of a table whose Western and era year are not the same. */
export function disagreeingCells(rows: readonly Row[]): readonly CellPair[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return [
    ...rows.flatMap((row, i) => above(row, rows[i + 1] ?? [])),
    ...Array.from({ length: Math.max(0, width - 1) }, (_, column) => beside(rows, column)).flat(),
  ];
}
