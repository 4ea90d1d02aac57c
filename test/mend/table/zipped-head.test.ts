// Headings whose columns have a word on each of two lines.
import { expect, test } from 'vitest';
import { mendLineRows } from '../../../src/mend/flat/line-rows.ts';
import { shown } from '../shown.ts';

const TITLE = '総合戦略の進捗（令和4年度末）';
const HEAD = '指標 | 単位 | 現状値(R2) | R3実績 | R4実績 | 目標値(R6)';
const table = (...lines: string[]) => shown([TITLE, ...lines].join('\n'), mendLineRows).slice(1);

test.each([
  [
    'names head the second line',
    '現状値 R3 R4 R5 目標値 達成',
    '指標 単位 （R2） 実績 実績 実績 （R6） 状況',
    `${HEAD} | 達成状況`,
    'B',
  ],
  [
    'names head the first',
    '指標 単位 現状値 R3 R4 R5 目標値 担当課',
    '（R2） 実績 実績 実績 （R6）',
    `${HEAD} | 担当課`,
    '水産課',
  ],
])('%s', (_, above, below, heading, last) => {
  expect(
    table(
      above,
      below,
      `港の利用隻数 隻 20 30 50 90 ${last}`,
      `市の客数 人 900 950 970 1,200 ${last}`,
    ),
  ).toEqual([
    heading,
    `港の利用隻数 | 隻 | 20 | 30 | 50 | 90 | ${last}`,
    `市の客数 | 人 | 900 | 950 | 970 | 1,200 | ${last}`,
  ]);
});

test('the columns hold below headings that part them from the rows', () => {
  const lines = table(
    '現状値 R3 R4 R5 目標値 達成',
    '指標 単位 （R2） 実績 実績 実績 （R6） 状況',
    '基本目標1 海の仕事をつくる',
    '港の利用隻数 隻 20 30 50 90 B',
    '市の客数 人 900 950 970 1,200 A',
  );
  expect(lines.slice(1)).toEqual([
    `${HEAD} | 達成状況`,
    '港の利用隻数 | 隻 | 20 | 30 | 50 | 90 | B',
    '市の客数 | 人 | 900 | 950 | 970 | 1,200 | A',
  ]);
});

test('words that do not go together are no heading', () => {
  const lines = [
    '指標 単位 現状値 R3 R4 目標値',
    '実績 実績 実績 （R6）',
    '港の利用隻数 隻 20 30 50 90',
  ];
  expect(table(...lines)[0]).not.toContain('R3実績');
});
