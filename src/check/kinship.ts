import { oneOf } from '../language/lexicon.ts';
import { ARITHMETIC } from '../reckon/amount.ts';

// words in brackets: (○○駅周辺)
const BRACKETED = /[(（「【[][^()（）「」【】[\]]*[)）」】\]]/g;
const FILLERS = new RegExp(`[\\s・、,/]|${oneOf(ARITHMETIC.nameFillers)}`, 'g');
const SHORTEST = 4;

/** A name without brackets, blanks and words that come and go (及び, 等). */
const core = (name: string) => name.replace(BRACKETED, '').replace(FILLERS, '');

/** Whether two entries count the same thing by their names: one name is the other's, or its end or beginning. */
export function sameThing(a: string, b: string): boolean {
  const [one, other] = [core(a), core(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST && (long.endsWith(short) || long.startsWith(short));
}

/** Whether two units count the same: 人 and 名. */
export function sameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  return ARITHMETIC.people.includes(a) && ARITHMETIC.people.includes(b);
}
