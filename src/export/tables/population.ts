import type { Population } from './entry.ts';
import { correctedColumn, DOCUMENT_KEY, placeColumns, sourceColumns } from './place-columns.ts';
import { column, declareTable, POPULATION_UNIT } from './table.ts';

/** Populations aimed at (目標人口), in persons. */
export const populationTable = declareTable<Population>({
  name: 'populations',
  record: 'population',
  entries: ({ populations }) => populations,
  columns: [
    ...placeColumns(),
    column('population_number', ({ item }) => item.number),
    column('term', ({ item }) => item.target.term, 'population_term'),
    column('year', ({ item }) => item.target.year),
    column('series_number', ({ item }) => item.seriesNumber),
    column('series_name', ({ item }) => item.seriesName),
    column('age_group', ({ item }) => item.ageGroup),
    column('value', ({ item }) => item.value),
    column('unit', () => POPULATION_UNIT),
    column('status', ({ item }) => (item.value === null ? 'absent' : 'reported'), 'output_status'),
    correctedColumn(({ target }) => target.corrected),
    column('restored', ({ item: { target, seriesNumber } }) =>
      (target.restored ?? []).some(({ row }) => row === seriesNumber - 1),
    ),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id', 'population_number', 'series_number', 'age_group'],
  foreignKeys: [DOCUMENT_KEY],
});
