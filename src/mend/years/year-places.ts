import { type Mapped, spanOf } from '../../base/mapped.ts';
import type { Span } from '../../base/span.ts';
import type { YearHeading } from '../../language/time/year-heading.ts';
import type { RowGroup } from './year-group.ts';

/** The places of a table's words: its headings, which may stand again, and the names, rows and grades of the indicators that were read. */
export function placesOf(
  groups: readonly RowGroup[],
  { columns, lead, others }: YearHeading,
  again: readonly Mapped[],
): Span[] {
  const words = [
    ...again,
    ...(lead ? [lead] : []),
    ...columns.map(({ content }) => content),
    ...others,
    ...groups.flatMap(({ name, rows, start, grade, grades }) => [
      ...(start ? [start] : []),
      ...name.flatMap((part) => (part.unit ? [part.name, part.unit] : [part.name])),
      ...[...Object.values(rows), ...(grades ? [grades] : [])].flatMap(({ label, values }) => [
        label,
        ...values,
      ]),
      ...(grade ? [grade.label, grade.grade] : []),
    ]),
  ];
  return words.map((own) => spanOf(own)).sort((a, b) => a.start - b.start);
}
