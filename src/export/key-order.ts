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

/** The shape that a value has: what `$ref` names, and of alternatives the one that is not null. */
function resolve(shape: Shape): Shape {
  // #/$defs/Goal
  const name = shape.$ref?.replace(/^#\/\$defs\//, '');
  if (name !== undefined) return resolve(ROOT.$defs?.[name] ?? {});
  const held = shape.anyOf?.find(({ $ref, properties, items }) => $ref ?? properties ?? items);
  return held === undefined ? shape : resolve(held);
}

function ordered(value: unknown, shape: Shape): unknown {
  const { properties, items } = resolve(shape);
  if (Array.isArray(value)) return value.map((entry) => ordered(entry, items ?? {}));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const known = Object.keys(properties ?? {}).filter((key) => key in fields);
  const others = Object.keys(fields).filter((key) => !known.includes(key));
  return Object.fromEntries(
    [...known, ...others.sort()].map((key) => [key, ordered(fields[key], properties?.[key] ?? {})]),
  );
}

/** `model` with the keys of every object in the order of the schema: the same model, the same bytes. */
export function inSchemaOrder<T>(model: T): T {
  return ordered(model, ROOT) as T;
}
