import type { Setting } from '../forms/corrections.ts';
import { fieldPath } from '../language/field-path.ts';
import type { Draft, Entry } from './draft.ts';
import { follow } from './follow.ts';
import { fits } from './guard.ts';
import { guard, type Operation, refuse, signed, unknownId } from './operation.ts';
import { valueAt, withValue } from './value.ts';

/** Puts `value` into a field of an entry, whatever stands there. */
function put(draft: Draft, entry: Entry, field: string, value: unknown): void {
  const path = fieldPath(field);
  Object.assign(entry.fields, withValue(entry.fields, path, value, draft.placeWithin(entry)));
}

/** `set`: a value in the place of another, and what follows from it. */
export const set: Operation<Setting> = (draft, correction) => {
  const { id, field, old, new: value } = correction;
  const entry = draft.find(id);
  if (entry === null) return unknownId(draft, id);
  const found = valueAt(entry.fields, fieldPath(field));
  if (found === undefined) return refuse('correction-no-field', { id, field }, entry);
  if (fits(value, found)) return refuse('correction-needless', { id, field }, entry);
  const refusal = guard(entry, id, field, old, found);
  if (refusal) return refusal;
  put(draft, entry, field, value);
  const now = valueAt(entry.fields, fieldPath(field));
  draft.mark(entry, signed(correction, { op: 'set', field, old: found, new: now }));
  for (const change of follow(entry, field)) {
    put(draft, entry, change.field, change.new);
    draft.mark(entry, signed(correction, { op: 'set', ...change }));
  }
  return null;
};
