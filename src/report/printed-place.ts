import type { Source } from '../forms/strategy.ts';

/** Where a reader finds a place who has the document open and not its text (紙面上の場所): `p.3`, `一覧!C7`; null where lines are all there is. */
export function printedPlace({ page, sheet, cell }: Source): string | null {
  if (page !== null) return `p.${page}`;
  if (sheet === undefined) return null;
  return cell === undefined ? sheet : `${sheet}!${cell}`;
}
