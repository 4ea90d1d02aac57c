import type { Matcher } from '../forms/score.ts';
import { levenshteinLikeness, ratcliffLikeness } from './likeness.ts';
import { LIKENESS } from './standard.ts';

/** All matchers, the strictest first. */
export const MATCHERS = ['strict', 'soft', 'levenshtein', 'ratcliff'] as const satisfies Matcher[];

// 「」・、()%~+ and blanks
const PUNCTUATION = /[\p{P}\p{S}\p{Z}\p{C}]/gu;

/** What is left of a name without punctuation and blanks, widths folded; a name of nothing but signs stays. */
function softKey(name: string): string {
  const folded = name.normalize('NFKC');
  return folded.replace(PUNCTUATION, '') || folded;
}

/** Whether two names are the same words, by each matcher. */
export const MATCHES: Readonly<Record<Matcher, (a: string, b: string) => boolean>> = {
  strict: (a, b) => a === b,
  soft: (a, b) => softKey(a) === softKey(b),
  levenshtein: (a, b) => levenshteinLikeness(a, b) >= LIKENESS.levenshtein,
  ratcliff: (a, b) => ratcliffLikeness(a, b) >= LIKENESS.ratcliff,
};
