import type { Grid, Row } from '../forms/outline.ts';
import { readColumnHeading } from '../language/column/heading.ts';
import { firstFigure } from '../language/value/numeral.ts';
import { isAbsent } from '../language/value/word.ts';
import { stepOf } from '../reckon/figure.ts';
import { type CellFigure, progressColumns } from '../reckon/progress-columns.ts';
import type { Element } from './element.ts';

/** The figures of a row in the columns behind its name; none in words that only hold one. */
const figuresOf = ({ cells }: Row): CellFigure[] =>
  cells.map(({ text }, i) => {
    const figure = i > 0 && BEGINS.test(text) ? firstFigure(text) : null;
    return figure && { value: figure.value, step: stepOf(text.slice(figure.start, figure.end)) };
  });
const BEGINS = /^[△▲−-]?\d/;

const isHeaded = ({ rows }: Grid): boolean =>
  (rows[0] as Row).cells.some(
    ({ text }) => !BEGINS.test(text) && readColumnHeading(text)?.role != null,
  );

/**
 * Tables without headings (見出しのない表) whose rates of achievement tell their columns apart, with what they hold. A table
 * cut by headings is one: all of the same width that have none are reckoned together.
 */
export function reckonTables(elements: readonly Element[]): Element[] {
  const open = elements.filter(
    (element): element is Grid => element.kind === 'grid' && !isHeaded(element),
  );
  if (open.length === 0) return [...elements];
  const reckoned = progressColumns(open.flatMap(({ rows }) => rows.map(figuresOf)));
  if (!reckoned) return [...elements];
  const isOf = ({ rows }: Grid) =>
    rows.every((row) => {
      const figures = figuresOf(row);
      // where start and aim are the same there is no rate
      const isRated =
        figures[reckoned.rate] != null || isAbsent(row.cells[reckoned.rate]?.text ?? '');
      return isRated && [reckoned.start, reckoned.aim].every((at) => figures[at] != null);
    });
  return elements.map((element) =>
    open.includes(element as Grid) && isOf(element as Grid) ? { ...element, reckoned } : element,
  );
}
