import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesIn } from '../../src/base/matches.ts';
import { remembered } from '../../src/base/remembered.ts';

const PATTERNS = [/\d+/g, /\s*/g, /(?<=あ)い?/g, /[^\p{L}]*/gu, /$/gm, /(年)(?:度)?/g];

test('finds what matchAll finds, empty matches and characters of two units too', () => {
  const text = fc
    .array(fc.constantFrom('あ', 'い', '年', '度', '12', ' ', '\n', '𠮷', '\ud842'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...PATTERNS), (words, pattern) => {
      expect(matchesIn(words, pattern)).toEqual([...words.matchAll(new RegExp(pattern))]);
    }),
    { numRuns: 2_000 },
  );
});

test('a text is read once, null and all', () => {
  let count = 0;
  const read = remembered((text) => {
    count++;
    return text === '' ? null : text.length;
  });
  expect([read(''), read('目標'), read(''), read('目標')]).toEqual([null, 2, null, 2]);
  expect(count).toBe(2);
});
