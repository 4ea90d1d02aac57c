import { type Mapped, saying } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { WORDS } from '../../language/lexicon.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';

/** So many years leave no doubt. */
const LEAST_YEARS = 3;
const BARE = /^(?:19|20)\d\d$/;

/** The heading of a table whose columns are years, each with the word that the first cell says of all; null for other rows. */
function dated(cells: readonly Mapped[]): Mapped[] | null {
  const [first, ...others] = cells;
  const words = others.filter(({ text }) => text !== '');
  if (!first || !WORDS.yearColumns.includes(first.text) || words.length < LEAST_YEARS) return null;
  const years = words.map(({ text }) => (BARE.test(text) ? Number(text) : Number.NaN));
  const rises = years.every((year, i) => year > (years[i - 1] ?? 0));
  if (!rises) return null;
  return cells.map((cell, i) => (i > 0 && cell.text !== '' ? saying(cell, first.text) : cell));
}

/** Headings of years without their word (西暦だけの列見出し: 年度 | 2022 | 2023 | 2030), with it. */
export const dateBareYears = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => {
    const cells = line.blank ? null : cellsOf(line);
    const years = cells && dated(cells);
    return years ? lineOfCells(line, years) : line;
  });
