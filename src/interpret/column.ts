import type { Mapped } from '../base/mapped.ts';
import { readColumnHeading, yearsOf } from '../language/column-heading.ts';
import type { VALUES } from '../language/lexicon.ts';

/** The part that a column of an indicator table plays (列の役割). */
export type ColumnRole = keyof typeof VALUES.columns;

/** What a column of an indicator table holds, and the heading that says when (列). */
export interface Column {
  readonly role: ColumnRole | null;
  readonly when: Mapped | null;
  /** The role whose years it holds (年度). */
  readonly yearsOf: ColumnRole | null;
  /** Whether it holds the aims before they were revised (当初, 改訂前). */
  readonly replaced?: boolean;
  /** Whether its sentences say the aim, which no other column holds (目標値とした理由). */
  readonly saysAim?: boolean;
}

/** A column that nobody reads. */
export const NO_COLUMN: Column = { role: null, when: null, yearsOf: null };

/** What one heading says of its column. */
export function columnOf(heading: Mapped): Column {
  const years = yearsOf(heading.text);
  if (years) return { ...NO_COLUMN, yearsOf: years };
  const read = readColumnHeading(heading.text);
  return { ...NO_COLUMN, role: read?.role ?? null, when: read?.dated ? heading : null };
}
