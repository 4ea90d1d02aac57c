import { type Mapped, slice } from '../base/mapped.ts';
import { hull, type Span } from '../base/span.ts';
import type { Grid, Row } from '../forms/outline.ts';
import { readColumnHeading } from '../language/column-heading.ts';
import type { Labelled } from '../language/indicator-line.ts';
import { oneOf, perLexicon, VALUES } from '../language/lexicon.ts';
import { firstFigure } from '../language/numeral.ts';
import { splitUnit } from '../language/unit.ts';
import type { IndicatorEntry } from './indicator-entry.ts';

/** What a row of figures holds: what was aimed at, or what was reached. */
type Kind = 'planned' | 'actual';

// 目標値, 誘致企業数 目標値, (実績)
const ROW_LABEL = perLexicon(
  () =>
    new RegExp(
      `(?:^|[\\s(])(?:(${oneOf(VALUES.rows.planned)})|(${oneOf(VALUES.rows.actual)}))\\)?$`,
    ),
);

interface LabelledRow {
  readonly kind: Kind;
  /** The indicator's words in front of the label; null where the row above says them. */
  readonly name: Mapped | null;
  readonly values: readonly Labelled[];
  readonly span: Span;
}

/** The row of headings: where it stands, the first column of a year, and the year's words of each column. */
interface Head {
  readonly at: number;
  readonly from: number;
  readonly years: readonly (Mapped | null)[];
}

/** The first row that heads names and, behind them, at least two years. */
function headOf(grid: Grid): Head | null {
  for (let at = 0; at < Math.min(3, grid.rows.length); at++) {
    const { cells } = grid.rows[at] as Row;
    const read = cells.map(({ text }) => readColumnHeading(text));
    const years = cells.map((cell, i) => (read[i]?.dated ? cell : null));
    const from = years.findIndex((year) => year !== null);
    const named = read.slice(0, Math.max(0, from)).some((heading) => heading?.role === 'name');
    if (named && years.filter((year) => year !== null).length >= 2) return { at, from, years };
  }
  return null;
}

function labelledRow(row: Row, { from, years }: Head): LabelledRow | null {
  const words = row.cells.slice(0, from).filter(({ text }) => text.length > 0);
  const last = words.at(-1);
  const match = last && ROW_LABEL().exec(last.text);
  if (!last || !match) return null;
  const before = slice(last, 0, match.index);
  const name = before.text.length > 0 ? before : words.at(-2);
  const values = row.cells.slice(from).flatMap((cell, i) => {
    const when = years[from + i];
    return when && cell.text.length > 0 ? [{ words: cell, when }] : [];
  });
  return {
    kind: match[1] === undefined ? 'actual' : 'planned',
    name: name && name.text.length > 0 ? name : null,
    values,
    span: row.span,
  };
}

/** The rows of one indicator: those that repeat its name or leave it out go with the one that begins it. */
function groupsOf(rows: readonly LabelledRow[]): LabelledRow[][] {
  const groups: LabelledRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const begun = group?.[0]?.name?.text;
    if (group && (row.name === null || row.name.text === begun)) group.push(row);
    else if (row.name !== null) groups.push([row]);
  }
  return groups;
}

function entryOf(rows: readonly LabelledRow[]): IndicatorEntry {
  const { name, unit } = splitUnit(rows[0]?.name as Mapped);
  const of = (kind: Kind) => rows.flatMap((row) => (row.kind === kind ? row.values : []));
  const planned = of('planned');
  return {
    mark: null,
    // the last year's plan is the aim
    line: {
      name,
      baseline: null,
      target: planned.findLast(({ words }) => firstFigure(words.text) !== null) ?? null,
    },
    unit,
    actuals: of('actual'),
    planned,
    grids: [],
    notes: [],
    span: hull(rows.map(({ span }) => span)) as Span,
  };
}

/**
 * Reads a table whose columns are years and whose rows are 目標値 and 実績値 of one indicator after the other;
 * none where its rows do not say which they are.
 */
export function gatherPairedRows(grid: Grid): IndicatorEntry[] {
  const head = headOf(grid);
  if (!head) return [];
  const rows = grid.rows.slice(head.at + 1).map((row) => labelledRow(row, head));
  if (!rows.some((row) => row?.kind === 'planned')) return [];
  // a row that does not say which it is leaves the whole table as it stands
  if (rows.some((row) => row === null)) return [];
  const entries = groupsOf(rows as LabelledRow[]).map(entryOf);
  return entries.every(({ line }) => line.target !== null) ? entries : [];
}
