import { VALUES } from '../lexicon.ts';

// 小6, 中3, 小学校
const SCHOOL = /^[小中高](?:学|校)?(?:[1-6]年?生?)?$/;

/** Whether a word names a part of a measure and nothing else: 男性, 小学校, 中3. */
export const isPartWord = (word: string): boolean =>
  VALUES.parts.includes(word) || SCHOOL.test(word);
