import { expect, test } from 'vitest';
import { windowEnd, yearSpansIn } from '../../src/language/time/year-span.ts';

const years = (text: string) => yearSpansIn(text).map(({ from, until }) => [from, until]);

test.each<[string, number[][]]>([
  ['令和2年度~令和6年度', [[2020, 2024]]],
  ['令和2~6年度', [[2020, 2024]]],
  ['H27~H31', [[2015, 2019]]],
  ['総合計画(2022-2031)', [[2022, 2031]]],
  ['2020~24年度', [[2020, 2024]]],
  ['令和2年から令和7年まで', [[2020, 2025]]],
  // 5 to 12 of something, back in time, a month
  ['R5-12件', []],
  ['令和6年度~令和2年度', []],
  ['R6.3~R7.2', []],
  ['20~39歳', []],
])('%s', (text, spans) => expect(years(text)).toEqual(spans));

test('words that say what a figure is of belong to the span, others do not', () => {
  expect(windowEnd('R2~R6の累計')).toBe(2024);
  expect(windowEnd('2020~2024年平均')).toBe(2024);
  expect(windowEnd('R2~R6の調査による')).toBeNull();
  expect(windowEnd('期間はR2~R6')).toBeNull();
});
