import schema from '../../../schemas/strategy.schema.json' with { type: 'json' };
import type { Shape } from './compose.ts';

/** As much of a JSON Schema as says what a field can hold. */
interface Form {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly anyOf?: readonly Form[];
  readonly items?: Form;
  readonly properties?: Readonly<Record<string, Form>>;
}

const DEFS = schema.$defs as unknown as Readonly<Record<string, Form>>;

/** Fields that no correction sets: places, verbatim words, and entries with ids of their own. */
const FIXED = new Set(['id', 'source', 'corrected', 'text']);
const ENTRIES = new Set(['Goal', 'Policy', 'Action', 'Indicator', 'Project']);

/** What stands beside the tree of entries. */
const BESIDE = ['PopulationTarget', 'Table', 'Term'];

function resolve(form: Form): Form {
  const held = form.anyOf?.find(({ $ref }) => $ref !== undefined) ?? form;
  return held.$ref === undefined ? held : (DEFS[nameOf(held)] as Form);
}

const nameOf = ({ $ref = '' }: Form): string => $ref.replace('#/$defs/', '');

/** What a list holds; null for lists of entries. */
function listShape(items: Form, name: string): Shape | null {
  if (ENTRIES.has(nameOf(items))) return null;
  const { properties, type, items: cells } = resolve(items);
  if (cells) return { type: 'rows' };
  if (properties) return { type: 'list', of: shapesOf(properties, name) };
  return { type: type === 'string' ? 'words' : 'numbers' };
}

function shapeOf(form: Form, name: string): Shape | null {
  const { properties, items, type, enum: of } = resolve(form);
  if (items) return listShape(items, name);
  if (properties) return { type: 'fields', of: shapesOf(properties, name) };
  if (of) return { type: 'choice', of };
  const types = [type].flat();
  if (types.includes('boolean')) return { type: 'boolean' };
  return { type: types.includes('string') ? 'string' : 'number' };
}

/** Lists whose `text` is clean words, not verbatim source. */
const CLEAN = new Set(['directions', 'items']);

function shapesOf(properties: Readonly<Record<string, Form>>, within = ''): Record<string, Shape> {
  const shapes: Record<string, Shape> = {};
  for (const [key, form] of Object.entries(properties)) {
    if (FIXED.has(key) && !(key === 'text' && CLEAN.has(within))) continue;
    const shape = shapeOf(form, key);
    if (shape) shapes[key] = shape;
  }
  return shapes;
}

/** What the fields of each kind of entry can hold, by the schema of the model (項目の形). */
export function fieldShapes(): Readonly<Record<string, Readonly<Record<string, Shape>>>> {
  return Object.fromEntries(
    ['Document', ...ENTRIES, ...BESIDE].map((name) => [
      name,
      shapesOf((DEFS[name] as Form).properties ?? {}),
    ]),
  );
}
