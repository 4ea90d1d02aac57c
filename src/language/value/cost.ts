import { oneOf, WORDS } from '../lexicon.ts';

const COST = oneOf(WORDS.costs);
// 事業費(千円), うち一般財源, 人件費計(千円)②
const ALONE = new RegExp(
  `^(?:うち|内)?(?:${COST})(?:計|合計|等)?(?:[(\\[][^()[\\]]{0,8}[)\\]])?[①-⑳A-E]?$`,
);
const EACH = new RegExp(COST, 'g');
/** So many labels of money in one text are the lines of a budget that ran together. */
const LEAST = 2;

/** Whether words are the label of a sum of money in a sheet (事業費・財源の見出し), or several that ran together. */
export function isCostLabel(words: string): boolean {
  const text = words.replace(/\s+/g, '');
  return ALONE.test(text) || new Set(text.match(EACH)).size >= LEAST;
}
