/** How many texts are remembered: more than the lines of most documents. */
const MOST = 20_000;

/**
 * `read`, each text but once: phases ask the same of the same words again and again. What is read must depend on the text alone,
 * and nobody may change it.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    if (known.size >= MOST) known.clear();
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}

/** `read`, each object but once, for as long as anyone holds it. What is read must depend on what the object holds alone. */
export function rememberedOf<K extends object, T>(read: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const found = known.get(of);
    if (found) return found.value;
    const value = read(of);
    known.set(of, { value });
    return value;
  };
}
