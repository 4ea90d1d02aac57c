// Several values in one cell.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { partsOf } from '../../src/interpret/component.ts';

const parts = (text: string) =>
  partsOf(mapped(text, 0)).map(({ word, words, unit }) => [word, words.text, unit]);

test.each([
  ['小6:81.2% 中3:66.9%', ['小6', '81.2%', '%'], ['中3', '66.9%', '%']],
  ['小6 81.2%中3 66.9%', ['小6', '81.2%', '%'], ['中3', '66.9%', '%']],
  ['小学校 39.7% 中学校 31.3%', ['小学校', '小学校 39.7%', '%'], ['中学校', '中学校 31.3%', '%']],
  ['2戸10.6ha', ['', '2戸', '戸'], ['', '10.6ha', 'ha']],
])('%s has parts', (text, ...expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each(['小6:81.2%', '3人 4人', '小5 人 中2 人', '約3人 延べ4人', '12件(R2は9件)'])(
  '%s has none',
  (text) => {
    expect(parts(text)).toEqual([]);
  },
);
