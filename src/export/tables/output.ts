import type { Output } from '../../forms/strategy.ts';
import type { Numbered } from './entry.ts';
import { belongsTo, DOCUMENT_KEY, placeColumns, sourceColumns } from './place-columns.ts';
import { column, declareTable } from './table.ts';

const FIGURE = /\p{Nd}/u;

/** What projects delivered (事業量). */
export const outputTable = declareTable<Numbered<Output>>({
  name: 'outputs',
  record: 'output',
  entries: ({ outputs }) => outputs,
  columns: [
    ...placeColumns(),
    column('project_id', ({ place }) => place.project?.id ?? null),
    column('project_name', ({ place }) => place.project?.name ?? null),
    column('output_number', ({ item }) => item.number),
    column('name', ({ item }) => item.value.name),
    column('value', ({ item }) => item.value.value),
    column('unit', ({ item }) => item.value.unit),
    column(
      'status',
      // several figures stand in the words alone
      ({ item: { value } }) =>
        value.value === null && !FIGURE.test(value.text) ? 'absent' : 'reported',
      'output_status',
    ),
    column('text', ({ item }) => item.value.text),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id', 'project_id', 'output_number'],
  foreignKeys: [DOCUMENT_KEY, belongsTo('projects', 'project_id')],
});
