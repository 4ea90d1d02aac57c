import type { Corrected, Source } from '../../forms/strategy.ts';
import type { Entry, Place } from './entry.ts';
import { type Column, column, type ForeignKey } from './table.ts';

/** Which document and local government a row belongs to (rule 1-12): the first columns of every table. */
export function placeColumns<T>(): readonly Column<T>[] {
  const municipality = ({ place }: Entry<T>) => place.strategy.document.municipality;
  return [
    column('document_id', ({ place }) => place.documentId),
    column('municipality_code', (entry) => municipality(entry).code),
    column('municipality_name', (entry) => municipality(entry).name),
    column('prefecture', (entry) => municipality(entry).prefecture),
  ];
}

/** The field of a value, or what was done to the entry. */
const deedOf = ({ op, field, id }: Corrected): string => {
  if (op === 'set') return field ?? op;
  return op === 'delete' ? `${op} ${field ?? id}` : op;
};

/** What a person corrected in the entry of a row (手直し). */
export function correctedColumn<T>(
  correctedIn: (item: T) => readonly Corrected[] | undefined,
): Column<T> {
  return column('corrected', ({ item }) => (correctedIn(item) ?? []).map(deedOf));
}

/** The line of a row in the source; none of what a person added. */
const lineOf = (source: Source | null, end: 'start' | 'end') =>
  source === null || source.added ? null : source[end].line;

/** Where in the source a row was read from: the last columns of every table. */
export function sourceColumns<T>(): readonly Column<T>[] {
  return [
    column('source_file', ({ place }) => place.strategy.document.source.file),
    column('source_page', ({ source }) => source?.page ?? null),
    column('source_line_start', ({ source }) => lineOf(source, 'start')),
    column('source_line_end', ({ source }) => lineOf(source, 'end')),
  ];
}

/** The goal that an entry stands under. */
export function goalColumns<T>(): readonly Column<T>[] {
  return [
    column('goal_id', ({ place }) => place.goal?.id ?? null),
    column('goal_title', ({ place }) => place.goal?.title ?? null),
  ];
}

/** The innermost policy that an entry stands under. */
export function policyColumns<T>(): readonly Column<T>[] {
  const policy = (place: Place) => place.policies.at(-1);
  return [
    column('policy_id', ({ place }) => policy(place)?.id ?? null),
    column('policy_title', ({ place }) => policy(place)?.title ?? null),
  ];
}

/** Every row belongs to a document. */
export const DOCUMENT_KEY: ForeignKey = {
  fields: ['document_id'],
  table: 'documents',
  reference: ['document_id'],
};

/**
 * A reference to the rows of another table of the same document; it may be empty. It names the identifier alone,
 * not the document with it: the Frictionless libraries take a key of several fields for broken where one of them
 * is empty or part of another key.
 */
export function belongsTo(table: string, field: string, reference = field): ForeignKey {
  return { fields: [field], table, reference: [reference] };
}
