// Several values in one cell.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { compileText } from '../../src/compile.ts';
import { partsOf } from '../../src/interpret/indicator/component.ts';
import { sourceOf } from '../documents.ts';

const parts = (text: string) =>
  partsOf(mapped(text, 0)).map(({ word, words, unit }) => [word, words.text, unit]);

test.each([
  ['小6:81.2% 中3:66.9%', ['小6', '81.2%', '%'], ['中3', '66.9%', '%']],
  ['小6 81.2%中3 66.9%', ['小6', '81.2%', '%'], ['中3', '66.9%', '%']],
  ['小学校 39.7% 中学校 31.3%', ['小学校', '小学校 39.7%', '%'], ['中学校', '中学校 31.3%', '%']],
  ['男性29.6%/女性7.1%', ['男性', '男性29.6%', '%'], ['女性', '女性7.1%', '%']],
  ['男性22%以下/女性5%以下', ['男性', '男性22%以下', '%'], ['女性', '女性5%以下', '%']],
  ['小5男子98.1・小5女子100.4', ['小5男子', '98.1', null], ['小5女子', '100.4', null]],
  ['R5年度男子98.1、女子100.4', ['男子', '男子98.1', null], ['女子', '女子100.4', null]],
  ['2戸10.6ha', ['', '2戸', '戸'], ['', '10.6ha', 'ha']],
])('%s has parts', (text, ...expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each([
  '小6:81.2%',
  '3人 4人',
  '小5 人 中2 人',
  '約3人 延べ4人',
  '12件(R2は9件)',
  '2030年までの5年間で12万人',
])('%s has none', (text) => {
  expect(parts(text)).toEqual([]);
});

test.each([
  [
    '現状値：0箇所 目標値：長寿命化11箇所 リニューアル2箇所',
    0,
    null,
    [
      [null, 11],
      [null, 2],
    ],
  ],
  [
    '現状値：男性29.6%／女性7.1% 目標値：男性22%以下／女性5%以下',
    null,
    null,
    [
      [29.6, 22],
      [7.1, 5],
    ],
  ],
] as const)('%s: only what has parts has no figure of its own', (values, start, aim, parts) => {
  const text = `見本市総合戦略\n\n基本目標1 健康\n\n施策1 直す\n\n指標：更新の数\n${values.replace(' 目', '\n目')}`;
  const kpi = compileText(sourceOf(text)).strategy.goals[0]?.policies[0]?.kpis[0];
  expect([kpi?.baseline?.value, kpi?.target?.value]).toEqual([start, aim]);
  expect(kpi?.components.map((part) => [part.baseline?.value ?? null, part.target?.value])).toEqual(
    parts,
  );
});

test.each([
  [
    '男性72.4年 女性75.1年(2019年) → 男性73.5年 女性76.0年',
    [
      [72.4, 73.5],
      [75.1, 76],
    ],
  ],
  [
    '令和元年 男性72.4年 女性75.1年 → 男性73.5年 女性76.0年',
    [
      [72.4, 73.5],
      [75.1, 76],
    ],
  ],
  [
    '男性23.8%/女性19.2%(2020年度) → 男性30%/女性30%',
    [
      [23.8, 30],
      [19.2, 30],
    ],
  ],
] as const)('%s: parts in front of an arrow are the start', (values, parts) => {
  const text = `見本市総合戦略\n\n基本目標1 健康\n\n施策1 直す\n\n◆ 続ける人の割合 ${values}`;
  const kpi = compileText(sourceOf(text)).strategy.goals[0]?.policies[0]?.kpis[0];
  expect([kpi?.name, kpi?.baseline?.value, kpi?.target?.value]).toEqual([
    '続ける人の割合',
    null,
    null,
  ]);
  expect(kpi?.components.map((part) => [part.baseline?.value, part.target?.value])).toEqual(parts);
});

test('parts have the unit of their column, and so has the whole', () => {
  const text =
    '指標\t単位\t基準値\t目標値\n住み続けたい生徒の割合\t%\t中学生 46.2 高校生 38.9\t中学生 55.0 高校生 50.0\n港の数\t件\t3\t8\n';
  const [whole] = compileText(sourceOf(text)).strategy.indicators;
  expect([whole?.baseline?.value, whole?.baseline?.unit, whole?.target?.unit]).toEqual([
    null,
    '%',
    '%',
  ]);
  expect(
    whole?.components.map(({ name, baseline, target }) => [name, baseline?.value, target?.unit]),
  ).toEqual([
    ['中学生', 46.2, '%'],
    ['高校生', 38.9, '%'],
  ]);
});

test('the whole has the bound that all parts have; what all parts are of is in none of their names', () => {
  const text =
    '基本目標1 健康\n\n施策1 学ぶ\n\n| 指標名 | 現状値 | 目標値 |\n| --- | --- | --- |\n| 走る子の割合 | 小6 86% 中3 74% | 小6 90%以上 中3 80%以上 |\n| 資料館の展示回数・来館者数 | 8回・420人 | 14回・500人 |\n| 検診の受診率 | 県平均以下(58.0%) | 60% |\n';
  const kpis = compileText(sourceOf(text)).strategy.goals[0]?.policies[0]?.kpis ?? [];
  expect(kpis.map(({ target, baseline }) => [target?.bound, baseline?.value])).toEqual([
    ['at-least', null],
    ['exact', null],
    ['exact', 58],
  ]);
  expect(kpis[1]?.components.map(({ name }) => name)).toEqual(['展示回数', '来館者数']);
});
