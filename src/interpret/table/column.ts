import { type Mapped, slice } from '../../base/mapped.ts';
import { readColumnHeading, yearsOf } from '../../language/column/heading.ts';
import type { VALUES } from '../../language/lexicon.ts';
import { timesIn } from '../../language/time/era.ts';

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

// 2016年(数値は平成27年度末), 令和5年(値は令和4年度実績)
const FIGURES_OF = /\((?:数値|値)は([^()]*)\)/;

/** The part of a heading that says of when its figures are: the whole, unless brackets say so of them alone. */
function whenOf(heading: Mapped): Mapped {
  const noted = FIGURES_OF.exec(heading.text);
  if (!noted || timesIn(noted[1] as string).length === 0) return heading;
  const end = noted.index + noted[0].length - 1;
  return slice(heading, end - (noted[1] as string).length, end);
}

// 5ヵ年目標, 5年後の目標値
const HORIZON = /^(\d{1,2})\s?(?:[かカヵケヶ箇]年|年)(?:間|後)?の?(?:数値)?目標値?$/;

/** In how many years an aim is due by its heading (目標までの年数); null where it says nothing of that. */
export function yearsToAim(heading: Mapped | null): number | null {
  const years = heading && HORIZON.exec(heading.text.replace(/\s+/g, ''))?.[1];
  return years ? Number(years) : null;
}

/** What one heading says of its column. */
export function columnOf(heading: Mapped): Column {
  const years = yearsOf(heading.text);
  if (years) return { ...NO_COLUMN, yearsOf: years };
  const read = readColumnHeading(heading.text);
  const dated = read?.dated || yearsToAim(heading) !== null;
  return { ...NO_COLUMN, role: read?.role ?? null, when: dated ? whenOf(heading) : null };
}
