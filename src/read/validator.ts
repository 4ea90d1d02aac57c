import validators from '#validators';

/** The schemas that data can be checked against. */
export type SchemaName = 'strategy' | 'changes' | 'layout';

/** One way in which data differs from its schema, in ajv's words. */
export interface Violation {
  /** JSON Pointer to the value. */
  readonly pointer: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Each is loaded when data is first checked against it. */
const VALIDATORS = {
  strategy: () => validators.validateStrategy,
  changes: () => validators.validateChanges,
  layout: () => validators.validateLayout,
};

/** Every violation of schema `name` in `data`; empty when it is valid. */
export function checkSchema(data: unknown, name: SchemaName): readonly Violation[] {
  const validate = VALIDATORS[name]();
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
    pointer: instancePath,
    keyword,
    params,
  }));
}
