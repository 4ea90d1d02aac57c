// Headings of aims over the years that lead to them, in lines of text.
import { expect, test } from 'vitest';
import { indicatorsOf } from './indicators.ts';

const read = (text: string) =>
  indicatorsOf(text).map(({ name, baseline, planned, target }) => [
    name,
    baseline?.value ?? null,
    planned.map(({ value }) => value),
    target?.value ?? null,
    target?.dueFiscalYear ?? null,
  ]);

test('the years below a heading of aims are theirs, with what stands in front of them and behind', () => {
  const text =
    '番号 指標名 単位 現状値 目標値の推移 担当部\n　　　　　（年度） R7 R8 R9\n211 創出数（累計） 社 42（R5） 60 75 90 産業部\n212 立地件数 件 18（R5） 20 20 21 産業部\n';
  expect(read(text)).toEqual([
    ['創出数(累計)', 42, [60, 75], 90, 2027],
    ['立地件数', 18, [20, 20], 21, 2027],
  ]);
});

test('years for all columns of values are theirs', () => {
  const text = '指標名 現状値 目標値\nR5 R9\n創出数 42社 60社\n立地件数 18件 20件\n';
  expect(read(text)).toEqual([
    ['創出数', 42, [], 60, 2027],
    ['立地件数', 18, [], 20, 2027],
  ]);
});
