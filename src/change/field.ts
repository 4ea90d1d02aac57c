import type { FieldChange } from '../forms/changes.ts';

type Value = FieldChange['old'];

/** The fields of an entry that a change is looked for in, by their names in the model (`target.value`). */
export type Fields = Readonly<Record<string, Value>>;

/** Words are the same whatever blanks and widths they are printed with. */
const bare = (value: Value) =>
  typeof value === 'string' ? value.normalize('NFKC').replace(/\s/g, '') : value;

/** Whether a field says the same on both sides. */
export function isSameValue(old: Value, next: Value): boolean {
  return bare(old) === bare(next);
}

/** New minus old without the dust of binary fractions: 1.61 - 1.49 is 0.12. */
export function differenceOf(old: Value, next: Value): number | null {
  if (typeof old !== 'number' || typeof next !== 'number') return null;
  return Number((next - old).toPrecision(12));
}

/** The fields that differ; what figures differ by is left to those who know whether they can be compared. */
export function compareFields(old: Fields, next: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  return names.flatMap((field) => {
    const [before, after] = [old[field] ?? null, next[field] ?? null];
    return isSameValue(before, after) ? [] : [{ field, old: before, new: after, delta: null }];
  });
}
