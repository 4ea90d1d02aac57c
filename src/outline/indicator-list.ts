import type { Grid } from '../forms/outline.ts';
import { readColumnHeading } from '../language/column-heading.ts';

/** Whether a table lists indicators (指標の一覧): its heading names starts or aims beside another column, or its rates show them. */
export function listsIndicators({ rows, reckoned }: Grid): boolean {
  if (reckoned) return true;
  const read = (rows[0]?.cells ?? []).map(({ text }) => readColumnHeading(text)?.role);
  const valued = read.filter((role) => role === 'baseline' || role === 'target').length;
  return valued > 0 && read.length > 1 && (valued > 1 || read.includes('name'));
}
