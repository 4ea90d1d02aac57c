import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOf } from '../../src/language/time/as-of.ts';
import { timesIn, westernYear } from '../../src/language/time/era.ts';
import { fiscalYearsOf } from '../../src/language/time/year-span.ts';

describe('asOf', () => {
  test.each([
    ['H27', 2015, null, null],
    ['平成27年度', 2015, null, null],
    ['2015年度', 2015, null, null],
    ['R1', 2019, null, null],
    ['令和元年度', 2019, null, null],
    ['H31', 2019, null, null],
    ['R2.1', 2019, 2020, 1],
    ['策定時', null, null, null],
    ['第1期実績', null, null, null],
    ['平成72年', 2060, null, null],
    ['基準値(26年度)', 2014, null, null],
    ['実績値(29年度目標値)', 2017, null, null],
    ['目標値(9年度)', 2027, null, null],
    ['基準値(2018)', 2018, null, null],
    ['目標値(5年度間)', null, null, null],
    ['実績(3年度目)', null, null, null],
    // an average is of its last year
    ['平成16~20平均', 2008, null, null],
    ['R2~R6の平均', 2024, null, null],
    ['H30~R4年度平均', 2022, null, null],
    ['2015~2019年平均', 2019, null, null],
    // and so is a sum, or what is due within years
    ['H29~R3累計', 2021, null, null],
    ['R5~R9', 2027, null, null],
    ['H27~H31累計', 2019, null, null],
  ])('%s', (label, fiscalYear, year, month) => {
    expect(asOf(label)).toEqual({ fiscalYear, year, month, label });
  });
});

test('a date with both years is one date', () => {
  expect(timesIn('2019 年(令和元年)12 月 20 日')).toMatchObject([
    { year: 2019, month: 12, day: 20 },
  ]);
});

test('a year whose month and day are blank has neither', () => {
  expect(timesIn('平成 29 年 月 日')).toMatchObject([{ year: 2017, month: null, day: null }]);
});

test('first and last year of a period', () => {
  const years = timesIn('2020年度(令和2年度)から2024年度(令和6年度)の5年間').map(
    ({ year }) => year,
  );
  expect(years).toEqual([2020, 2020, 2024, 2024]);
});

test('letters inside words are no eras', () => {
  expect(timesIn('CH4 と SDGs と 100H')).toEqual([]);
});

test('era years count on from their first year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (year) => {
      expect(westernYear('平成', String(year))).toBe(1988 + year);
      expect(westernYear('R', String(year))).toBe(2018 + year);
    }),
  );
});

test.each([
  ['計画期間:令和2~6年度', [2020, 2024]],
  ['計画期間 H27年度から31年度まで', [2015, 2019]],
  ['計画期間 2020~2024年度', [2020, 2024]],
  ['計画期間 2020~24年度', [2020, 2024]],
])('%s names its years by one range', (text, years) => {
  expect(fiscalYearsOf(text)).toEqual(years);
});

test.each(['令和2年度から5年間', '令和6~2年度', '20~39歳', '令和2年度'])(
  '%s names no years by one range',
  (text) => {
    expect(fiscalYearsOf(text)).toBeNull();
  },
);
