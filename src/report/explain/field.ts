// what paragraphs of their own show
const HIDDEN = new Set(['source', 'text', 'id', 'corrected', 'mentions']);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value on one line; fields that are null, empty or hidden are left out; null when nothing is left. */
function inline(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return inlineList(value);
  if (!isFields(value)) return String(value).replace(/\s*\n\s*/g, ' ');
  const parts = Object.entries(value).flatMap(([name, inner]) => {
    const shown = HIDDEN.has(name) ? null : inline(inner);
    return shown === null ? [] : [`${name}: ${shown}`];
  });
  return parts.length > 0 ? `{${parts.join(', ')}}` : null;
}

/** Entries with an id are counted; readings and words are shown. */
function inlineList(values: readonly unknown[]): string | null {
  if (values.length === 0) return null;
  if (values.some((value) => isFields(value) && 'source' in value)) return `(${values.length})`;
  return `[${values.map((value) => inline(value) ?? '–').join(', ')}]`;
}

/** The fields of a record that hold something, `name: value`, one a line (項目の内容). */
export function printFields(record: Fields): string[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const shown = HIDDEN.has(name) ? null : inline(value);
    return shown === null ? [] : [`${name}: ${shown}`];
  });
}
