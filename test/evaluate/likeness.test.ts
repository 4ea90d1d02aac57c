// How alike two names are, and which matcher takes them for the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levenshteinLikeness, ratcliffLikeness } from '../../src/evaluate/likeness.ts';
import { MATCHERS, MATCHES } from '../../src/evaluate/matcher.ts';

describe('Ratcliff-Obershelp is the ratio of difflib', () => {
  // python3: difflib.SequenceMatcher(None, a, b, autojunk=False).ratio(); both sides count 2 * matched / letters
  test.each([
    ['abcd', 'bcde', (2 * 3) / 8],
    ['WIKIMEDIA', 'WIKIMANIA', (2 * 7) / 18],
    ['GESTALT PATTERN MATCHING', 'GESTALT PRACTICE', (2 * 12) / 40],
    ['新規就農者数', '新規就農者数の推移', (2 * 6) / 15],
    ['パパママ学級への男性の参加率', 'パパママ学級への男性参加率', (2 * 13) / 27],
    ['', 'a', 0],
    ['', '', 1],
  ])('%s and %s', (a, b, ratio) => {
    expect(ratcliffLikeness(a, b)).toBeCloseTo(ratio, 12);
  });

  test('of several longest pieces the first decides, so that the order of the texts matters', () => {
    // difflib's own example: 'tide' and 'diet' share 1 letter on each side of 't' or 2 around 'i'
    expect(ratcliffLikeness('tide', 'diet')).toBe(0.25);
    expect(ratcliffLikeness('diet', 'tide')).toBe(0.5);
  });
});

describe('Levenshtein', () => {
  test.each([
    ['kitten', 'sitting', 1 - 3 / 7],
    ['新規就農者数', '新規就農者', 1 - 1 / 6],
    ['', '', 1],
    ['', '数', 0],
  ])('%s and %s', (a, b, likeness) => {
    expect(levenshteinLikeness(a, b)).toBeCloseTo(likeness, 12);
  });

  test('is the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(levenshteinLikeness(a, b)).toBe(levenshteinLikeness(b, a));
      }),
    );
  });
});

test('both are 1 for a text and itself, and between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      for (const likeness of [levenshteinLikeness, ratcliffLikeness]) {
        expect(likeness(a, a)).toBe(1);
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(a, b) === 1).toBe(a === b);
      }
    }),
  );
});

describe('matchers', () => {
  const matching = (a: string, b: string) => MATCHERS.filter((name) => MATCHES[name](a, b));

  test.each([
    ['同じ名前', '移住者数', '移住者数', ['strict', 'soft', 'levenshtein', 'ratcliff']],
    ['約物だけ違う', '移住・定住者数(累計)', '移住定住者数累計', ['soft']],
    ['全角と半角', 'ＤＭＯの設置', 'DMO の設置', ['soft']],
    // 1 edit of 14; 26 of 27 letters matched
    [
      '一字多い',
      'パパママ学級への男性の参加率',
      'パパママ学級への男性参加率',
      ['levenshtein', 'ratcliff'],
    ],
    // 1 edit of 6 is 0.83; 10 of 11 letters matched is 0.91
    ['短い名前で一字多い', '新規就農者数', '新規就農者', ['levenshtein']],
    // 2 edits of 10 are just enough
    ['二割違う', 'abcdefghij', 'abcdefghxy', ['levenshtein']],
    ['二割より違う', 'abcdefghi', 'abcdefgxy', []],
    ['記号だけ', '※', '★', []],
    ['別の名前', '移住者数', '出生数', []],
  ])('%s: %s, %s', (_, a, b, expected) => {
    expect(matching(a, b)).toEqual(expected);
    expect(matching(b, a)).toEqual(expected);
  });
});
