// What was reached behind the way from a start to an aim; names that blanks tear.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { isIndicatorLine, splitIndicatorLine } from '../../src/language/indicator/line.ts';
import { mendName } from '../../src/language/letters/tear.ts';

test('it is no part of the aim', () => {
  const content = mapped('入港の数 12隻(H30) → 30隻(R5) 実績 R3 15隻 R4 18隻', 0);
  const { name, baseline, target, actuals } = splitIndicatorLine(content);
  expect(isIndicatorLine(content)).toBe(true);
  expect([name, baseline?.words, target?.words].map((words) => words?.text)).toEqual([
    '入港の数',
    '12隻(H30)',
    '30隻(R5)',
  ]);
  expect(actuals?.map(({ words }) => words.text)).toEqual(['R3 15隻', 'R4 18隻']);
});

test.each([
  ['港を 活用している人の割合', '港を活用している人の割合'],
  ['灯台ボラン ティアの人数', '灯台ボランティアの人数'],
  ['港 灯台の見学者数', '港灯台の見学者数'],
  ['灯台見学会 参加者数', '灯台見学会 参加者数'],
  ['ポスター セミナーの回数', 'ポスター セミナーの回数'],
])('%s', (text, whole) => {
  expect(mendName(mapped(text, 0)).text).toBe(whole);
});
