import type { Grid } from '../../forms/outline.ts';
import type { Reading } from '../../forms/strategy.ts';
import { columnRole } from '../../language/column/heading.ts';
import { perLexicon, VALUES } from '../../language/lexicon.ts';
import { asOf } from '../../language/time/as-of.ts';
import { timesIn } from '../../language/time/era.ts';
import type { Context } from '../context.ts';
import { readReading, whenOf } from './reading.ts';

/** The figures of one indicator over the years. */
export interface YearlyFigures {
  readonly baseline: Reading | null;
  readonly readings: readonly Reading[];
}

const BASELINE = perLexicon(() => new Set(VALUES.baseline));

/** Whether a table's columns are years, with or without the starting figure in front: 策定時 | H27 | H28 … */
export function isYearly(grid: Grid): boolean {
  const header = grid.rows[0]?.cells ?? [];
  return header.filter(({ text }) => timesIn(text).length === 1).length >= 2;
}

/** The years that a table's columns name. */
export function yearsOf(grid: Grid): number[] {
  return (grid.rows[0]?.cells ?? [])
    .filter(({ text }) => columnRole(text) !== 'baseline')
    .flatMap(({ text }) =>
      timesIn(text)
        .slice(0, 1)
        .map(({ year }) => year),
    );
}

/** Reads the yearly table of one indicator. Years still to come are blank and give nothing. */
export function readYearly(grid: Grid, context: Context): YearlyFigures {
  const [header, ...rows] = grid.rows;
  let baseline: Reading | null = null;
  const readings: Reading[] = [];
  for (const row of rows) {
    header?.cells.forEach((column, i) => {
      const cell = row.cells[i];
      if (!cell || cell.text.length === 0) return;
      const label = whenOf(column);
      if (BASELINE().has(label)) baseline = readReading(cell, asOf(label), context);
      else if (timesIn(label).length === 1) readings.push(readReading(cell, asOf(label), context));
    });
  }
  return { baseline, readings };
}
