// A plan that says its indicators twice: where they belong, and in an overview.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const PLAN = `碧浜町総合戦略
基本目標1 港をひらく
施策1 荷をふやす
主な事業
○埠頭延伸事業

| KPI | 基準値 | 目標値 |
|---|---|---|
| 取扱貨物量 | 120トン | 150トン |
| 寄港回数 | 12回 | 20回 |

施策2 人をよぶ
観光を進める。
基本目標2 空をひらく
施策1 便をふやす

| KPI | 基準値 | 目標値 |
|---|---|---|
| 搭乗者数 | 3,100人 | 4,000人 |
`;

const overview = (...rows: string[]) =>
  `${PLAN}\n指標一覧\n\n| 基本目標 | 施策 | 指標 | 現状 | 目標 |\n|---|---|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;

function read(text: string) {
  const { goals, indicators } = compileText(sourceOf(text)).strategy;
  const names = (list: readonly { name: string }[] = []) => list.map(({ name }) => name);
  return {
    policies: goals.flatMap(({ policies }) => policies.map(({ kpis }) => names(kpis))),
    loose: names(indicators),
  };
}

test('a table of indicators is none of the projects above it', () => {
  const { goals } = compileText(sourceOf(PLAN)).strategy;
  expect(goals[0]?.policies[0]?.projects.map(({ name }) => name)).toEqual(['埠頭延伸事業']);
  expect(goals[0]?.policies[0]?.kpis).toHaveLength(2);
});

test('what an overview repeats, by name, by figures or in other words, is not read twice', () => {
  const { policies, loose } = read(
    overview(
      '1 港をひらく | 1 荷をふやす | はこばれた荷 | 120トン | 150トン',
      ' | | 寄港回数 | 12回 | 20回',
      '2 空をひらく | 1 便をふやす | 空の旅をした人 | 約3千人 | 4千人',
    ),
  );
  expect(policies).toEqual([['取扱貨物量', '寄港回数'], [], ['搭乗者数']]);
  expect(loose).toEqual([]);
});

test('what only an overview says goes where it says', () => {
  const { policies, loose } = read(
    overview(
      '1 港をひらく | 1 荷をふやす | 寄港回数 | 12回 | 20回',
      ' | 2 人をよぶ | 釣り客数 | 400人 | 600人',
      '2 空をひらく | 1 便をふやす | 搭乗者数 | 3,100人 | 4,000人',
      ' | | 就航路線数 | 2路線 | 3路線',
    ),
  );
  expect(policies[1]).toEqual(['釣り客数']);
  expect(policies[2]).toEqual(['搭乗者数', '就航路線数']);
  expect(loose).toEqual([]);
});

test('policies that a chart names above what they hold are named once', () => {
  const chart = `碧浜町総合戦略
基本目標1 港をひらく
1-1 荷をふやす
1-2 人をよぶ
基本目標1 港をひらく
施策1-1 荷をふやす
荷をあつかう力を高める。
施策1-2 人をよぶ
観光を進める。
`;
  const titles = compileText(sourceOf(chart)).strategy.goals.map(({ policies }) =>
    policies.map(({ title }) => title),
  );
  expect(titles).toEqual([['荷をふやす', '人をよぶ']]);
});
