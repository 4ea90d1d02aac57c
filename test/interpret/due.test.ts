// When aims are due whose own words do not say it.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { dueHeaded, dueSaid } from '../../src/interpret/due.ts';
import { printedPeriod } from '../../src/interpret/printed-period.ts';
import { sourceOf } from '../documents.ts';

describe('a remark or a heading says it for all', () => {
  test.each<[string, number | null]>([
    ['※目標値は令和６年度', 2024],
    ['※目標値は令和11年度。( )内は現状値。', 2029],
    ['（注）目標指標の目標年度は、いずれも令和11年度である。', 2029],
    ['※ 目標値は、特に記載のない限り令和11年度の値', 2029],
    ['（指標は目標値（令和11年度）。括弧内は現状値とその年度）', 2029],
    ['※括弧外は令和11年度の目標値、括弧内は現状値。', 2029],
    ['※中間目標値は令和8(2026)年度、目標値は令和13(2031)年度。', 2031],
    ['第２次総合戦略 目標年次：令和１１年度', 2029],
    ['KPI(平成 32 年3月まで)', 2019],
    ['ＫＰＩ（Ｒ元→Ｒ６）', 2024],
    ['平成33年度の目標値を\n設定します', 2021],
    // an aim on the way, and aims of others
    ['※中間目標値は令和8年度', null],
    ['国の目標値は令和12年度', null],
    // two years decide nothing
    ['※目標値は令和6年度\n※目標値は令和8年度', null],
    // a period is no year
    ['※目標値は令和6年度から令和8年度の平均', null],
  ])('%s', (text, year) => expect(dueSaid(text)).toBe(year));
});

test('headings of aims say it where all name one year', () => {
  expect(dueHeaded('目標値(R6)\n3,000人\nめざす値（令和6年度）')).toBe(2024);
  expect(dueHeaded('目標値(R6) … 目標値(R8)')).toBeNull();
});

describe('the years of the plan', () => {
  test.each<[string, number | null, [number, number] | null]>([
    ['総合戦略(平成27~31年度の5年間) 数値目標', null, [2015, 2019]],
    ['計画期間\n令和５年度～令和９年度\n推進体制', null, [2023, 2027]],
    // of another period, of others
    ['第1期総合戦略(平成27年度~令和元年度)では', 2, null],
    ['国の総合戦略(2015~2019年度)', null, null],
    ['総合戦略(2015~2019年度)と総合戦略(2020~2024年度)', null, null],
  ])('%s', (text, ordinal, years) => expect(printedPeriod(text, ordinal)).toEqual(years));

  test('a title with its years', () => {
    const of = (title: string) =>
      compileText(sourceOf(`${title}\n\n本文です。\n`)).strategy.document.period;
    expect(of('〇〇町総合戦略（令和８年度～令和12年度）')).toMatchObject({
      startFiscalYear: 2026,
      endFiscalYear: 2030,
    });
    expect(of('〇〇町総合戦略 全体像（令和3～7年度）')).toMatchObject({ endFiscalYear: 2025 });
    expect(of('総合戦略 実績報告（令和2年度）')).toMatchObject({ endFiscalYear: null });
  });
});

test('a heading that says the year of aims and what its brackets hold heads indicators', () => {
  const text =
    '基本目標1 港を開く\n\n■数値目標(令和9年度。( )内は現状値)\n ○ 入港の隻数 38隻(R4:21隻)\n\n施策1 客船の誘致\nKPI【令和9年度 ※括弧内は現状値】\n ○ 乗船者数 15千人(R4:6.2千人)\n';
  const { goals } = compileText(sourceOf(text)).strategy;
  const read = goals.flatMap(({ targets, policies }) => [
    ...targets,
    ...policies.flatMap(({ kpis }) => kpis),
  ]);
  expect(read.map(({ name, target }) => [name, target?.value, target?.dueFiscalYear])).toEqual([
    ['入港の隻数', 38, 2027],
    ['乗船者数', 15000, 2027],
  ]);
});
