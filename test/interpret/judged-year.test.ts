// The fiscal year that an evaluation judges.
import { expect, test } from 'vitest';
import { evaluatedYear, reachedYear } from '../../src/interpret/grade/judged-year.ts';

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

test.each([
  // what a form states, its letters set apart or not
  ['平成28年度 施策評価シート', '評 価 対 象 年 度 平成 27 年度\n', 2015],
  ['令和4年度 外部評価結果報告書', '3 評価結果（令和3年度に実施した施策）\n', 2021],
  ['総合戦略の評価', '※施策の評価は令和4年度末の状況による。\n', 2022],
  ['', '村は、指標20項目の令和2年度の達成状況をまとめました。\n', 2020],
  ['', '村は、令和2年度の天候をまとめました。\n', null],
  // when it was made is no year that it judges
  ['KPI進捗一覧(令和6年9月公表)', '', null],
  ['令和5年度版 総合戦略 実施状況報告', '', null],
  ['KPI進捗状況(平成30年3月31日現在)', '', 2017],
  // years far from the title's are spoken of
  ['令和4年度 評価シート', '令和元年度に実施した調査では、', 2022],
])('%s, %j: %j', (title, text, year) => {
  expect(evaluatedYear(title, text)).toBe(year);
});

test.each([
  ['nothing was reached in the year of judging', 2024, [2023, 2023], '', 2023],
  ['something was', 2024, [2023, 2024], '', 2024],
  ['the text speaks of what was', 2024, [2023, 2023], '施設の数 令和6年度実績 5', 2024],
  ['actuals of longer ago', 2024, [2021, 2022], '', 2024],
  ['one indicator does not tell', 2024, [2023], '', 2024],
])('%s', (_, evaluated, years, text, reached) => {
  expect(reachedYear(evaluated, years, text)).toBe(reached);
});
