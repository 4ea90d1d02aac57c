import schema from '../../schemas/layout.schema.json' with { type: 'json' };
import type { Finding } from '../base/finding.ts';
import { suggestNames } from '../language/suggest.ts';
import type { Violation } from './validator.ts';

/** What is wrong in a layout file: message code, arguments, and where. */
export interface LayoutProblem extends Pick<Finding, 'code' | 'args'> {
  /** Keys that lead to the place. */
  readonly path: readonly string[];
  /** Whether the key itself is wrong, not its value. */
  readonly ofKey: boolean;
}

/** As much of a JSON Schema as says which keys an object has. */
interface Shape {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

const ROOT = schema as unknown as Shape & { readonly $defs: Readonly<Record<string, Shape>> };

const resolved = (shape: Shape | undefined): Shape | undefined =>
  shape?.$ref ? ROOT.$defs[shape.$ref.replace('#/$defs/', '')] : shape;

/** The keys that an object at `path` may have. */
function keysAt(path: readonly string[]): readonly string[] {
  let shape: Shape | undefined = ROOT;
  for (const step of path)
    shape = resolved(/^\d+$/.test(step) ? shape?.items : shape?.properties?.[step]);
  return Object.keys(shape?.properties ?? {});
}

const stepsOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], data);
}

/** A violation in people's words. */
export function phraseViolation(
  { pointer, keyword, params }: Violation,
  data: unknown,
): LayoutProblem {
  const path = stepsOf(pointer);
  const place = { path, ofKey: false };
  const field = path.length > 0 ? path.join('.') : 'layout';
  const found = JSON.stringify(valueAt(data, path) ?? null).slice(0, 40);
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    const keys = keysAt(path);
    const args = { key, keys: keys.join(', '), suggestion: suggestNames(key, keys).join(', ') };
    return { code: 'layout-unknown-key', args, path: [...path, key], ofKey: true };
  }
  if (keyword === 'required')
    return { code: 'layout-missing-key', args: { key: String(params.missingProperty) }, ...place };
  if (keyword === 'type') {
    const kind = [params.type].flat().join('-');
    return { code: `layout-type-${kind}`, args: { field, found }, ...place };
  }
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as string[]).map(String);
    const suggestion = suggestNames(String(valueAt(data, path)), allowed).join(', ');
    return {
      code: 'layout-not-allowed',
      args: { field, found, allowed: allowed.join(', '), suggestion },
      ...place,
    };
  }
  return { code: 'layout-word-length', args: { field, found }, ...place };
}
