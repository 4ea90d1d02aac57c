import type { Grid } from '../forms/outline.ts';
import { readColumnHeading } from '../language/column/heading.ts';
import { arePairs } from '../language/time/dated-pair.ts';
import { saidIn } from '../language/value/said-value.ts';

/**
 * Whether a table lists indicators (指標の一覧): its heading names starts or aims beside another column, its rates show them, or its rows
 * say when or what each of their values is of.
 */
export function listsIndicators({ rows, reckoned }: Grid): boolean {
  if (reckoned || arePairs(rows.map(({ cells }) => cells))) return true;
  if (rows[0]?.cells.some((cell) => saidIn(cell)?.role === 'target')) return true;
  const read = (rows[0]?.cells ?? []).map(({ text }) => readColumnHeading(text)?.role);
  const valued = read.filter((role) => role === 'baseline' || role === 'target').length;
  return valued > 0 && read.length > 1 && (valued > 1 || read.includes('name'));
}
