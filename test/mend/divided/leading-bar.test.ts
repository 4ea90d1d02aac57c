// Rows that begin with a bar: how many cells stand empty is told by the rows of their own table.
import { expect, test } from 'vitest';
import { openLeadingBars } from '../../../src/mend/divided/leading-bar.ts';
import { shown } from '../shown.ts';

const ROWS = [
  '指標 | 単位 | 区分 | R2 | R3',
  '漁船の隻数 | 隻 | 計画 | 54 | 62',
  '| | 実績 | 52 |',
];

test('a row with two cells less is empty at both ends, though a table above is one cell wider than it', () => {
  const costs = ['コスト | 単位 | R2決算 | R3決算', '事業費 | 千円 | 21 | 23'];
  expect(shown([...costs, ...ROWS].join('\n'), openLeadingBars).at(-1)).toBe(' |  | 実績 | 52 | ');
});

test('a row with one cell less is empty in front', () => {
  expect(
    shown([...ROWS.slice(0, 2), '| | 実績 | 52 | 60'].join('\n'), openLeadingBars).at(-1),
  ).toBe(' |  | 実績 | 52 | 60');
});
