// Labels whose number a banner prints on the next line.
import { expect, test } from 'vitest';
import { numberLabels } from '../../../src/mend/print/number-below.ts';
import { shown } from '../shown.ts';

test('numbers that count on below the same label are its numbers', () => {
  const text = '基本目標\n\n1\n\n港をひらく\n本文です。\n基本目標\n2\n森をまもる\n';
  expect(shown(text, numberLabels)).toEqual([
    '基本目標1',
    '港をひらく',
    '本文です。',
    '基本目標2',
    '森をまもる',
  ]);
});

test.each([
  ['one number alone', '基本目標\n\n1\n\n港をひらく\n'],
  ['numbers of pages', '基本目標\n\n7\n\n港をひらく\n基本目標\n\n9\n\n森をまもる\n'],
  ['words that are no label', '資料\n1\n港をひらく\n資料\n2\n森をまもる\n'],
])('%s: as it was', (_, text) => {
  expect(shown(text, numberLabels)).toEqual(text.split('\n').filter(Boolean));
});
