/** A field of an entry as steps: names of keys, and places in lists. */
export type FieldPath = readonly (string | number)[];

/** The steps of `readings[0].value`: `readings`, 0, `value`; of `rows[2][1]`: `rows`, 2, 1 (項目の指し方). */
export function fieldPath(field: string): FieldPath {
  return field.split('.').flatMap((part) => {
    const [name = '', ...indices] = part.split('[');
    return [name, ...indices.map((index) => Number.parseInt(index, 10))];
  });
}

/** The field that steps lead to, as people write it. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i > 0 ? `.${step}` : step))
    .join('');
}
