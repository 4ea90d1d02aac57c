import type { Mapped } from '../base/mapped.ts';
import type { Grid, Row } from '../forms/outline.ts';
import { readColumnHeading } from '../language/column-heading.ts';
import type { Labelled } from '../language/indicator-line.ts';
import { WORDS } from '../language/lexicon.ts';
import { isAbsent } from '../language/value-word.ts';

/** The figures of one indicator whose times stand in a row of their own. */
export interface DatedFigures {
  readonly baseline: Labelled | null;
  readonly target: Labelled | null;
  readonly actuals: readonly Labelled[];
}

const labelOf = ({ cells }: Row): string => cells[0]?.text.replace(/\s+/g, '') ?? '';
const isFilled = (cell: Mapped | undefined): cell is Mapped =>
  cell !== undefined && cell.text.length > 0;

/**
 * Reads a table of one indicator whose columns are start, aim and actual and whose rows are the figures and their times (数値・時点);
 * null for other tables.
 */
export function readDatedRows({ rows }: Grid): DatedFigures | null {
  const [header, ...others] = rows;
  const figures = others.find((row) => WORDS.figureColumns.includes(labelOf(row)));
  const times = others.find((row) => WORDS.yearColumns.includes(labelOf(row)));
  if (!header || !figures || !times) return null;
  const found = (role: string): Labelled[] =>
    header.cells.flatMap((heading, i) => {
      const cell = figures.cells[i];
      if (i === 0 || readColumnHeading(heading.text)?.role !== role || !isFilled(cell)) return [];
      const when = times.cells[i];
      return [{ words: cell, when: isFilled(when) && !isAbsent(cell.text) ? when : null }];
    });
  const [baseline = null] = found('baseline');
  return { baseline, target: found('target').at(-1) ?? null, actuals: found('actual') };
}
