const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether what stands there is what the correction expects (手直しの前提). Of an object the keys that are given
 * must fit; a list must fit element by element.
 */
export function fits(expected: unknown, found: unknown): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return false;
    return expected.every((element, i) => fits(element, found[i]));
  }
  if (isObject(expected)) {
    if (!isObject(found)) return false;
    return Object.entries(expected).every(([key, value]) => fits(value, found[key]));
  }
  return (expected ?? null) === (found ?? null);
}

/** Long values are cut: a message stays one line. */
const MOST = 60;

/** A value as a message shows it. */
export function show(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
