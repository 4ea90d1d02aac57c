/** As much of a JSON Schema as says which keys an object has. */
export interface Shape {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly const?: unknown;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** Whether an object of this shape bears the mark (`op: set`) that `value` bears. */
function isMarkedAs({ properties = {} }: Shape, value: unknown): boolean {
  return Object.entries(properties).some(
    ([key, { const: mark }]) =>
      mark !== undefined && (value as Record<string, unknown> | null)?.[key] === mark,
  );
}

/** What `$ref` names; of alternatives the one that is not null, or that the value is marked as. */
function resolve(root: Shape, shape: Shape | undefined, value: unknown): Shape | undefined {
  if (shape?.$ref) return resolve(root, root.$defs?.[shape.$ref.replace('#/$defs/', '')], value);
  const held = shape?.anyOf?.find(({ $ref, properties, items }) => $ref ?? properties ?? items);
  if (held) return resolve(root, held, value);
  const ways = shape?.oneOf?.map((way) => resolve(root, way, value));
  return ways ? ways.find((way) => way && isMarkedAs(way, value)) : shape;
}

/** The keys that an object at `path` of `data` may have, by a schema. */
export function keysAt(root: Shape, path: readonly string[], data: unknown): readonly string[] {
  let value = data;
  let shape = resolve(root, root, value);
  for (const step of path) {
    value = (value as Record<string, unknown> | undefined)?.[step];
    const next = /^\d+$/.test(step) ? shape?.items : shape?.properties?.[step];
    shape = resolve(root, next, value);
  }
  return Object.keys(shape?.properties ?? {});
}
