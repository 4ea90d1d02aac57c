import type { ReckonedColumns } from '../forms/outline.ts';
import { agree } from './figure.ts';

/** A figure of a cell and the last digit's worth; null for a cell without one. */
export type CellFigure = { readonly value: number; readonly step: number } | null;

// columns are tried four by four: more are left alone
const MOST_COLUMNS = 8;
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.75;

type Places = Pick<ReckonedColumns, 'start' | 'actual' | 'aim' | 'rate'>;

/** Every choice of a start, an actual and an aim before a rate behind them or in front. */
function* choices(columns: readonly number[]): Iterable<Places> {
  const without = (...taken: number[]) => columns.filter((column) => !taken.includes(column));
  for (const start of columns)
    for (const actual of without(start))
      for (const aim of without(start, actual))
        for (const rate of without(start, actual, aim)) yield { start, actual, aim, rate };
}

/** Columns with figures in rows enough to choose them. */
function columnsOf(rows: readonly (readonly CellFigure[])[]): number[] {
  const columns = Array.from({ length: MOST_COLUMNS }, (_, i) => i);
  return columns.filter((at) => rows.filter((row) => row[at]).length >= LEAST_ROWS);
}

/** Whether the rate of a row is (actual - start) / (aim - start) in percent; null where the row cannot say. */
function holds(row: readonly CellFigure[], places: Places): boolean | null {
  const [start, actual, aim, rate] = [
    row[places.start],
    row[places.actual],
    row[places.aim],
    row[places.rate],
  ];
  if (!start || !actual || !aim || !rate || start.value === aim.value) return null;
  // no way gone, or all of it, is the same read from either end
  if (actual.value === start.value || actual.value === aim.value) return null;
  const share = ((actual.value - start.value) / (aim.value - start.value)) * 100;
  // a rate is rounded or cut off
  return agree(share, rate.value, 2 * rate.step);
}

/**
 * Finds the columns of start, actual and aim in a table that has no headings, by its column of rates (達成率): the one choice
 * for which (actual - start) / (aim - start) is the rate in three rows and in three quarters of them. Null where none is, or two are.
 */
export function progressColumns(rows: readonly (readonly CellFigure[])[]): ReckonedColumns | null {
  // a row with fewer figures says nothing of any choice
  const full = rows.filter((row) => row.filter(Boolean).length >= 4);
  let best: ReckonedColumns | null = null;
  let rivals = 0;
  for (const places of choices(columnsOf(full))) {
    const verdicts = full.map((row) => holds(row, places)).filter((verdict) => verdict !== null);
    const held = verdicts.filter(Boolean).length;
    const of = verdicts.length;
    if (held < LEAST_ROWS || held < of * LEAST_SHARE) continue;
    if (best && held < best.held) continue;
    rivals = best && held === best.held ? rivals + 1 : 0;
    best = { ...places, held, of };
  }
  return rivals === 0 ? best : null;
}
