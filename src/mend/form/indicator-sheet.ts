import { emptyAt, join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import type { RowKind } from '../../language/column/row-label.ts';
import { timesIn } from '../../language/time/era.ts';
import type { YearColumn } from '../../language/time/year-heading.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { judgedYear } from '../years/judged-year.ts';
import { type Placed, placeActual, placePlanned } from '../years/year-column.ts';
import { type Cell, roleOf, type Sheet, sheetAt } from './sheet-cells.ts';

/** Whether the aim is printed once more under the last year: 目標値 40(R6) above R6 40. */
function isAimOf(last: Mapped | undefined, aim: Mapped | undefined): boolean {
  const [a, b] = [last, aim].map((cell) => (cell ? firstFigure(cell.text)?.value : undefined));
  return a !== undefined && a === b;
}

/** What was planned and reached, under the years; null where it is not certain which. */
function placedRows({ years, rows }: Sheet, judged: number | null) {
  const columns: YearColumn[] = years.map(({ content }) => ({
    content,
    role: 'year',
    year: timesIn(content.text)[0]?.year ?? null,
  }));
  const figures = (kind: RowKind) => {
    const [label, ...values] = rows.get(kind) ?? [];
    return (
      label && { line: label.line, label: label.content, values: values.map((v) => v.content) }
    );
  };
  const [planned, actual, rate] = [figures('planned'), figures('actual'), figures('rate')];
  const plan = planned ? placePlanned(planned.values, columns, judged, false) : null;
  if (planned && !plan) return null;
  const known = { ...(planned && { planned }), ...(actual && { actual }), ...(rate && { rate }) };
  const group = { name: [], rows: known, start: null, grade: null, grades: null };
  const reached = placeActual(group, columns, plan, judged);
  if (actual && actual.values.length > 0 && !reached) return null;
  return { plan, reached };
}

/** The columns at both ends of a sheet's table, and the values under them. */
function endsOf({ head, row, grade }: Sheet) {
  const under = (role: string) => head.findIndex(({ content }) => roleOf(content) === role);
  const column = (role: string) => {
    const at = under(role);
    return at < 0 ? [] : [{ head: (head[at] as Cell).content, cell: row[at] as Mapped }];
  };
  const judged = grade ? [{ head: grade.label.content, cell: grade.grade.content }] : [];
  return { unit: column('unit'), start: column('baseline'), aim: column('target'), judged };
}

/** The table of what was reached alone: 指標 | 単位 | 基準値 | R4実績 … | 目標値 | 評価. */
function reachedTable(sheet: Sheet, reached: Placed): Line[] {
  const { head, row, years, rows } = sheet;
  const [first] = head as [Cell];
  const [label] = rows.get('actual') as [Cell];
  const { unit, start, aim, judged } = endsOf(sheet);
  const none = emptyAt(first.content);
  const figures = years.map(({ content }, i) => ({
    head: join([content, label.content]),
    cell: reached[i] ?? none,
  }));
  const columns = [...unit, ...start, ...figures, ...aim, ...judged];
  return [
    lineOfCells(first.line, [first.content, ...columns.map((own) => own.head)]),
    lineOfCells(label.line, [row[0] as Mapped, ...columns.map(({ cell }) => cell)]),
  ];
}

/** The table of a sheet with rows for 計画 and 実績: | | 計画 | 基準値 | years | 目標値 | 評価. */
function plannedTable(sheet: Sheet, plan: Placed, reached: Placed | null): Line[] {
  const { head, row, years, rows } = sheet;
  const [first] = head as [Cell];
  const { unit, start, aim, judged } = endsOf(sheet);
  const none = emptyAt(first.content);
  const behind = [...(isAimOf(plan.at(-1), aim[0]?.cell) ? [] : aim), ...judged];
  const heading = [none, none, none, ...start.map((own) => own.head)];
  const lineOf = ([label]: readonly Cell[], values: Placed, whole: boolean) => {
    const edge = (columns: readonly { cell: Mapped }[]) =>
      columns.map(({ cell }) => (whole ? cell : none));
    const front = whole ? [row[0] as Mapped, unit[0]?.cell ?? none] : [none, none];
    const figures = years.map((_, i) => values[i] ?? none);
    const own = label as Cell;
    return lineOfCells(own.line, [
      ...front,
      own.content,
      ...edge(start),
      ...figures,
      ...edge(behind),
    ]);
  };
  return [
    lineOfCells(first.line, [
      ...heading,
      ...years.map(({ content }) => content),
      ...behind.map((own) => own.head),
    ]),
    lineOf(rows.get('planned') ?? [], plan, true),
    ...(reached ? [lineOf(rows.get('actual') ?? [], reached, false)] : []),
  ];
}

/** The cells of a sheet as a table of its own; null where it is not certain which values stand under which years. */
function tableOf(sheet: Sheet, judged: number | null): Line[] | null {
  const placed = placedRows(sheet, judged);
  if (!placed) return null;
  const { plan, reached } = placed;
  const { line } = sheet.last;
  const end = blankBehind(line);
  if (plan) return [...plannedTable(sheet, plan, reached), end];
  return reached ? [...reachedTable(sheet, reached), end] : null;
}

/**
 * Restores the sheets of indicators, one after the other, whose cells came in line by line (指標ごとの調書): the headings of the
 * indicator's own row, that row, the years, 実績 and 目標 with their values, and the grade.
 */
export function mendSheets(lines: readonly Line[]): readonly Line[] {
  const judged = judgedYear(lines);
  return mendForms(lines, (all, at): MendedForm | null => {
    const sheet = all[at]?.blank === false ? sheetAt(all, at) : null;
    const table = sheet && tableOf(sheet, judged);
    return sheet && table ? { lines: table, count: sheet.last.taken } : null;
  });
}
