/** A field of an entry as steps: names of keys, and places in lists. */
export type FieldPath = readonly (string | number)[];

/** The steps of `readings[0].value`: `readings`, 0, `value` (項目の指し方). */
export function fieldPath(field: string): FieldPath {
  // readings[0]
  const step = /^([^[]*)(?:\[(\d+)\])?$/;
  return field.split('.').flatMap((part) => {
    const [, name = part, index] = step.exec(part) ?? [];
    return index === undefined ? [name] : [name, Number(index)];
  });
}

/** The field that steps lead to, as people write it. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i > 0 ? `.${step}` : step))
    .join('');
}
