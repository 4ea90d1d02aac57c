import data from '../../lexicon/check-completeness.yaml';
import { nameKey } from '../similarity.ts';

const LOOKS = (data as { look_alikes: readonly (readonly string[])[] }).look_alikes;

/** What is left of two names between their common beginning and end. */
interface Middle {
  readonly one: string;
  readonly other: string;
}

function middleOf(a: string, b: string): Middle {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return { one: a.slice(head, a.length - tail), other: b.slice(head, b.length - tail) };
}

// 取り組む/取組む  女性の/女性: a particle or okurigana, not the ない that turns a word around
const KANA = /^(?!ない|なく|非|不)[ぁ-んー]{1,2}$/;
const SHORTEST = 6;

const lookAlike = (a: string, b: string) =>
  LOOKS.some((look) => look.includes(a) && look.includes(b));

/**
 * Whether two names are one name with a slip (表記の揺れ): a kana more or less, or a sign that looks like the other.
 * Names that differ by a word, a digit or another kanji (企業, 起業) may be two things.
 */
export function isSlip(a: string, b: string): boolean {
  const [x, y] = [nameKey(a), nameKey(b)];
  if (x === y || Math.min(x.length, y.length) < SHORTEST) return false;
  const { one, other } = middleOf(x, y);
  if (one === '' || other === '') return KANA.test(one + other);
  return one.length === 1 && other.length === 1 && lookAlike(one, other);
}

/**
 * Whether two names are a character apart (一字違い): one left out, put in or changed for another, digits excepted.
 * @param shortest letters that both names have at least; shorter ones are different names as likely
 */
export function isCharacterApart(a: string, b: string, shortest = SHORTEST): boolean {
  const [x, y] = [nameKey(a), nameKey(b)];
  if (x === y || Math.min(x.length, y.length) < shortest) return false;
  const { one, other } = middleOf(x, y);
  return one.length <= 1 && other.length <= 1 && !/\d/.test(one + other);
}
