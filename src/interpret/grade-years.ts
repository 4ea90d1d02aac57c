import { type Mapped, slice, spanOf } from '../base/mapped.ts';
import type { Division, Grid, Row } from '../forms/outline.ts';
import { markOf } from '../language/enumerator.ts';
import { asOf } from '../language/era.ts';
import { readGrade, type Schemes } from '../language/grade.ts';
import { readGradeLabel } from '../language/grade-label.ts';
import { splitUnit } from '../language/unit.ts';
import type { GradeMention } from './grade-mention.ts';
import { gradesOfYears, headOfYears } from './paired-rows.ts';

/** The names that a cell may be: as it stands, without its number, without its unit. */
function namesIn(cell: Mapped): Mapped[] {
  const bare = slice(cell, markOf(cell.text)?.length ?? 0);
  return [cell, bare, splitUnit(bare).name];
}

/** The name of what stands above a row, in the first column. */
const nameAbove = (rows: readonly Row[]): Mapped | undefined =>
  rows.findLast(({ cells }) => (cells[0]?.text.length ?? 0) > 0)?.cells[0];

/** The grades that a table of years gives its indicators in rows of their own (年度別の評価): 評価 | A | B+ | A. */
export function mentionsOfYears(
  grid: Grid,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  const head = headOfYears(grid);
  if (!head) return [];
  const rows = grid.rows.slice(head.at + 1);
  return rows.flatMap((row, i): GradeMention[] => {
    const found = gradesOfYears(row, head.from);
    const name = nameAbove(rows.slice(0, i + 1));
    const label = found && readGradeLabel(found.label.text);
    if (!found || !name || !label) return [];
    const shared = { words: found.label.text, columnYear: null, remarks: [], path };
    return found.cells.flatMap(({ cell, at }): GradeMention[] => {
      const read = readGrade(cell.text, schemes);
      const fiscalYear = asOf(head.columns[at]?.when?.text ?? '').fiscalYear;
      if (!read || fiscalYear === null) return [];
      const own = { label: { ...label, fiscalYear }, read, span: spanOf(cell) };
      return [{ ...shared, ...own, cells: namesIn(name) }];
    });
  });
}
