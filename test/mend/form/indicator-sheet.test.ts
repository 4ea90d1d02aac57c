// Sheets of one indicator each, whose cells came in line by line.
import { expect, test } from 'vitest';
import { mendSheets } from '../../../src/mend/form/indicator-sheet.ts';
import { shown } from '../shown.ts';

const lines = (cells: string) => cells.split(' ').join('\n');
const mended = (title: string, cells: string) => shown(`${title}\n\n${lines(cells)}`, mendSheets);

const HEAD = '指標名 単位 所管 現状値 目標値';

test('headings, row, years and what was planned and reached are a table', () => {
  expect(
    mended(
      '総合戦略の進捗（令和6年度実績）',
      `${HEAD} 漁の研修を 終えた人数 人 水産課 12 30 （R3） （R8） 年度 R4 R5 R6 R7 R8 目標 15 18 22 26 30 実績 14 19 20 評価 B`,
    ).slice(1),
  ).toEqual([
    ' |  |  | 現状値 | R4 | R5 | R6 | R7 | R8 | 評価',
    '漁の研修を終えた人数 | 人 | 目標 | 12(R3) | 15 | 18 | 22 | 26 | 30 | B',
    ' |  | 実績 |  | 14 | 19 | 20 |  |  | ',
  ]);
});

test('without plans each year is a column of what was reached', () => {
  expect(
    mended(
      '総合戦略の進捗',
      `${HEAD} 直売所の客数 人 水産課 900 1,500 R4 R5 R6 実績 980 1,100 1,240`,
    ).slice(1),
  ).toEqual([
    '指標名 | 単位 | 現状値 | R4実績 | R5実績 | R6実績 | 目標値',
    '直売所の客数 | 人 | 900 | 980 | 1,100 | 1,240 | 1,500',
  ]);
});

test.each([
  [
    'nobody says which years have no value',
    `${HEAD} 直売所の客数 人 水産課 900 1,500 R4 R5 R6 R7 実績 980 1,100`,
  ],
  [
    'a unit where a value should stand',
    `${HEAD} 直売所の客数 人 水産課 900 R4 R5 R6 実績 980 1,100 1,240`,
  ],
  ['too few years for a path', `${HEAD} 直売所の客数 人 水産課 900 1,500 R4 R5 実績 980 1,100`],
])('%s: lines as they are', (_, cells) => {
  expect(mended('総合戦略の進捗', cells).slice(1)).toEqual(
    cells.split(' ').map((c) => c.replace('（', '(')),
  );
});
