import { alignRight, columnsOf, padColumns } from '../language/letters/width.ts';
import { type Lang, message } from '../language/message.ts';
import type { Paint } from './diagnostic/paint.ts';
import type { Summary } from './summary-count.ts';

/** One document's row of the summary table. */
export interface SummaryRow {
  readonly file: string;
  readonly summary: Summary;
}

const COLUMNS = [
  'goals',
  'policies',
  'targets',
  'kpis',
  'readings',
  'projects',
  'evaluations',
] as const satisfies readonly (keyof Summary)[];

const percent = (share: number | null) =>
  share === null ? '–' : `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;

/** A first column to the left, all others to the right, full-width characters counted as two columns. */
export function align(rows: readonly (readonly string[])[]): string[] {
  const width = (j: number) =>
    rows.reduce((most, row) => Math.max(most, columnsOf(row[j] as string)), 0);
  const widths = (rows[0] as readonly string[]).map((_, j) => width(j));
  return rows.map((row) =>
    row.map((cell, j) => (j === 0 ? padColumns : alignRight)(cell, widths[j] as number)).join('  '),
  );
}

function totalOf(rows: readonly SummaryRow[], name: string): string[] {
  const sum = (column: (typeof COLUMNS)[number]) =>
    rows.reduce((all, { summary }) => all + summary[column], 0);
  return [name, ...COLUMNS.map((column) => String(sum(column))), ''];
}

/** The summary of compiled documents as an aligned table, with a line of totals when there are several (集計表). */
export function printSummary(rows: readonly SummaryRow[], lang: Lang, paint: Paint): string {
  if (rows.length === 0) return '';
  const word = (name: string) => message(`summary-${name}`, {}, lang);
  const header = [word('file'), ...COLUMNS.map(word), word('coverage')];
  const body = rows.map(({ file, summary }) => [
    file,
    ...COLUMNS.map((column) => String(summary[column])),
    percent(summary.coverage),
  ]);
  if (rows.length > 1) body.push(totalOf(rows, word('total')));
  const [head, ...lines] = align([header, ...body]).map((line) => line.trimEnd());
  return [paint.strong(head as string), ...lines].join('\n');
}
