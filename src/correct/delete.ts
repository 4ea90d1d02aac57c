import type { Deleting } from '../forms/corrections.ts';
import { fieldPath } from '../language/field-path.ts';
import type { Draft, Entry } from './draft.ts';
import { nameField, nameOf } from './draft.ts';
import { guard, type Operation, type Refusal, refuse, signed, unknownId } from './operation.ts';
import { valueAt, withoutElement } from './value.ts';

/** An element of a list of the entry: a reading, a remark. */
function deleteElement(
  draft: Draft,
  entry: Entry,
  field: string,
  correction: Deleting,
): Refusal | null {
  const { id, old } = correction;
  const path = fieldPath(field);
  const list = valueAt(entry.fields, path.slice(0, -1));
  const there = Array.isArray(list) && Number(path.at(-1)) < list.length;
  if (!there) return refuse('correction-no-field', { id, field }, entry);
  const found = valueAt(entry.fields, path);
  const refusal = guard(entry, id, field, old, found);
  if (refusal) return refusal;
  entry.fields[String(path[0])] = withoutElement(entry.fields, path);
  draft.mark(entry, signed(correction, { op: 'delete', field, old: found }));
  return null;
}

/** `delete`: an entry with all that it holds, or an element of one of its lists. What held it keeps the note. */
export const remove: Operation<Deleting> = (draft, correction) => {
  const { id, field, old } = correction;
  const entry = draft.find(id);
  if (entry === null) return unknownId(draft, id);
  if (field !== undefined) return deleteElement(draft, entry, field, correction);
  if (entry.holder === null) return refuse('correction-wrong-list', { id, holder: id }, entry);
  const name = nameOf(entry);
  // the year of a population is a number
  const expected = typeof old === 'number' ? String(old) : (old ?? '');
  const refusal = guard(entry, id, nameField(entry.kind), expected, name);
  if (refusal) return refusal;
  draft.remove(entry);
  draft.forget(entry);
  draft.mark(entry.holder, signed(correction, { op: 'delete', id, old: name }));
  return null;
};
