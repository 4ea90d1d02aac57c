import type { Trace } from '../../forms/trace.ts';
import { columnsOf, padColumns } from '../../language/letters/width.ts';
import { type Lang, message } from '../../language/message.ts';
import { reportWords } from '../change/result.ts';
import { documentWords } from '../change/summary.ts';
import { countLine, TRACED, type TraceRow, traceRow } from './row.ts';

type Brush = (text: string) => string;

/** How a trace is made to stand out; the command line decides whether in colour. */
export interface TracePaint {
  readonly strong: Brush;
  readonly faint: Brush;
}

const plain: Brush = (text) => text;

/** A name or cell that is wider than this pushes what follows to the right. */
const WIDEST = 44;

const widthOf = (words: readonly string[]) =>
  Math.max(0, ...words.map(columnsOf).filter((width) => width <= WIDEST));

/** Cells and what became of the entry between them, side by side: `1.49 →引上げ→ 1.61`. */
function printRows(rows: readonly TraceRow[], { faint }: TracePaint): string[] {
  const name = widthOf(rows.map((row) => row.name));
  const columns = rows[0]?.cells.length ?? 0;
  const cells = Array.from({ length: columns }, (_, j) =>
    widthOf(rows.map((row) => row.cells[j] ?? '')),
  );
  const steps = Array.from({ length: columns - 1 }, (_, j) =>
    widthOf(rows.map((row) => row.steps[j] ?? '')),
  );
  return rows.flatMap((row) => {
    const way = row.cells.flatMap((cell, j) => {
      const step = j === 0 ? [] : [`→ ${padColumns(row.steps[j - 1] ?? '', steps[j - 1] ?? 0)} →`];
      return [...step, padColumns(cell, cells[j] ?? 0)];
    });
    const line = `  ${padColumns(row.name, name)}  ${way.join(' ')}  ${faint(row.places)}`;
    return [line, ...row.remarks.map((remark) => `      ${faint(remark)}`)];
  });
}

/** Plans with their reports, one a line. */
export function planLines({ plans }: Trace, lang: Lang): readonly string[] {
  return plans.flatMap(({ document, results }, index) => [
    `${message('trace-plan', { at: index + 1 }, lang)}  ${document.title}  ${documentWords(document, lang)}`,
    ...results.map(
      (report) => `  ${message('result-report', {}, lang)}  ${reportWords(report.document, lang)}`,
    ),
  ]);
}

/** A trace for people (追跡の報告): the plans, how many entries went which way, then kind by kind one row an entry. */
export function printTrace(
  trace: Trace,
  { lang, paint = { strong: plain, faint: plain } }: { lang: Lang; paint?: TracePaint },
): string {
  const counts = TRACED.flatMap((kind) => countLine(trace, kind, lang) ?? []);
  const parts = TRACED.flatMap((kind) => {
    const mine = trace.threads.filter(({ entity }) => entity === kind);
    if (mine.length === 0) return [];
    const rows = mine.map((thread) => traceRow(thread, lang));
    const head = paint.strong(message(`diff-entity-${kind}`, {}, lang));
    return ['', head, ...printRows(rows, paint)];
  });
  return `${[...planLines(trace, lang), '', ...counts, ...parts].join('\n')}\n`;
}
