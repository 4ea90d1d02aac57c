import type { Setting } from '../forms/corrections.ts';
import { fieldPath } from '../language/field-path.ts';
import type { Draft, Entry } from './draft.ts';
import { followUp, put } from './follow.ts';
import { fits } from './guard.ts';
import { guard, type Operation, refuse, signed, unknownId } from './operation.ts';
import { valueAt, withValue } from './value.ts';

/** Whether a field is another one or stands within it: `target.value` in `target`. */
const isWithin = (field: string, outer: string) =>
  field === outer || field.startsWith(`${outer}.`) || field.startsWith(`${outer}[`);

/** What stands in a field as the person knows it: what merely followed from another correction is undone. */
function asKnown(draft: Draft, entry: Entry, field: string): unknown {
  const place = draft.placeWithin(entry);
  const fields = [...draft.followed(entry)].reduce<unknown>(
    (all, [followed, old]) => withValue(all, fieldPath(followed), old, place),
    entry.fields,
  );
  return valueAt(fields, fieldPath(field));
}

/** `set`: a value in the place of another, and what follows from it. */
export const set: Operation<Setting> = (draft, correction) => {
  const { id, field, old, new: value } = correction;
  const entry = draft.find(id);
  if (entry === null) return unknownId(draft, id);
  const found = valueAt(entry.fields, fieldPath(field));
  if (found === undefined) return refuse('correction-no-field', { id, field }, entry);
  const known = asKnown(draft, entry, field);
  // what followed to the very value that a person gives is the person's from now on
  if (fits(value, found) && fits(value, known))
    return refuse('correction-needless', { id, field }, entry);
  const refusal = fits(old, known) ? null : guard(entry, id, field, old, found);
  if (refusal) return refusal;
  for (const followed of draft.followed(entry).keys())
    if (isWithin(followed, field)) draft.followed(entry).delete(followed);
  const before = { ...entry.fields };
  put(draft, entry, field, value);
  const now = valueAt(entry.fields, fieldPath(field));
  draft.mark(entry, signed(correction, { op: 'set', field, old: found, new: now }));
  followUp(draft, { entry, before, field }, correction);
  return null;
};
