import type { Evaluation } from '../../forms/strategy.ts';
import type { Entry, Inventory, Numbered } from './entry.ts';
import {
  belongsTo,
  DOCUMENT_KEY,
  goalColumns,
  placeColumns,
  policyColumns,
  sourceColumns,
} from './place-columns.ts';
import { column, declareTable } from './table.ts';

/** Verdicts have no identifier of their own: they are numbered within their document. */
function numberEvaluations({ evaluations }: Inventory): Entry<Numbered<Evaluation>>[] {
  const numbers = new Map<string, number>();
  return evaluations.map(({ item, place, source }) => {
    const number = (numbers.get(place.documentId) ?? 0) + 1;
    numbers.set(place.documentId, number);
    return { item: { number, value: item }, place, source };
  });
}

/** Verdicts on goals, policies, indicators and projects (検証結果・評価). */
export const evaluationTable = declareTable<Numbered<Evaluation>>({
  name: 'evaluations',
  record: 'evaluation',
  entries: numberEvaluations,
  columns: [
    ...placeColumns(),
    column('evaluation_number', ({ item }) => item.number),
    ...goalColumns<Numbered<Evaluation>>(),
    ...policyColumns<Numbered<Evaluation>>(),
    column('indicator_id', ({ place }) => place.indicator?.id ?? null),
    column('project_id', ({ place }) => place.project?.id ?? null),
    column('body', ({ item }) => item.value.body),
    column('body_name', ({ item }) => item.value.bodyName),
    column('fiscal_year', ({ item }) => item.value.fiscalYear),
    column('grade', ({ item }) => item.value.grade),
    column('grade_text', ({ item }) => item.value.gradeText),
    column('grade_rank', ({ item }) => item.value.rank),
    column('as_of', ({ item }) => item.value.asOf),
    column('remarks', ({ item }) => item.value.remarks),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id', 'evaluation_number'],
  foreignKeys: [
    DOCUMENT_KEY,
    belongsTo('goals', 'goal_id'),
    belongsTo('policies', 'policy_id'),
    belongsTo('indicators', 'indicator_id'),
    belongsTo('projects', 'project_id'),
  ],
});
