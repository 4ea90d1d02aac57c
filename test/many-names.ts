const WORDS = ['子育て', '支援', '事業', '推進', '観光', '雇用', '整備', '地域', '医療', '農業'];

/** The `i`th of a thousand different names that share their words. */
export const manyNames = (i: number): string =>
  [i % 10, Math.floor(i / 10) % 10, Math.floor(i / 100)].map((j) => WORDS[j]).join('');
