import validators, { type Validator } from '#validators';

/** The schemas that data can be checked against; those with capitals are parts of a strategy (`$defs`). */
export type SchemaName =
  | 'strategy'
  | 'changes'
  | 'trace'
  | 'layout'
  | 'corrections'
  | 'Document'
  | 'Goal'
  | 'Policy'
  | 'Action'
  | 'Indicator'
  | 'Project'
  | 'PopulationTarget'
  | 'Table'
  | 'Term';

/** One way in which data differs from its schema, in ajv's words. */
export interface Violation {
  /** JSON Pointer to the value. */
  readonly pointer: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Each is loaded when data is first checked against it. */
const VALIDATORS: Readonly<Record<SchemaName, () => Validator>> = {
  strategy: () => validators.validateStrategy,
  changes: () => validators.validateChanges,
  trace: () => validators.validateTrace,
  layout: () => validators.validateLayout,
  corrections: () => validators.validateCorrections,
  Document: () => validators.validateDocument,
  Goal: () => validators.validateGoal,
  Policy: () => validators.validatePolicy,
  Action: () => validators.validateAction,
  Indicator: () => validators.validateIndicator,
  Project: () => validators.validateProject,
  PopulationTarget: () => validators.validatePopulationTarget,
  Table: () => validators.validateTable,
  Term: () => validators.validateTerm,
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
