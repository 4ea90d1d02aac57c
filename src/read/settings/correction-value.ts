import schema from '../../../schemas/strategy.schema.json' with { type: 'json' };
import type { Adding, Correction, Setting } from '../../forms/corrections.ts';
import { type FieldPath, fieldPath } from '../../language/field-path.ts';
import { suggestNames } from '../../language/suggest.ts';
import { keysAt, type Shape } from '../model/schema-shape.ts';
import {
  phraseViolation,
  type SchemaProblem,
  stepsOf,
  type Wording,
} from '../model/schema-violation.ts';
import { checkSchema, type SchemaName, type Violation } from '../model/validator.ts';

/** The entries of a strategy whose schemas are parts of its own. */
type EntryKind = Exclude<SchemaName, Uncapitalize<SchemaName>>;

const ROOT = schema as unknown as Shape;

/** What the word is that an id begins with. */
const KINDS: Readonly<Record<string, EntryKind>> = {
  document: 'Document',
  goal: 'Goal',
  policy: 'Policy',
  action: 'Action',
  target: 'Indicator',
  kpi: 'Indicator',
  project: 'Project',
  population: 'PopulationTarget',
  table: 'Table',
  term: 'Term',
};

const LIST_KINDS: Readonly<Record<Adding['list'], EntryKind>> = {
  goals: 'Goal',
  policies: 'Policy',
  targets: 'Indicator',
  kpis: 'Indicator',
  indicators: 'Indicator',
  components: 'Indicator',
  actions: 'Action',
  projects: 'Project',
  populationTargets: 'PopulationTarget',
  tables: 'Table',
  glossary: 'Term',
};

/** What a person must give of an entry that is added. */
const NEEDED: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  Indicator: ['name'],
  Project: ['name'],
  PopulationTarget: ['term', 'year'],
  Table: ['rows'],
  Term: ['term', 'definition'],
};

/** Fields that say where an entry stands or came from; `text` is verbatim but in these lists, where it is clean. */
const FIXED = new Set(['id', 'source', 'corrected', ...Object.keys(LIST_KINDS)]);
const CLEAN_TEXTS = new Set(['directions', 'items']);

const wordingOf = (kind: EntryKind): Wording => ({
  schema: { ...(ROOT.$defs?.[kind] as Shape), $defs: ROOT.$defs ?? {} },
  prefix: 'corrections',
  kinds: ['array', 'object', 'string'],
  otherwise: 'corrections-form',
});

/** Whether a person may set the field at all. */
function isFixed(path: FieldPath): boolean {
  const names = path.map(String);
  return (
    names.some((name) => FIXED.has(name)) ||
    (names.at(-1) === 'text' && !CLEAN_TEXTS.has(names[0] as string))
  );
}

/** What does not fit, leaving aside what is filled in later: keys that are missing, and the null of alternatives. */
function unfit(data: unknown, kind: EntryKind): readonly Violation[] {
  return checkSchema(data, kind).filter(
    ({ keyword, params }) =>
      keyword !== 'required' &&
      keyword !== 'anyOf' &&
      !(keyword === 'type' && params.type === 'null'),
  );
}

/** `value` where the path leads, and nothing else: `{ target: { value: 40 } }`. */
function around(path: FieldPath, value: unknown): unknown {
  return [...path]
    .reverse()
    .reduce<unknown>(
      (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
      value,
    );
}

/** The place in the file of what is wrong inside `new` or `entry`. */
const inside = (problem: SchemaProblem, at: readonly string[], depth: number): SchemaProblem => ({
  ...problem,
  args: { ...problem.args, ...('field' in problem.args ? { field: at.at(-1) as string } : {}) },
  path: [...at, ...problem.path.slice(depth)],
});

function unknownField(
  kind: EntryKind,
  correction: Setting,
  { pointer, params }: Violation,
  data: unknown,
): Pick<SchemaProblem, 'code' | 'args'> {
  const key = String(params.additionalProperty ?? correction.field);
  const keys = keysAt(wordingOf(kind).schema, stepsOf(pointer), data);
  const args = { kind, key, keys: keys.join(', '), suggestion: suggestNames(key, keys).join(', ') };
  return { code: 'corrections-unknown-field', args };
}

/** What is wrong with the field and the new value of a `set`, by the schema of the model. */
function checkSetting(correction: Setting, at: readonly string[]): SchemaProblem[] {
  const kind = KINDS[correction.id.split('/')[0] as string];
  // nobody has such an id: said when it is looked for
  if (kind === undefined) return [];
  const { field } = correction;
  const path = fieldPath(field);
  const ofField = { path: [...at, 'field'], ofKey: false };
  if (isFixed(path)) return [{ code: 'corrections-fixed-field', args: { field }, ...ofField }];
  const data = around(path, correction.new);
  const depth = path.length;
  return unfit(data, kind).map((violation) => {
    const steps = stepsOf(violation.pointer);
    if (steps.length < depth)
      return { ...unknownField(kind, correction, violation, data), ...ofField };
    const problem = phraseViolation(violation, data, wordingOf(kind));
    return inside(problem, [...at, 'new'], depth);
  });
}

/** What is wrong with an entry that is added. */
function checkAdding({ list, entry }: Adding, at: readonly string[]): SchemaProblem[] {
  const kind = LIST_KINDS[list];
  const place = [...at, 'entry'];
  const key = (NEEDED[kind] ?? ['title']).find((needed) => !(needed in entry));
  if (key !== undefined)
    return [{ code: 'corrections-missing-key', args: { key }, path: place, ofKey: false }];
  return unfit(entry, kind).map((one) =>
    inside(phraseViolation(one, entry, wordingOf(kind)), place, 0),
  );
}

/** What the model could not hold of what a correction gives (手直しの値). */
export function checkValue(correction: Correction, at: readonly string[]): SchemaProblem[] {
  if (correction.op === 'set') return checkSetting(correction, at);
  return correction.op === 'add' ? checkAdding(correction, at) : [];
}
