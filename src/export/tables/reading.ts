import type { Entry, Figure } from './entry.ts';
import { belongsTo, DOCUMENT_KEY, placeColumns, sourceColumns } from './place-columns.ts';
import { column, declareTable } from './table.ts';

/** The lists of an indicator that hold its figures. */
const LISTS = { baseline: 'baseline', actual: 'readings', planned: 'planned' } as const;

/** What a person corrected in a figure: the fields that belong to it. */
function correctedFigure({ item: { kind, number }, place }: Entry<Figure>): string[] {
  const list = LISTS[kind];
  const own = kind === 'baseline' ? list : `${list}[${number - 1}]`;
  const fields = (place.indicator?.corrected ?? []).flatMap(({ op, field }) =>
    op === 'set' && field !== undefined ? [field] : [],
  );
  return fields.filter((field) => [list, own].includes(field) || field.startsWith(`${own}.`));
}

/** Figures of indicators over time (基準値, 実績値, 計画値). */
export const readingTable = declareTable<Figure>({
  name: 'readings',
  record: 'reading',
  entries: ({ readings }) => readings,
  columns: [
    ...placeColumns(),
    column('indicator_id', ({ place }) => place.indicator?.id ?? null),
    column('indicator_name', ({ place }) => place.indicator?.name ?? null),
    column('kind', ({ item }) => item.kind, 'reading_kind'),
    column('reading_number', ({ item }) => item.number),
    column('fiscal_year', ({ item }) => item.reading.asOf?.fiscalYear ?? null),
    column('year', ({ item }) => item.reading.asOf?.year ?? null),
    column('month', ({ item }) => item.reading.asOf?.month ?? null),
    column('as_of', ({ item }) => item.reading.asOf?.label ?? null),
    column('value', ({ item }) => item.reading.value),
    column('unit', ({ item }) => item.reading.unit),
    column('cumulative', ({ item }) => item.reading.cumulative),
    column('change', ({ item }) => item.reading.change),
    column('status', ({ item }) => item.reading.status, 'reading_status'),
    column('note', ({ item }) => item.reading.note),
    column('text', ({ item }) => item.reading.text),
    column('corrected', correctedFigure),
    ...sourceColumns(),
  ],
  primaryKey: ['document_id', 'indicator_id', 'kind', 'reading_number'],
  foreignKeys: [DOCUMENT_KEY, belongsTo('indicators', 'indicator_id')],
});
