import { emptyAt, join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues } from '../../language/column/heading.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { lineOfCells } from '../line/part.ts';
import type { FlatCell } from '../table/flat-cell.ts';
import type { FlatRow } from './row.ts';

/** What the column of a heading holds. */
export const isValued = ({ heading }: FlatCell) => holdsValues(heading?.role);
export const isNamed = ({ heading }: FlatCell) => heading?.role === 'name';
export const isUnit = ({ heading }: FlatCell) => heading?.role === 'unit';
/** Whether a heading is of a column of grades: 評価, 達成状況, 結果. */
export const isJudging = ({ content, heading }: FlatCell) =>
  heading?.role == null && readGradeLabel(content.text)?.bare === false;

/** Headings of other words in front of the name. */
const leading = (headings: readonly FlatCell[]): readonly FlatCell[] =>
  headings.slice(
    0,
    Math.max(
      0,
      headings.findIndex(({ heading }) => heading?.role != null),
    ),
  );

/** The headings of a table as a line with cells; the first columns of grades behind its name hold cells too. */
export function headingLine(
  headings: readonly FlatCell[],
  about: boolean,
  grades: readonly FlatCell[] = [],
): Line {
  const [first] = headings as readonly [FlatCell];
  const name = headings.find(isNamed);
  const unit = headings.find(isUnit);
  const cells = [
    ...leading(headings).map(({ content }) => content),
    name?.content ?? emptyAt(first.content),
    ...(unit ? [unit.content] : []),
    ...headings
      .filter((cell) => isValued(cell) || grades.includes(cell))
      .map(({ content }) => content),
    ...(about ? [emptyAt(first.content)] : []),
  ];
  return lineOfCells(first.line, cells);
}

/** Words of one cell, as one text. */
const wordsOf = (cells: readonly FlatCell[]): Mapped =>
  cells.slice(1).reduce(
    (all, { content, line }, i) => {
      return join([all, content], line === cells[i]?.line ? ' ' : lineGlue(all, content));
    },
    (cells[0] as FlatCell).content,
  );

/** A row of a table as a line with cells. */
export function rowLine({ lead, name, about, unit, values }: FlatRow, units: boolean): Line {
  const [first] = name as readonly [FlatCell];
  const words = wordsOf(name);
  const cells = [
    ...lead.map(({ content }) => content),
    words,
    ...(units ? [unit?.content ?? emptyAt(words)] : []),
    ...values.map(({ content }) => content),
    ...(about.length > 0 ? [wordsOf(about)] : []),
  ];
  const line = lineOfCells(first.line, cells);
  // its name is one of an indicator, though none of its values has a place
  return values.every(({ content }) => content.text === '') ? { ...line, stated: true } : line;
}
