import type { Policy } from '../../forms/strategy.ts';
import {
  belongsTo,
  correctedColumn,
  DOCUMENT_KEY,
  goalColumns,
  placeColumns,
  sourceColumns,
} from './place-columns.ts';
import { type Column, column, declareTable } from './table.ts';

/** The SDG goals are numbered 1 to 17 (http://metadata.un.org/sdg). */
const SDGS = Array.from({ length: 17 }, (_, i) => i + 1);

/** One column a goal in tables, for a cell holds one datum (rule 1-2); one list in records. */
const SDG_COLUMNS: readonly Column<Policy>[] = [
  { ...column('sdgs', ({ item }) => item.sdgs), only: 'records' },
  ...SDGS.map(
    (sdg): Column<Policy> => ({
      ...column(`sdg_${sdg}`, ({ item }) => item.sdgs.includes(sdg)),
      only: 'cells',
    }),
  ),
];

/** Policies at any depth (施策). */
export const policyTable = declareTable<Policy>({
  name: 'policies',
  record: 'policy',
  entries: ({ policies }) => policies,
  columns: [
    ...placeColumns(),
    column('policy_id', ({ item }) => item.id),
    column('parent_policy_id', ({ place }) => place.policies.at(-2)?.id ?? null),
    ...goalColumns<Policy>(),
    column('depth', ({ place }) => place.policies.length),
    column('ordinal', ({ item }) => item.ordinal),
    column('label', ({ item }) => item.label),
    column('term', ({ item }) => item.term),
    column('title', ({ item }) => item.title),
    column('description', ({ item }) => item.description),
    column('relisted', ({ item }) => item.relisted),
    ...SDG_COLUMNS,
    correctedColumn(({ corrected }) => corrected),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id', 'policy_id'],
  foreignKeys: [
    DOCUMENT_KEY,
    belongsTo('goals', 'goal_id'),
    belongsTo('policies', 'parent_policy_id', 'policy_id'),
  ],
});
