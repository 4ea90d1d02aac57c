import type { Goal } from '../../forms/strategy.ts';
import { correctedColumn, DOCUMENT_KEY, placeColumns, sourceColumns } from './place-columns.ts';
import { column, declareTable } from './table.ts';

/** Basic goals (基本目標). */
export const goalTable = declareTable<Goal>({
  name: 'goals',
  record: 'goal',
  entries: ({ goals }) => goals,
  columns: [
    ...placeColumns(),
    column('goal_id', ({ item }) => item.id),
    column('ordinal', ({ item }) => item.ordinal),
    column('label', ({ item }) => item.label),
    column('title', ({ item }) => item.title),
    column('subtitle', ({ item }) => item.subtitle),
    column('directions', ({ item }) => item.directions.map(({ text }) => text)),
    correctedColumn(({ corrected }) => corrected),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id', 'goal_id'],
  foreignKeys: [DOCUMENT_KEY],
});
