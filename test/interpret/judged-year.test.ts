// The fiscal year that an evaluation judges.
import { expect, test } from 'vitest';
import { evaluatedYear } from '../../src/interpret/judged-year.ts';

test.each([
  // the years of the plan are not judged
  ['総合戦略(平成27年度~令和元年度)の評価(令和2年度)', 2020],
  ['第2期総合戦略(令和2年度~令和6年度) 令和4年度実績', 2022],
  ['総合戦略(H27-H31)評価', null],
  ['総合戦略(2015~2019)評価', null],
  // among several years the one with the word of what was done
  ['令和3年度版 総合戦略 令和2年度実績', 2020],
  ['総合戦略評価報告書(令和元年度)', 2019],
])('%s: %j', (title, year) => {
  expect(evaluatedYear(title, '')).toBe(year);
});

test.each([
  ['事業評価\n※実績値は令和元年度。', 2019],
  ['碧浜町の評価 令和2年度\n', 2020],
  ['碧浜町の計画 令和2年度\n', null],
  ['碧浜町 令和2年度 令和3年度 の評価\n', null],
])('without title, %j: %j', (text, year) => {
  expect(evaluatedYear('', text)).toBe(year);
});
