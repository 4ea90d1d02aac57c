import { type Mapped, slice, spanOf } from '../../base/mapped.ts';
import type { Division, Grid, Row } from '../../forms/outline.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGrade, type Schemes } from '../../language/grade/grade.ts';
import { type GradeLabel, readGradeLabel } from '../../language/grade/label.ts';
import { GRADES } from '../../language/lexicon.ts';
import { asOf } from '../../language/time/as-of.ts';
import { timesIn } from '../../language/time/era.ts';
import { splitUnit } from '../../language/value/unit.ts';
import { gradesOfYears, headOfYears } from '../indicator/paired-rows.ts';
import { isYear, readJudgedTable } from './judged-table.ts';
import type { GradeMention } from './mention.ts';

// 1地域ぐるみで育てる教育
const GLUED = /^\d{1,2}(?=\D)/;

/** The names that a cell may be: as it stands, without its number, without its unit. */
function namesIn(cell: Mapped): Mapped[] {
  const bare = slice(cell, markOf(cell.text)?.length ?? GLUED.exec(cell.text)?.[0].length ?? 0);
  return [cell, bare, splitUnit(bare).name];
}

/** The name of what stands above a row, in the first column. */
const nameAbove = (rows: readonly Row[]): Mapped | undefined =>
  rows.findLast(({ cells }) => (cells[0]?.text.length ?? 0) > 0)?.cells[0];

/** A label that says no more than of which year its grades are. */
const YEAR_LABEL = readGradeLabel(GRADES.labels[0] as string) as GradeLabel;

/** The grades of a table whose columns are years, a row for each that is judged (年度別の評価): 施策 | H28 | H29. */
export function mentionsInYearColumns(
  grid: Grid,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  const table = readJudgedTable(grid);
  const years = table?.head.cells.flatMap(({ text }, at) => (isYear(text) ? [{ text, at }] : []));
  return (table?.rows ?? []).flatMap(({ row }) =>
    (years ?? []).flatMap(({ text, at }): GradeMention[] => {
      const cell = row.cells[at];
      const read = cell ? readGrade(cell.text, schemes) : null;
      const fiscalYear = asOf(text).fiscalYear ?? timesIn(text)[0]?.year ?? null;
      if (!cell || !read || fiscalYear === null) return [];
      const own = { label: { ...YEAR_LABEL, fiscalYear }, read, span: spanOf(cell) };
      const cells = row.cells.slice(0, years?.[0]?.at).flatMap(namesIn);
      return [{ ...own, words: '', columnYear: null, remarks: [], path, cells }];
    }),
  );
}

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
