// A plan that says its indicators twice: where they belong, and in an overview.
import { describe, expect, test } from 'vitest';
import { modelSubject } from '../../src/check/subject.ts';
import { rule as targetDiffers } from '../../src/check/target-differs.ts';
import { compileText } from '../../src/compile.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
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

const targetsThatDiffer = (strategy: Strategy) =>
  [...targetDiffers.check(modelSubject(strategy))].map(
    ({ args = {} }) => `${args.name} ${args.former} ${args.latter}`,
  );

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

describe('a table whose rows have the figures of indicators elsewhere', () => {
  const HEAD = '| 目標 | 区分・施策 | 指 標 | 現状 | 目標(R6) |\n|---|---|---|---|---|';
  const kpis = (...rows: string[]) =>
    `\n| KPI | 基準値 | 目標値 |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n\n`;
  const TWO_GOALS = `碧浜町総合戦略
基本目標1 港をひらく
施策1 荷をふやす
${kpis('取扱貨物量 | 120トン | 150トン', '年間の寄港回数 | 12回 | 20回')}
基本目標2 空をひらく
施策1 便をふやす
${kpis('搭乗者数 | 3,100人 | 4,000人', '就航路線の数 | 2路線 | 3路線')}
`;
  const ROWS = [
    '基本目標1 | 荷をふやす | はこんだ荷 | 120トン | 150トン',
    ' | | 船の寄港 | 12回 | 20回',
    '基本目標2 | 便をふやす | 空の旅 | 3,100人 | 4,000人',
    ' | | 路線 | 2路線 | 3路線',
  ];
  const all = (text: string) => {
    const { goals, indicators } = compileText(sourceOf(text)).strategy;
    const kept = goals.flatMap((goal) => [
      ...goal.targets,
      ...goal.kpis,
      ...goal.policies.flatMap((policy) => policy.kpis),
    ]);
    return [...kept, ...indicators].map(({ name }) => name);
  };
  const NAMES = ['取扱貨物量', '年間の寄港回数', '搭乗者数', '就航路線の数'];
  const listed = (heading: string, rows: readonly string[]) =>
    `${TWO_GOALS}${heading}\n\n${HEAD}\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;

  test.each([['第4章 資料\n1 指標のまとめ'], ['(参考)']])(
    'names them in other words, under %s',
    (heading) => {
      expect(all(listed(heading, ROWS))).toEqual(NAMES);
    },
  );

  test('adds what shares nothing with the others, where it has more rows than they are', () => {
    const more = [...ROWS, ' | | 空港の売店の数 | 7店 | 9店'];
    expect(all(listed('第4章 資料', more))).toEqual([...NAMES, '空港の売店の数']);
  });

  test('adds no row in other words and figures for one that it lacks', () => {
    const rounded = [
      ...ROWS.slice(0, 3),
      ' | | 路線 | 二つ | 三つ',
      ' | | 路線の和 | 2路線 | 増加',
    ];
    expect(all(listed('第4章 資料', rounded))).toEqual(NAMES);
  });

  test('is another table where few rows do', () => {
    const other = [...ROWS.slice(0, 2), ' | | 空の便 | 8便 | 9便', ' | | 空の荷 | 40トン | 50トン'];
    expect(all(listed('第4章 資料', other))).toHaveLength(8);
  });
});

describe('the further places of an indicator', () => {
  const rows = [
    '1 港をひらく | 1 荷をふやす | はこばれた荷 | 120トン | 150トン',
    ' | | 寄港回数 | 12回 | 25回',
    '2 空をひらく | 1 便をふやす | 空の旅をした人 | 約3千人 | 4千人',
  ];
  const mentionsOf = (text: string) => {
    const { goals } = compileText(sourceOf(text)).strategy;
    const all = goals.flatMap(({ policies }) => policies.flatMap(({ kpis }) => kpis));
    return all.flatMap(({ name, mentions = [] }) =>
      mentions.map((one) => `${name} = ${one.name} ${one.target?.value} L${one.source.start.line}`),
    );
  };

  test('are kept with the words and figures that stand there', () => {
    expect(mentionsOf(overview(...rows))).toEqual([
      '取扱貨物量 = はこばれた荷 150 L25',
      '寄港回数 = 寄港回数 25 L26',
      '搭乗者数 = 空の旅をした人 4000 L27',
    ]);
    expect(mentionsOf(PLAN)).toEqual([]);
  });

  test('an overview that states another aim is told of', () => {
    const { strategy } = compileText(sourceOf(overview(...rows)));
    expect(targetsThatDiffer(strategy)).toEqual(['寄港回数 20回 25回']);
  });

  test('in other words with other figures, nobody knows which it is', () => {
    const { strategy } = compileText(
      sourceOf(
        overview(
          '1 港をひらく | 1 荷をふやす | あれやこれや | 7回 | 9回',
          '2 空をひらく | 1 便をふやす | 搭乗者数 | 3,100人 | 4,000人',
        ),
      ),
    );
    const unplaced = strategy.diagnostics.filter(({ code }) => code === 'mention-unplaced');
    expect(unplaced.map(({ source }) => source?.start.line)).toEqual([25]);
  });
});

describe('what a plan says of the period before', () => {
  const review = (heading: string, rows: string) => `第2期碧浜町総合戦略
計画期間 令和2年度から令和6年度まで
第1章 第1期の検証

${heading}
${rows}
第2章 基本目標
基本目標1 港をひらく

| 指標 | 基準値(R1) | 目標値(R6) |
|---|---|---|
| 入港数 | 18隻 | 30隻 |
`;
  const HEAD = '| 指標 | 基準値(H26) | 目標値(R1) | 実績値(H30) |\n|---|---|---|---|';
  const ROWS = '| 入港数 | 12隻 | 20隻 | 18隻 |\n| 朝市の客数 | 80人 | 90人 | 85人 |\n';
  const WITH_GOALS = HEAD.replace('| 指標', '| 基本目標 | 指標').replace('|---', '|---|---');

  test.each([
    ['a table', review(HEAD, ROWS)],
    ['a table by goals', review(WITH_GOALS, ROWS.replace(/^\|/gm, '| 基本目標1 |'))],
  ])('%s gives the plan no aim', (_, text) => {
    const { goals, indicators, diagnostics } = compileText(sourceOf(text)).strategy;
    expect(indicators).toEqual([]);
    expect(goals.flatMap(({ targets }) => targets)).toMatchObject([
      { name: '入港数', baseline: { value: 18 }, target: { value: 30, dueFiscalYear: 2024 } },
    ]);
    expect(diagnostics.filter(({ code }) => code === 'past-period')).toHaveLength(2);
  });
});
