import type { Project } from '../../forms/strategy.ts';
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

/** Projects (具体的事業). */
export const projectTable = declareTable<Project>({
  name: 'projects',
  record: 'project',
  entries: ({ projects }) => projects,
  columns: [
    ...placeColumns(),
    column('project_id', ({ item }) => item.id),
    ...goalColumns<Project>(),
    ...policyColumns<Project>(),
    column('project_number', ({ item }) => item.number),
    column('name', ({ item }) => item.name),
    column('category', ({ item }) => item.category),
    column('relisted', ({ item }) => item.relisted),
    column('operators', ({ item }) => item.operators),
    column('purpose', ({ item }) => item.purpose),
    column('description', ({ item }) => item.description),
    column('notes', ({ item }) => item.notes),
    column('text', ({ item }) => item.text),
    correctedColumn(({ corrected }) => corrected),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id', 'project_id'],
  foreignKeys: [DOCUMENT_KEY, belongsTo('goals', 'goal_id'), belongsTo('policies', 'policy_id')],
});
