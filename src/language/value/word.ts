import { oneOf, perLexicon, VALUES } from '../lexicon.ts';

const ABSENT = perLexicon(() => new Set(VALUES.absent));
const AFTER = perLexicon(() => VALUES.bounds.flatMap(({ after = [] }) => after));
const BOUNDS = perLexicon(() => new Set(AFTER()));
const BOUND_FIRST = perLexicon(() => new RegExp(`^(?:${oneOf(AFTER())})`));

/** Whether a word says that there is no value: a dash, 該当なし. */
export const isAbsent = (word: string): boolean => ABSENT().has(word);

const UNCHANGED = perLexicon(() => new Set(VALUES.unchanged));
/** Whether a word says that a value is the one in front of it: 変更なし. */
export const isUnchanged = (word: string): boolean => UNCHANGED().has(word);

/** Whether a word belongs to the value in front of it: 以上, 程度. */
export const isBound = (word: string): boolean => BOUNDS().has(word);

/** How long the word is that a text begins with and that belongs to the value in front of it; 0 without one. */
export const boundLength = (text: string): number => BOUND_FIRST().exec(text)?.[0].length ?? 0;

// 全国平均以上, 増加, ゼロ, 現状値より半減
const WORDED = perLexicon(() => {
  const { up, down, maintain, zero, worded } = VALUES;
  return new RegExp(
    `^[^\\s\\d、。()]{0,12}(?:${oneOf([...up, ...down, ...maintain, ...zero, ...worded, ...AFTER()])})$`,
  );
});
const MAX_WORDED = 16;

/** Whether words are an aim without a figure and nothing else: 増加, 全国平均以上, ゼロ. */
export const isWordedAim = (word: string): boolean =>
  word.length <= MAX_WORDED && WORDED().test(word);

const DONE = perLexicon(() => new Set(VALUES.done));
/** Whether a word is an aim that something is done, and nothing else: 策定, 供用開始. */
export const isDeed = (word: string): boolean => DONE().has(word);
