import { InputError } from '../../base/input-error.ts';
import type { Strategy } from '../../forms/strategy.ts';
import { checkSchema, type SchemaName } from './validator.ts';
import { type ModelProblem, phraseViolations } from './violation.ts';

const FORMAT_VERSION = 1;

/** Data that was read and looked at: what it is and where it differs from its schema. */
export interface CheckedModel {
  readonly data: unknown;
  readonly schema: SchemaName;
  readonly problems: readonly ModelProblem[];
}

async function parse(text: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const { parseYaml } = await import('./yaml.ts');
    return parseYaml(text, name);
  }
}

function requireVersion(data: unknown, name: string): Record<string, unknown> {
  const fields = typeof data === 'object' && data !== null ? data : {};
  const version = (fields as { formatVersion?: unknown }).formatVersion;
  if (version === undefined) throw new InputError('model-none', { file: name });
  if (version !== FORMAT_VERSION) {
    const args = { file: name, found: JSON.stringify(version), expected: FORMAT_VERSION };
    throw new InputError('model-version', args);
  }
  return fields as Record<string, unknown>;
}

/**
 * Reads a compiled model or a change set from JSON or YAML text and checks it against its schema.
 * Throws InputError for broken syntax, other data and other format versions.
 */
export async function checkModel(text: string, name: string): Promise<CheckedModel> {
  const data = requireVersion(await parse(text, name), name);
  const schema = 'changes' in data ? 'changes' : 'threads' in data ? 'trace' : 'strategy';
  return { data, schema, problems: phraseViolations(checkSchema(data, schema), data) };
}

/** Reads a compiled model (JSON or YAML); throws InputError when it is none or is not valid. */
export async function readModel(text: string, name: string): Promise<Strategy> {
  const { data, schema, problems } = await checkModel(text, name);
  if (schema !== 'strategy') throw new InputError('model-other-kind', { file: name });
  const [first] = problems;
  if (first) {
    const args = { file: name, count: problems.length, path: first.args.path as string };
    throw new InputError('model-invalid', args);
  }
  return data as Strategy;
}
