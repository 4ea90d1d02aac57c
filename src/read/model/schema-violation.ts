import type { Finding } from '../../base/finding.ts';
import { suggestNames } from '../../language/suggest.ts';
import { keysAt, type Shape } from './schema-shape.ts';
import type { Violation } from './validator.ts';

/** What is wrong in a file that people write: message code, arguments, and where. */
export interface SchemaProblem extends Pick<Finding, 'code' | 'args'> {
  /** Keys that lead to the place. */
  readonly path: readonly string[];
  /** Whether the key itself is wrong, not its value. */
  readonly ofKey: boolean;
}

/** What data is checked against, and how complaints about it are worded. */
export interface Wording {
  readonly schema: Shape;
  /** What message codes begin with; it names the whole file too. */
  readonly prefix: string;
  /** The kinds of values that have messages of their own (`layout-type-array`). */
  readonly kinds: readonly string[];
  /** Code of what is wrong in any other way. */
  readonly otherwise: string;
}

export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], data);
}

function unknownKey(key: string, path: readonly string[], data: unknown, wording: Wording) {
  const keys = keysAt(wording.schema, path, data);
  const args = { key, keys: keys.join(', '), suggestion: suggestNames(key, keys).join(', ') };
  const code = `${wording.prefix}-unknown-key`;
  return { code, args, path: [...path, key], ofKey: true };
}

function wrongType(type: unknown, wording: Wording) {
  const kinds = [type].flat().map(String);
  const kind = kinds.join('-');
  const known = wording.kinds.includes(kind) ? kind : 'other';
  return { code: `${wording.prefix}-type-${known}`, kinds: kinds.join(', ') };
}

/** A violation in people's words. */
export function phraseViolation(
  { pointer, keyword, params }: Violation,
  data: unknown,
  wording: Wording,
): SchemaProblem {
  const { prefix } = wording;
  const path = stepsOf(pointer);
  const place = { path, ofKey: false };
  const field = path.length > 0 ? path.join('.') : prefix;
  const value = valueAt(data, path);
  const found = JSON.stringify(value ?? null).slice(0, 40);
  if (keyword === 'additionalProperties')
    return unknownKey(String(params.additionalProperty), path, data, wording);
  if (keyword === 'required')
    return {
      code: `${prefix}-missing-key`,
      args: { key: String(params.missingProperty) },
      ...place,
    };
  if (keyword === 'type') {
    const { code, kinds } = wrongType(params.type, wording);
    return { code, args: { field, found, kinds }, ...place };
  }
  if (keyword === 'enum' || keyword === 'discriminator') {
    const allowed = ((params.allowedValues ?? []) as unknown[]).map(String);
    const suggestion = suggestNames(String(value), allowed).join(', ');
    const args = { field, found, allowed: allowed.join(', '), suggestion };
    return { code: `${prefix}-not-allowed`, args, ...place };
  }
  return { code: wording.otherwise, args: { field, found }, ...place };
}
