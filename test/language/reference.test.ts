// Marks behind words that point to remarks or to a glossary.
import { expect, test } from 'vitest';
import { withoutReferences } from '../../src/language/reference.ts';

test.each([
  ['提供会員数※3', '提供会員数'],
  ['提供会員数(※3)', '提供会員数'],
  ['サテライトオフィス*等の誘致企業数', 'サテライトオフィス等の誘致企業数'],
  ['DX*の推進', 'DXの推進'],
  ['空き家バンク*2の成約件数', '空き家バンクの成約件数'],
])('%s is %s', (words, expected) => {
  expect(withoutReferences(words)).toBe(expected);
});

test.each(['※28年度新規', '2*3の面積', '**港**'])('%s: as it was', (words) => {
  expect(withoutReferences(words)).toBe(words);
});
