import { type FlatCell, isDash } from '../table/flat-cell.ts';
import { unitIn } from './row.ts';

// 45
const BARE_NUMBER = /^\d{1,3}$/;
/** So many cells beside it tell what the column holds. */
const LEAST = 2;

/** The one cell of a column that is a bare number; null where there is none, or several. */
function bareNumber(cells: readonly FlatCell[]): FlatCell | null {
  const [bare, ...more] = cells.filter(({ content }) => BARE_NUMBER.test(content.text));
  return bare && more.length === 0 && cells.length > LEAST ? bare : null;
}

/**
 * The cells of a column without the number of the page that ended inside it (欄の途中のページ番号): a bare number among names, or, where the column
 * has one cell too many, among values of which each has a unit.
 * @param rows how many cells the column is to have, where that is known
 */
export function withoutPageCell(cells: readonly FlatCell[], rows?: number): readonly FlatCell[] {
  const bare = bareNumber(cells);
  if (!bare) return cells;
  const others = cells.filter((cell) => cell !== bare);
  const areNames = others.every(({ kind }) => kind === 'word');
  const areValues = others.every((cell) => isDash(cell) || unitIn(cell) !== null);
  return areNames || (areValues && others.length === rows) ? others : cells;
}
