import type { Source } from '../forms/strategy.ts';
import type { FieldPath } from '../language/field-path.ts';
import { complete } from './blank.ts';
import type { Fields } from './draft.ts';

/** The value that steps lead to; null where nothing stands, undefined where they lead nowhere. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (value === null || value === undefined) return null;
  if (typeof step === 'number') {
    if (!Array.isArray(value) || step > value.length) return undefined;
    return valueAt(value[step], rest);
  }
  return typeof value === 'object' ? valueAt((value as Fields)[step], rest) : undefined;
}

/** `value` with another value where steps lead; what was empty on the way is filled in. `value` itself stays. */
export function withValue(value: unknown, path: FieldPath, next: unknown, place: Source): unknown {
  return placed(value, path, '', next, place);
}

function placed(
  value: unknown,
  [step, ...rest]: FieldPath,
  name: string,
  next: unknown,
  place: Source,
): unknown {
  if (step === undefined) return complete(name, next, value, place);
  if (typeof step === 'number') {
    const list = [...((value ?? []) as readonly unknown[])];
    list[step] = placed(list[step], rest, name, next, place);
    return list;
  }
  const fields = (value ?? complete(name, {}, null, place)) as Fields;
  return { ...fields, [step]: placed(fields[step], rest, step, next, place) };
}

/** The list that holds the element at the end of `path`, without it. */
export function withoutElement(fields: Fields, path: FieldPath): unknown {
  const list = valueAt(fields, path.slice(0, -1)) as readonly unknown[];
  return list.filter((_, i) => i !== path.at(-1));
}
