import type { Item } from './entry.ts';
import {
  belongsTo,
  correctedColumn,
  DOCUMENT_KEY,
  goalColumns,
  placeColumns,
  policyColumns,
  sourceColumns,
} from './place-columns.ts';
import { column, declareTable } from './table.ts';

/** Concrete measures, bullet by bullet (具体的取組). */
export const actionTable = declareTable<Item>({
  name: 'actions',
  record: 'action',
  entries: ({ actions }) => actions,
  columns: [
    ...placeColumns(),
    column('action_id', ({ item }) => item.action.id),
    ...goalColumns<Item>(),
    ...policyColumns<Item>(),
    column('ordinal', ({ item }) => item.action.ordinal),
    column('label', ({ item }) => item.action.label),
    column('title', ({ item }) => item.action.title),
    column('item_number', ({ item }) => item.number),
    column('item', ({ item }) => item.text?.text ?? null),
    correctedColumn(({ action }) => action.corrected),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id', 'action_id', 'item_number'],
  foreignKeys: [DOCUMENT_KEY, belongsTo('goals', 'goal_id'), belongsTo('policies', 'policy_id')],
});
