import type { Document } from '../../forms/strategy.ts';
import type { Step, Thread, Trace, TraceCell } from '../../forms/trace.ts';
import columns from '../../lexicon/trace-columns.yaml';
import { type CsvRow, oneLine, writeTable } from '../csv-table.ts';

type Words = Readonly<Record<string, { readonly ja: string; readonly en: string }>>;

/** The columns with their Japanese names and English descriptions: once a row, once a plan (`p1_`), once a step (`s2_`, to plan 2). */
export const TRACE_COLUMNS = columns as Readonly<Record<'thread' | 'plan' | 'step', Words>>;

const prefixed = (head: string, cells: CsvRow): CsvRow =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [head + name, cell]));

function planCells(cell: TraceCell | null, document: Document): CsvRow {
  if (cell === null) return { document: document.title };
  const { side, result } = cell;
  // figures of several parts do not fit one cell
  const aim = side.aims.length === 1 ? side.aims[0] : undefined;
  return {
    document: document.title,
    id: side.id,
    goal: side.path[0] ?? null,
    holder: side.path.at(-2) ?? null,
    name: oneLine(side.name),
    baseline: aim?.baseline?.value ?? null,
    baseline_year: aim?.baseline?.asOf?.fiscalYear ?? null,
    target: aim?.target?.value ?? null,
    unit: aim?.target?.unit ?? null,
    kind: aim?.target?.kind ?? null,
    status: aim?.status ?? null,
    text: oneLine(aim?.target?.text),
    result_state: result?.state ?? null,
    result_value: result?.last?.value ?? null,
    result_fiscal_year: result?.last?.asOf?.fiscalYear ?? null,
    result_progress: result?.progress ?? null,
    result_reckoning: oneLine(result?.reckoning),
    grade: result?.grade?.grade ?? null,
    file: document.source.file,
    page: side.source.page,
    line: side.source.start.line,
  };
}

function stepCells({ since, status, moved, renamed, review, tags, fields, notes }: Step): CsvRow {
  const known = status !== 'absent';
  return {
    status,
    since: since === null ? null : since + 1,
    tags: tags.join(' / '),
    moved: known ? moved : null,
    renamed: known ? renamed : null,
    review: known ? review : null,
    target_delta: fields.find(({ field }) => field === 'target.value')?.delta ?? null,
    notes: notes.map(oneLine).join(' / '),
  };
}

function rowOf(thread: Thread, index: number, { plans }: Trace): CsvRow {
  const cells = thread.cells.map((cell, at) => {
    const { document } = plans[at] as Trace['plans'][number];
    return prefixed(`p${at + 1}_`, planCells(cell, document));
  });
  const steps = thread.steps.map((step, at) => prefixed(`s${at + 2}_`, stepCells(step)));
  const about = { thread_id: index + 1, entity: thread.entity, name: oneLine(thread.name) };
  return Object.assign({}, about, ...cells, ...steps) as CsvRow;
}

/** A trace as a table (追跡表): one row an entry, for each plan its columns, UTF-8 with byte order mark and CRLF. */
export function traceCsv(trace: Trace): string {
  const { thread, plan, step } = TRACE_COLUMNS;
  const names = trace.plans.flatMap((_, at) => [
    ...(at === 0 ? [] : Object.keys(step).map((name) => `s${at + 1}_${name}`)),
    ...Object.keys(plan).map((name) => `p${at + 1}_${name}`),
  ]);
  const rows = trace.threads.map((one, index) => rowOf(one, index, trace));
  return writeTable([...Object.keys(thread), ...names], rows);
}
