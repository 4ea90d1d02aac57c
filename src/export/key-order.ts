import schema from '../../schemas/strategy.schema.json' with { type: 'json' };

/** As much of a JSON Schema as says which keys an object has. */
interface Shape {
  readonly $ref?: string;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

const ROOT = schema as unknown as Shape;
const UNKNOWN: Shape = {};
const REFERENCE = '#/$defs/';

/** The shape that a value has: what `$ref` names, and of alternatives the one that is not null. */
function resolve(shape: Shape): Shape {
  if (shape.$ref !== undefined) {
    return resolve(ROOT.$defs?.[shape.$ref.slice(REFERENCE.length)] ?? UNKNOWN);
  }
  const held = shape.anyOf?.find(({ $ref, properties, items }) => $ref ?? properties ?? items);
  return held === undefined ? shape : resolve(held);
}

const RESOLVED = new WeakMap<Shape, Shape>();

/** `resolve`, each shape but once. */
function resolved(shape: Shape): Shape {
  let known = RESOLVED.get(shape);
  if (known === undefined) {
    known = resolve(shape);
    RESOLVED.set(shape, known);
  }
  return known;
}

function ordered(value: unknown, shape: Shape): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { properties = {}, items = UNKNOWN } = resolved(shape);
  if (Array.isArray(value)) return value.map((entry) => ordered(entry, items));
  const fields = value as Readonly<Record<string, unknown>>;
  const result: Record<string, unknown> = {};
  let count = 0;
  for (const key in properties) {
    if (!Object.hasOwn(fields, key)) continue;
    result[key] = ordered(fields[key], properties[key] as Shape);
    count++;
  }
  const keys = Object.keys(fields);
  if (keys.length === count) return result;
  // keys that the schema does not know: there are none in a valid model
  const unknown = keys.filter((name) => !Object.hasOwn(properties, name)).sort();
  for (const key of unknown) result[key] = ordered(fields[key], UNKNOWN);
  return result;
}

/** `model` with the keys of every object in the order of the schema: the same model, the same bytes. */
export function inSchemaOrder<T>(model: T): T {
  return ordered(model, ROOT) as T;
}
