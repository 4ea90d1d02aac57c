import type { Renaming } from '../forms/corrections.ts';
import { nameField, nameOf } from './draft.ts';
import { followUp } from './follow.ts';
import { guard, type Operation, refuse, signed, unknownId } from './operation.ts';

/** `rename`: another name or title; the id stays, for other files name it. */
export const rename: Operation<Renaming> = (draft, correction) => {
  const { id, old, new: name } = correction;
  const entry = draft.find(id);
  if (entry === null) return unknownId(draft, id);
  const field = nameField(entry.kind);
  // a year is no name
  if (entry.kind === 'population')
    return refuse('correction-no-field', { id, field: 'name' }, entry);
  const found = nameOf(entry);
  if (found === name) return refuse('correction-needless', { id, field }, entry);
  const refusal = guard(entry, id, field, old, found);
  if (refusal) return refusal;
  const before = { ...entry.fields };
  entry.fields[field] = name;
  draft.mark(entry, signed(correction, { op: 'rename', field, old: found, new: name }));
  followUp(draft, { entry, before, field }, correction);
  return null;
};
