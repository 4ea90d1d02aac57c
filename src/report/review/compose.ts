// What the page's script composes corrections with; it runs in browsers, so it imports nothing but the names of fields.
import { type FieldPath, fieldName } from '../../language/field-path.ts';

/** What a field of one value, or of a list of words or numbers, can hold. */
export type Leaf =
  | { readonly type: 'string' | 'number' | 'boolean' | 'words' | 'cells' | 'numbers' }
  | { readonly type: 'choice'; readonly of: readonly (string | null)[] };

/** What a field can hold: a leaf, fields of its own, or a list of such. */
export type Shape =
  | Leaf
  | { readonly type: 'fields'; readonly of: Readonly<Record<string, Shape>> }
  | { readonly type: 'list'; readonly of: Readonly<Record<string, Shape>> }
  /** Rows of cells of words. */
  | { readonly type: 'rows' };

/** An entry as corrections see it. */
export interface Correctable {
  /** Names its place in the page. */
  readonly key: string;
  readonly id: string;
  /** Name of its shape: `Indicator`. */
  readonly kind: string;
  readonly name: string;
  /** Id of what holds it. */
  readonly holder: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** A field that can be corrected, with what stands there. */
export interface Field {
  readonly field: string;
  readonly value: unknown;
  readonly shape: Leaf;
}

function walk(value: unknown, shape: Shape, path: FieldPath, found: Field[]): void {
  if (shape.type === 'list') {
    const list = (value ?? []) as readonly unknown[];
    // one behind the last adds one
    for (let i = 0; i <= list.length; i++)
      for (const [key, inner] of Object.entries(shape.of))
        walk((list[i] as Record<string, unknown>)?.[key], inner, [...path, i, key], found);
  } else if (shape.type === 'rows') {
    const rows = (value ?? []) as readonly unknown[];
    for (let i = 0; i <= rows.length; i++) walk(rows[i], { type: 'cells' }, [...path, i], found);
  } else if (shape.type === 'fields') {
    for (const [key, inner] of Object.entries(shape.of))
      walk((value as Record<string, unknown> | null)?.[key], inner, [...path, key], found);
  } else found.push({ field: fieldName(path), value: value ?? null, shape });
}

/** Every field of an entry that can be corrected, those that are empty too. */
export function fieldsOf(
  { record }: Pick<Correctable, 'record'>,
  of: Readonly<Record<string, Shape>>,
): Field[] {
  const found: Field[] = [];
  walk(record, { type: 'fields', of }, [], found);
  return found;
}

/** What somebody typed, as the field holds it; an error where it cannot. Nothing typed is null. */
export function readValue(
  typed: string,
  { shape }: Pick<Field, 'shape'>,
): { readonly value: unknown } | null {
  const words = typed.trim();
  // a cell may be empty, the first and the last too
  if (shape.type === 'cells') return { value: typed === '' ? [] : typed.split(/\r?\n/) };
  if (shape.type === 'words') return { value: words === '' ? [] : words.split(/\r?\n/) };
  if (words === '') return { value: null };
  const plain = words.normalize('NFKC').replaceAll(',', '');
  // 1240, -3.5
  const number = /^-?\d+(?:\.\d+)?$/;
  if (shape.type === 'number') return number.test(plain) ? { value: Number(plain) } : null;
  if (shape.type === 'boolean')
    return ['true', 'false'].includes(plain) ? { value: plain === 'true' } : null;
  if (shape.type === 'choice') return shape.of.includes(words) ? { value: words } : null;
  if (shape.type !== 'numbers') return { value: words };
  const numbers = words.normalize('NFKC').split(/[\s,、]+/);
  return numbers.every((one) => number.test(one)) ? { value: numbers.map(Number) } : null;
}

/** A correction as it will stand in the file; keys without a value are left out. */
export type Draft = Readonly<Record<string, unknown>> & { readonly op: string };

/** A value in YAML: JSON is YAML, and leaves no doubt about what is a word and what a number. */
const yamlOf = (value: unknown): string => JSON.stringify(value);

/** One correction as an entry of the list in YAML. */
export function printCorrection(draft: Draft): string {
  const rows = Object.entries(draft).filter(([, value]) => value !== undefined);
  return rows
    .map(
      ([key, value], i) =>
        `  ${i === 0 ? '-' : ' '} ${key}: ${key === 'op' ? value : yamlOf(value)}\n`,
    )
    .join('');
}

/** The whole file of corrections. */
export function printFile(document: string, drafts: readonly Draft[]): string {
  const head = `document: ${yamlOf(document)}\n`;
  return `${head}corrections:${drafts.length === 0 ? ' []' : ''}\n${drafts.map(printCorrection).join('')}`;
}
