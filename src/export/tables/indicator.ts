import type { Indicator } from '../../forms/strategy.ts';
import {
  belongsTo,
  correctedColumn,
  DOCUMENT_KEY,
  goalColumns,
  placeColumns,
  policyColumns,
  sourceColumns,
} from './place-columns.ts';
import { type Column, column, declareTable } from './table.ts';

const BASELINE_COLUMNS: readonly Column<Indicator>[] = [
  column('baseline_value', ({ item }) => item.baseline?.value ?? null),
  column('baseline_unit', ({ item }) => item.baseline?.unit ?? null),
  column('baseline_fiscal_year', ({ item }) => item.baseline?.asOf?.fiscalYear ?? null),
  column('baseline_as_of', ({ item }) => item.baseline?.asOf?.label ?? null),
  column('baseline_status', ({ item }) => item.baseline?.status ?? null),
];

const TARGET_COLUMNS: readonly Column<Indicator>[] = [
  column('target_value', ({ item }) => item.target?.value ?? null),
  column('target_unit', ({ item }) => item.target?.unit ?? null),
  column('target_kind', ({ item }) => item.target?.kind ?? null),
  column('target_bound', ({ item }) => item.target?.bound ?? null),
  column('target_per', ({ item }) => item.target?.per ?? null),
  column('target_cumulative', ({ item }) => item.target?.cumulative ?? null),
  column('target_change_value', ({ item }) => item.target?.change?.value ?? null),
  column('target_change_unit', ({ item }) => item.target?.change?.unit ?? null),
  column('target_change_direction', ({ item }) => item.target?.change?.direction ?? null),
  column('target_horizon_years', ({ item }) => item.target?.horizonYears ?? null),
  column('target_due_fiscal_year', ({ item }) => item.target?.dueFiscalYear ?? null),
  column('target_text', ({ item }) => item.target?.text ?? null),
];

/** Indicators (数値目標, KPI) with their parts. */
export const indicatorTable = declareTable<Indicator>({
  name: 'indicators',
  record: 'indicator',
  entries: ({ indicators }) => indicators,
  columns: [
    ...placeColumns(),
    column('indicator_id', ({ item }) => item.id),
    column('parent_indicator_id', ({ place }) => place.indicator?.id ?? null),
    ...goalColumns<Indicator>(),
    ...policyColumns<Indicator>(),
    column('project_id', ({ place }) => place.project?.id ?? null),
    column('role', ({ item }) => item.role),
    column('ordinal', ({ item }) => item.ordinal),
    column('label', ({ item }) => item.label),
    column('name', ({ item }) => item.name),
    column('status', ({ item }) => item.status, 'indicator_status'),
    column('better', ({ item }) => item.better),
    ...BASELINE_COLUMNS,
    ...TARGET_COLUMNS,
    column('notes', ({ item }) => item.notes),
    column('text', ({ item }) => item.text),
    column('mention_lines', ({ item }) =>
      (item.mentions ?? []).map(({ source }) => String(source.start.line)),
    ),
    correctedColumn(({ corrected }) => corrected),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id', 'indicator_id'],
  foreignKeys: [
    DOCUMENT_KEY,
    belongsTo('indicators', 'parent_indicator_id', 'indicator_id'),
    belongsTo('goals', 'goal_id'),
    belongsTo('policies', 'policy_id'),
    belongsTo('projects', 'project_id'),
  ],
});
