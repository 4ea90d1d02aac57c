// ※3, (※3), ※ at the end; ※28年度新規 is a remark of its own
const REFERENCE = /\s?[(（]※\s?\d{1,2}[)）]|\s?※\s?\d{1,2}(?![\d年月])|\s?※$/g;

/** Words without the marks that point to remarks at the foot of the page (注記号): 提供会員数※3. */
export const withoutReferences = (words: string): string =>
  words.includes('※') ? words.replace(REFERENCE, '').trim() : words;
