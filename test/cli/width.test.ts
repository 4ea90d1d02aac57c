import { expect, test } from 'vitest';
import { alignRight, columnsOf, padColumns } from '../../src/language/letters/width.ts';

test.each([
  ['plan.txt', 8],
  ['基本目標', 8],
  ['１．４９', 8],
  ['ｶﾅ', 2],
  ['①○※', 3],
  ['か\u3099', 2],
  ['𠮷野家', 6],
  ['', 0],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('blanks are counted in columns', () => {
  expect(padColumns('目標', 6)).toBe('目標  ');
  expect(alignRight('目標', 6)).toBe('  目標');
  expect(padColumns('目標', 2)).toBe('目標');
});
