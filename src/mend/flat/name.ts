import { ENUMERATORS } from '../../language/lexicon.ts';
import type { FlatCell } from '../table/flat-cell.ts';
import type { FlatRow } from './row.ts';

const LEAST_ROWS = 2;

/** The places in a name's words at which a paragraph begins: behind a blank line. */
const paragraphsOf = (words: readonly FlatCell[]): number[] =>
  words.flatMap(({ line }, i) => {
    const above = words[i - 1]?.line;
    return i > 0 && above !== line && line.index > (above?.index ?? 0) + 1 ? [i] : [];
  });

/** Where a remark begins among the words: ※…. */
function remarkIn(words: readonly FlatCell[]): number {
  const at = words.findIndex(({ content }) => ENUMERATORS.notes.includes(content.text[0] ?? ' '));
  return at < 1 ? words.length : at;
}

/**
 * Rows whose name and explanation came in as paragraphs of their own: where every row has more than one, the first is
 * the name and the others explain it; a remark (※) is never part of a name.
 */
export function explainedRows(rows: readonly FlatRow[]): FlatRow[] {
  const breaks = rows.map(({ name }) => paragraphsOf(name));
  const parted = rows.length >= LEAST_ROWS && breaks.every((own) => own.length > 0);
  return rows.map((row, i) => {
    const first = parted ? (breaks[i]?.[0] as number) : row.name.length;
    const end = Math.min(first, remarkIn(row.name));
    return { ...row, name: row.name.slice(0, end), about: row.name.slice(end) };
  });
}
