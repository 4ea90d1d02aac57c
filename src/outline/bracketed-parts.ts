import { emptyAt, type Mapped, slice, trim } from '../base/mapped.ts';
import type { Grid, Row } from '../forms/outline.ts';
import { columnRole } from '../language/column/heading.ts';
import type { Element } from './element.ts';

// 就職率 【高校】, 【大学】
const BRACKETED = /\s?【([^【】]{1,8})】$/;

/** A name and the word of a part that stands in brackets behind it. */
interface Part {
  readonly name: Mapped;
  readonly word: Mapped;
}

function partOf(cell: Mapped | undefined): Part | null {
  const match = cell && BRACKETED.exec(cell.text);
  if (!cell || !match) return null;
  const word = slice(cell, cell.text.lastIndexOf('【') + 1, cell.text.length - 1);
  return { name: trim(slice(cell, 0, match.index)), word };
}

const wider = (row: Row, at: number, name: Mapped, word: Mapped): Row => ({
  ...row,
  cells: [...row.cells.slice(0, at), name, word, ...row.cells.slice(at + 1)],
});

/** The rows below a heading with a column for parts; null where no part stands alone below a name that has one too. */
function withParts([header, ...rows]: readonly Row[], at: number): Row[] | null {
  const parts = rows.map(({ cells }) => partOf(cells[at]));
  const isAlone = (i: number) => parts[i]?.name.text === '';
  const goesOn = (i: number) => i > 0 && parts[i - 1] != null;
  const alone = rows.filter((_, i) => isAlone(i)).length;
  if (!header || alone === 0 || !rows.every((_, i) => !isAlone(i) || goesOn(i))) return null;
  const of = ({ cells }: Row) => cells[at] as Mapped;
  return [
    wider(header, at, of(header), emptyAt(of(header))),
    ...rows.map((row, i) => {
      // a name in brackets without others below it is its own: 【再掲】
      const part = isAlone(i) || isAlone(i + 1) ? parts[i] : null;
      return part
        ? wider(row, at, part.name, part.word)
        : wider(row, at, of(row), emptyAt(of(row)));
    }),
  ];
}

function parted(grid: Grid): Grid {
  const [header] = grid.rows;
  const at = header?.cells.findIndex(({ text }) => columnRole(text) === 'name') ?? -1;
  const rows = at < 0 ? null : withParts(grid.rows, at);
  return rows ? { ...grid, rows } : grid;
}

/**
 * Tables whose names have their parts in brackets, the first behind the name (就職率 【高校】), the others alone below it (【大学】):
 * with a column of its own for them.
 */
export const partBracketed = (elements: readonly Element[]): Element[] =>
  elements.map((element) => (element.kind === 'grid' ? parted(element) : element));
