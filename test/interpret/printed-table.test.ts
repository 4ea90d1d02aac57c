// What tables and lists of printed plans hold beside names and figures.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const policy = (text: string) =>
  compileText(sourceOf(`碧浜町総合戦略\n基本目標1 港をひらく\n施策1 荷をふやす\n${text}`)).strategy
    .goals[0]?.policies[0];

const table = (...rows: string[]) => {
  const [head = '', ...others] = rows.map((row) => `| ${row} |`);
  return `${[head, head.replace(/[^|]+/g, '---'), ...others].join('\n')}\n`;
};

const kpis = (text: string) =>
  policy(text)?.kpis.map(({ name, baseline, target, components }) => [
    name,
    baseline?.value ?? null,
    target?.value ?? null,
    components.map((part) => [part.name, part.baseline?.value, part.target?.value]),
  ]);

test('a word over all rows is no number in front of the names', () => {
  expect(kpis(table('KPI | 指標 | 基準値 | 目標値', ' | 寄港回数 | 12回 | 20回'))).toEqual([
    ['寄港回数', 12, 20, []],
  ]);
});

describe('numbers in front of the names, below one heading for both', () => {
  const HEAD = '重要業績評価指標(KPI) |  | 単位 | 現状値 | 目標値';
  const rows = ['① | 寄港回数 | 回 | 12 | 20', '② | 釣り客数 | 人 | 9 | 30'];
  const read = [
    ['寄港回数', 12, 20, []],
    ['釣り客数', 9, 30, []],
  ];

  test('are no names, be they of one row or of several', () => {
    expect(kpis(table(HEAD, ...rows))).toEqual(read);
    expect(kpis(table(HEAD, ...rows.slice(0, 1)))).toEqual(read.slice(0, 1));
  });

  test('the heading printed again on the next page is no row', () => {
    expect(kpis(table(HEAD, rows[0] as string, HEAD, rows[1] as string))).toEqual(read);
  });

  test('a list beside its label, below the rows, is none of them', () => {
    const list = '主な事業 | ・港の清掃事業 ・釣り桟橋整備事業（新規） |  |  | ';
    const text = table(HEAD, ...rows, list);
    expect(kpis(text)).toEqual(read);
    expect(policy(text)?.projects.map(({ name }) => name)).toEqual([
      '港の清掃事業',
      '釣り桟橋整備事業',
    ]);
  });
});

test('names over several rows have the parts of those rows', () => {
  const rows = [
    '指標名 | | 基準値 | 目標値',
    '漁業者の数 | 男性 | 41人 | 45人',
    ' | 女性 | 3人 | 9人',
  ];
  expect(kpis(table(...rows, '寄港回数 | | 12回 | 20回'))).toEqual([
    [
      '漁業者の数',
      null,
      null,
      [
        ['男性', 41, 45],
        ['女性', 3, 9],
      ],
    ],
    ['寄港回数', 12, 20, []],
  ]);
});

describe('a row for the start and one for the aim', () => {
  const HEAD = '指標 | 区分 | 値 | 年度';
  const rows = [
    '寄港回数 | 現状 | 12回 | R5',
    ' | 目標 | 20回 | R11',
    '釣り客数 | 現状 | 9人 | R5',
  ];

  test('are of one indicator', () => {
    const read = policy(table(HEAD, ...rows, ' | 目標 | 30人 | R11'))?.kpis;
    expect(
      read?.map(({ name, baseline, target }) => [name, baseline?.value, target?.value]),
    ).toEqual([
      ['寄港回数', 12, 20],
      ['釣り客数', 9, 30],
    ]);
    expect(
      read?.map(({ baseline, target }) => [baseline?.asOf?.fiscalYear, target?.dueFiscalYear]),
    ).toEqual([
      [2023, 2029],
      [2023, 2029],
    ]);
  });

  test('where a row says something else, none is read', () => {
    expect(kpis(table(HEAD, ...rows, ' | 備考 | 30人 | R11'))).toEqual([]);
  });
});

describe('values of ages', () => {
  test('a name that holds figures stands in front of each', () => {
    const rows = [
      'KPI | 基準値 | 目標値',
      '健診の受診率 | 1歳6か月児 96.4% 3歳児 95.6% | 1歳6か月児 98%以上 3歳児 97%以上',
    ];
    expect(kpis(table(...rows))).toEqual([
      [
        '健診の受診率',
        null,
        null,
        [
          ['1歳6か月児', 96.4, 98],
          ['3歳児', 95.6, 97],
        ],
      ],
    ]);
  });

  test('names may run into their values', () => {
    const row = '計画の達成率 | 1~2年目88% 3~5年目71% | 1~2年目90% 3~5年目80%';
    expect(kpis(table('KPI | 基準値 | 目標値', row))?.[0]?.at(-1)).toEqual([
      ['1~2年目', 88, 90],
      ['3~5年目', 71, 80],
    ]);
  });

  test('times and spans of years are no names', () => {
    expect(
      kpis(table('KPI | 基準値 | 目標値', '寄港回数 | 12回 | 5年間 100回'))?.[0]?.slice(2),
    ).toEqual([100, []]);
  });
});

describe('marks of remarks', () => {
  test('are no part of names', () => {
    const rows = [
      'KPI | 基準値 | 目標値',
      '寄港回数※3 | 12回 | 20回',
      '交流人口※1の数 | 3人 | 9人',
    ];
    expect(kpis(table(...rows))?.map(([name]) => name)).toEqual(['寄港回数', '交流人口の数']);
  });

  test('a remark behind a project is one', () => {
    const [first, second] =
      policy('主な事業\n○埠頭延伸事業※2\n○灯台改修事業 ※令和3年度新規\n')?.projects ?? [];
    expect([first?.name, first?.notes]).toEqual(['埠頭延伸事業', []]);
    expect(second?.name).toBe('灯台改修事業');
  });
});

describe('a heading in brackets before its list', () => {
  test('heads it', () => {
    const read = policy(
      '具体的な取組\n・岸壁を直します。\n〔主な事業〕○埠頭延伸事業 ○灯台改修事業\n',
    );
    expect(read?.projects.map(({ name }) => name)).toEqual(['埠頭延伸事業', '灯台改修事業']);
    expect(read?.actions.map(({ title }) => title)).toEqual(['岸壁を直します。']);
  });

  test('other words in brackets do not', () => {
    const read = policy('具体的な取組\n・岸壁を直します。\n〔北の港〕○埠頭を延ばします。\n');
    expect(read?.projects).toEqual([]);
  });
});

describe('graphs', () => {
  test('what stands below the title of one is no indicator', () => {
    expect(kpis('【図】港を選んだわけ\n近い  安い\n38.2%  27.5%\n')).toEqual([]);
    expect(kpis('寄港回数の推移(回)\n19.4 18.2\n')).toEqual([]);
  });

  test('a title that only begins like one hides nothing', () => {
    expect(kpis('KPI\n・図書館の利用者数 2,100人→3,400人\n')?.[0]?.[0]).toBe('図書館の利用者数');
  });
});

test('times in a row of their own below the headings are those of the values', () => {
  const { goals } = compileText(
    sourceOf(`碧浜町総合戦略
基本目標1 港をひらく

| 指標 | 単位 | 現状値 | 目標値 | 担当課 |
|---|---|---|---|---|
|  |  | (令和5年度) | (令和11年度) |  |
| 入港数 | 隻 | 12 | 20 | 港湾課 |
`),
  ).strategy;
  const [indicator] = goals[0]?.targets ?? [];
  expect(indicator?.baseline).toMatchObject({ value: 12, asOf: { fiscalYear: 2023 } });
  expect(indicator?.target).toMatchObject({ value: 20, dueFiscalYear: 2029 });
});

test('a table of whose goals serve which holds no indicators', () => {
  const { goals, indicators } = compileText(
    sourceOf(`碧浜町総合戦略
国の基本目標との関係

| 国の基本目標 | 碧浜町の基本目標 |
|---|---|
| 稼ぐ地域をつくる | 1 港をひらく |
| 人の流れをつくる | 2 空をひらく |

基本目標1 港をひらく
入港数 12隻（R5）→20隻（R11）
`),
  ).strategy;
  expect(indicators).toEqual([]);
  expect(goals.flatMap(({ targets }) => targets.map(({ name }) => name))).toEqual(['入港数']);
});
