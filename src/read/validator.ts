import {
  validateAction,
  validateChanges,
  validateCorrections,
  validateDocument,
  validateGoal,
  validateIndicator,
  validateLayout,
  validatePolicy,
  validateProject,
  validateStrategy,
} from '#validators';

/** The schemas that data can be checked against; those with capitals are parts of a strategy (`$defs`). */
export type SchemaName = keyof typeof VALIDATORS;

/** One way in which data differs from its schema, in ajv's words. */
export interface Violation {
  /** JSON Pointer to the value. */
  readonly pointer: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const VALIDATORS = {
  strategy: validateStrategy,
  changes: validateChanges,
  layout: validateLayout,
  corrections: validateCorrections,
  Document: validateDocument,
  Goal: validateGoal,
  Policy: validatePolicy,
  Action: validateAction,
  Indicator: validateIndicator,
  Project: validateProject,
};

/** Every violation of schema `name` in `data`; empty when it is valid. */
export function checkSchema(data: unknown, name: SchemaName): readonly Violation[] {
  const validate = VALIDATORS[name];
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
    pointer: instancePath,
    keyword,
    params,
  }));
}
