// ※3, (※3), ※ at the end; ※28年度新規 is a remark of its own; サテライトオフィス*等, DX*の推進: words that a glossary explains
const REFERENCE =
  /\s?[(（]※\s?\d{1,2}[)）]|\s?※\s?\d{1,2}(?![\d年月])|\s?※$|(?<=[^\s\d*])\*\d{0,2}(?![\d*])/g;

/** Words without the marks that point to remarks at the foot of the page or to a glossary (注記号): 提供会員数※3. */
export const withoutReferences = (words: string): string =>
  /[※*]/.test(words) ? words.replace(REFERENCE, '').trim() : words;
