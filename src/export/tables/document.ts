import type { Strategy } from '../../forms/strategy.ts';
import { correctedColumn, placeColumns, sourceColumns } from './place-columns.ts';
import { column, declareTable } from './table.ts';

/** The documents themselves (文書). */
export const documentTable = declareTable<Strategy>({
  name: 'documents',
  record: 'document',
  entries: ({ documents }) => documents,
  columns: [
    ...placeColumns(),
    column('title', ({ item }) => item.document.title),
    column('kind', ({ item }) => item.document.kind),
    column('period_ordinal', ({ item }) => item.document.period.ordinal),
    column('period_start_fiscal_year', ({ item }) => item.document.period.startFiscalYear),
    column('period_end_fiscal_year', ({ item }) => item.document.period.endFiscalYear),
    column('draft', ({ item }) => item.document.draft),
    column('issued', ({ item }) => item.document.issued),
    column('evaluated_fiscal_year', ({ item }) => item.document.evaluatedFiscalYear),
    column('source_sha256', ({ item }) => item.document.source.sha256),
    column('source_media_type', ({ item }) => item.document.source.mediaType),
    column('source_bytes', ({ item }) => item.document.source.bytes),
    column('source_pages', ({ item }) => item.document.source.pages),
    column('lines_total', ({ item }) => item.coverage.lines.total),
    column('lines_modelled', ({ item }) => item.coverage.lines.modelled),
    column('lines_prose', ({ item }) => item.coverage.lines.prose),
    column('lines_furniture', ({ item }) => item.coverage.lines.furniture),
    column('lines_unrecognised', ({ item }) => item.coverage.lines.unrecognised),
    column('corrections_file', ({ item }) => item.document.source.corrections?.file ?? null),
    column('corrections_sha256', ({ item }) => item.document.source.corrections?.sha256 ?? null),
    correctedColumn(({ document }) => document.corrected),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id'],
  foreignKeys: [],
});
