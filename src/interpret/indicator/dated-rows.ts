import type { Mapped } from '../../base/mapped.ts';
import type { Grid, Row } from '../../forms/outline.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import { type RowKind, rowKindOf } from '../../language/column/row-label.ts';
import type { Labelled } from '../../language/indicator/line.ts';
import { WORDS } from '../../language/lexicon.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isAbsent } from '../../language/value/word.ts';

/** The figures of one indicator whose times stand in a row of their own. */
export interface DatedFigures {
  readonly baseline: Labelled | null;
  readonly target: Labelled | null;
  readonly actuals: readonly Labelled[];
}

/** A row by the kind that its label says: 目標, 実績. */
const kindOf = (row: Row): RowKind | null => rowKindOf(labelOf(row).replace(/[:|]$/, ''));

/**
 * Reads a table of one indicator whose columns are years and whose rows are what was aimed at and reached (実績・目標), its name
 * standing above; null for other tables.
 */
export function readPlanRows({ rows }: Grid): PlanFigures | null {
  const [header, ...others] = rows;
  const planned = others.find((row) => kindOf(row) === 'planned');
  const reached = others.find((row) => kindOf(row) === 'actual');
  // beside both, 目標と実績の比較 is another row of theirs
  const unknown = reached === undefined && others.some((row) => kindOf(row) === null);
  if (!header || !planned || unknown) return null;
  const years = header.cells.map(({ text }, i) => i > 0 && isTime(text));
  if (header.cells.length < 3 || !years.slice(1).every(Boolean)) return null;
  const found = (row: Row | undefined): Labelled[] =>
    header.cells.flatMap((when, i) => {
      const cell = row?.cells[i];
      return i > 0 && isFilled(cell) && !isAbsent(cell.text) ? [{ words: cell, when }] : [];
    });
  const aims = found(planned);
  return {
    baseline: null,
    target: aims.at(-1) ?? null,
    planned: aims.slice(0, -1),
    actuals: found(reached),
  };
}

/** Whether a table holds the figures of one indicator whose name stands above it. */
export const isOfNameAbove = (grid: Grid): boolean =>
  readDatedRows(grid) !== null || readPlanRows(grid) !== null;

const labelOf = ({ cells }: Row): string => cells[0]?.text.replace(/\s+/g, '') ?? '';
/** The same, with what was planned on the way. */
export interface PlanFigures extends DatedFigures {
  readonly planned: readonly Labelled[];
}

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
