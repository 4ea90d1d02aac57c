import type { Change, ChangeSet, Side } from '../../forms/changes.ts';
import type { Document } from '../../forms/strategy.ts';
import data from '../../lexicon/alignment.yaml';
import columns from '../../lexicon/change-columns.yaml';
import { type CsvRow, oneLine, writeTable } from '../csv-table.ts';

/** The columns of both tables with their Japanese names and English descriptions; see `lexicon/change-columns.yaml`. */
export const CHANGE_COLUMNS = columns as Readonly<
  Record<
    'changes' | 'fields',
    Readonly<Record<string, { readonly ja: string; readonly en: string }>>
  >
>;

const { tags: TAGS } = data as { readonly tags: Readonly<Record<string, string>> };

/** Tags that have a column of their own; of the others the first is the verdict, and merges and splits show in `kin`. */
const OWN_COLUMN = ['moved', 'renamed', 'pending', 'relisted'].map((name) => TAGS[name]);

function writeCsv(table: 'changes' | 'fields', rows: readonly CsvRow[]): string {
  return writeTable(Object.keys(CHANGE_COLUMNS[table]), rows);
}

/** One side's columns; those of figures are empty where the indicator has several parts. */
function sideCells(head: 'old' | 'new', side: Side | null, { source }: Document): CsvRow {
  const aim = side?.aims.length === 1 ? side.aims[0] : undefined;
  const target = aim?.target;
  const cells: CsvRow = {
    id: side?.id ?? null,
    goal: side?.path[0] ?? null,
    holder: side?.path.at(-2) ?? null,
    name: oneLine(side?.name),
    target: target?.value ?? null,
    unit: target?.unit ?? null,
    kind: target?.kind ?? null,
    per: target?.per ?? null,
    cumulative: target?.cumulative ?? null,
    target_status: aim?.status ?? null,
    text: oneLine(target?.text),
    file: side ? source.file : null,
    page: side?.source.page ?? null,
    line: side?.source.start.line ?? null,
  };
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [`${head}_${name}`, cell]));
}

/** What became of the older target; empty where no report says. */
function resultCells({ result }: Change, { results }: ChangeSet): CsvRow {
  if (result === null) return {};
  const { last, grade, baseline } = result;
  return {
    result_state: result.state,
    result_value: last?.value ?? null,
    result_unit: last?.unit ?? null,
    result_cumulative: last?.cumulative ?? null,
    result_fiscal_year: last?.asOf?.fiscalYear ?? null,
    result_progress: result.progress,
    result_elapsed: result.elapsed,
    result_reckoning: oneLine(result.reckoning),
    result_file: results[result.report]?.document.source.file ?? null,
    result_page: result.source?.page ?? null,
    result_line: result.source?.start.line ?? null,
    grade: grade?.grade ?? null,
    grade_text: oneLine(grade?.text),
    grade_rank: grade?.rank ?? null,
    grade_ranks: grade && grade.scheme.length > 0 ? grade.scheme.length : null,
    grade_body: grade?.bodyName ?? grade?.body ?? null,
    grade_fiscal_year: grade?.fiscalYear ?? null,
    baseline_value: baseline?.value ?? null,
    baseline_stated: baseline?.stated ?? null,
    baseline_agrees: baseline?.agrees ?? null,
    baseline_broken: baseline?.broken ?? null,
    baseline_words: oneLine(baseline?.words),
  };
}

function rowOf(change: Change, index: number, changeSet: ChangeSet): CsvRow {
  const [old, next] = [changeSet.old.document, changeSet.new.document];
  const { code } = next.municipality.code ? next.municipality : old.municipality;
  return {
    change_id: index + 1,
    municipality_code: code,
    municipality_name: next.municipality.name ?? old.municipality.name,
    old_document: old.title,
    new_document: next.title,
    entity: change.entity,
    status: change.status,
    verdict: change.tags.find((tag) => !OWN_COLUMN.includes(tag)) ?? null,
    kin: change.kin.map(({ relation, id }) => `${relation} ${oneLine(id)}`).join(' / '),
    kin_names: change.kin.map(({ name }) => oneLine(name)).join(' / '),
    moved: change.moved,
    renamed: change.renamed,
    pending: change.tags.includes(TAGS.pending as string),
    relisted: change.tags.includes(TAGS.relisted as string),
    review: change.review,
    similarity: change.similarity === null ? null : Number(change.similarity.toFixed(4)),
    ...sideCells('old', change.old, old),
    ...sideCells('new', change.new, next),
    target_delta: change.fields.find(({ field }) => field === 'target.value')?.delta ?? null,
    ...resultCells(change, changeSet),
    notes: change.notes.map(oneLine).join(' / '),
  };
}

/** Rows of the table of changes (変更一覧): one an entry. */
export function changeRows(changeSet: ChangeSet): readonly CsvRow[] {
  return changeSet.changes.map((change, index) => rowOf(change, index, changeSet));
}

/** Rows of the table of fields that differ (変更項目一覧): one a field, with the number of its change. */
export function changedFieldRows({ changes }: ChangeSet): readonly CsvRow[] {
  return changes.flatMap((change, index) =>
    change.fields.map((field) => ({
      change_id: index + 1,
      entity: change.entity,
      old_id: change.old?.id ?? null,
      new_id: change.new?.id ?? null,
      field: field.field,
      old_value: typeof field.old === 'string' ? oneLine(field.old) : field.old,
      new_value: typeof field.new === 'string' ? oneLine(field.new) : field.new,
      delta: field.delta,
    })),
  );
}

/** The changes as CSV: UTF-8 with byte order mark and CRLF. */
export function changesCsv(changeSet: ChangeSet): string {
  return writeCsv('changes', changeRows(changeSet));
}

/** The fields that differ as CSV. */
export function changedFieldsCsv(changeSet: ChangeSet): string {
  return writeCsv('fields', changedFieldRows(changeSet));
}
