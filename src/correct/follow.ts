import type { Correction } from '../forms/corrections.ts';
import { fieldPath } from '../language/field-path.ts';
import type { Draft, Entry } from './draft.ts';
import { followPeriod, municipalityFollows } from './follow-document.ts';
import { figuresFollow } from './follow-figure.ts';
import { gradeFollows } from './follow-grade.ts';
import { statusFollows, wholeFollows } from './follow-status.ts';
import type { Deed, Following } from './following.ts';
import { signed } from './operation.ts';
import { valueAt, withValue } from './value.ts';

/** Puts a value into a field of an entry, whatever stands there. */
export function put(draft: Draft, entry: Entry, field: string, value: unknown): void {
  const path = fieldPath(field);
  Object.assign(entry.fields, withValue(entry.fields, path, value, draft.placeWithin(entry)));
}

type Signature = Pick<Correction, 'reason' | 'by'>;

/** Puts what follows into an entry, and notes that nobody wrote it. */
function settle(
  draft: Draft,
  entry: Entry,
  following: readonly Following[],
  signature: Signature,
): void {
  const followed = draft.followed(entry);
  for (const { field, new: value } of following) {
    const old = valueAt(entry.fields, fieldPath(field));
    put(draft, entry, field, value);
    if (!followed.has(field)) followed.set(field, old);
    draft.mark(entry, signed(signature, { op: 'set', field, old, new: value, follows: true }));
  }
}

/** What follows in the entry itself from one field that was set. */
function ofEntry(draft: Draft, deed: Deed): readonly Following[] {
  const { kind } = deed.entry;
  if (kind === 'document') return municipalityFollows(deed);
  const grade = gradeFollows(deed, draft.gradeSchemes);
  return kind === 'indicator' ? [...statusFollows(deed), ...figuresFollow(deed), ...grade] : grade;
}

/**
 * Reckons again what was reckoned from a value that a person corrected (手直しに伴う値): whether a target stands, which way is better,
 * changes and running totals that agreed with the figures before, the rank of a grade, the code of a municipality, when targets of the whole
 * period are due. What the documents print otherwise stays.
 */
export function followUp(draft: Draft, deed: Deed, signature: Signature): void {
  settle(draft, deed.entry, ofEntry(draft, deed), signature);
  const { holder } = deed.entry;
  if (holder?.kind === 'indicator') settle(draft, holder, wholeFollows(holder), signature);
  for (const { entry, following } of followPeriod(draft, deed))
    settle(draft, entry, following, signature);
}
