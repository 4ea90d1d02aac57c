// The table of aims of older forms of a 地域再生計画: a row for the time of the application and for each year behind it.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { mendApplicationRows } from '../../../src/mend/form/application-rows.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const TABLE = [
  ' | 平成29年1月基準値 | 平成30年3月目標値 | 平成31年3月目標値',
  '舟宿の新設数 | 3件 | 4件 | 6件',
  '遊覧船の乗船者数 | 1,200人 | 1,500人 | 2万人',
];

test.each([
  [
    'all on one line',
    'KPI 舟宿の新設数 遊覧船の乗船者数 年月 申請時 3件 1,200人 平成29年1月 初年度 4件 1,500人 平成30年3月 2年目 6件 2万人 平成31年3月',
  ],
  [
    'a row a line',
    'KPI\n舟宿の新設数 遊覧船の乗船者数 年月\n申請時 3件 1,200人 平成29年1月\n1年目 4件 1,500人 平成30年3月\n2年目 6件 2万人 平成31年3月',
  ],
  [
    'the time in front',
    'KPI\n年月 舟宿の新設数 遊覧船の乗船者数\n申請時 平成29年1月 3件 1,200人\n初年度 平成30年3月 4件 1,500人\n2年目 平成31年3月 6件 2万人',
  ],
  [
    'numbered names, a cell a line',
    'KPI\nKPI① 舟宿の\n新設数\nKPI② 遊覧船の乗船者数\n年月\n申請時\n3件\n1,200人\n平成29年1月\n初年度\n4件\n1,500人\n平成30年3月\n2年目\n6件\n2万人\n平成31年3月',
  ],
])('rows from the application on: %s', (_, text) => {
  expect(shown(`${text}\n`, mendApplicationRows).filter((line) => line.includes('|'))).toEqual(
    TABLE,
  );
});

test('the aim is the last figure of each indicator, and what no figure says is none', () => {
  const text =
    '地域再生計画\n\n【数値目標】\nKPI 舟祭りの入場者数 公園の利用者数 年月\n申請時 - 38万人 H29.1\n初年度 - 39万人 H30.3\n2年目 4万人 - H31.3\n3年目 - 45万人 R2.3\n';
  const { indicators } = compileText(sourceOf(text)).strategy;
  expect(
    indicators.map(({ name, baseline, target, planned, readings }) => [
      name,
      baseline?.value ?? null,
      target?.value,
      target?.dueFiscalYear,
      planned.map(({ value }) => value),
      readings.length,
    ]),
  ).toEqual([
    ['舟祭りの入場者数', null, 40000, 2018, [null], 0],
    ['公園の利用者数', 380000, 450000, 2019, [390000, null], 0],
  ]);
});

test.each([
  [
    'a value is missing',
    'KPI 舟宿の新設数 遊覧船の乗船者数 年月\n申請時 3件 1,200人 H29.1\n初年度 4件 H30.3\n2年目 6件 2万人 H31.3',
  ],
  [
    'a year is missing',
    'KPI 舟宿の新設数 年月\n申請時 3件 H29.1\n初年度 4件 H30.3\n3年目 6件 H32.3',
  ],
  [
    'names cannot be told apart',
    'KPI 舟宿の 新設数 遊覧船の乗船者数 年月\n申請時 3件 1,200人 H29.1\n初年度 4件 1,500人 H30.3\n2年目 6件 2万人 H31.3',
  ],
  ['a sentence speaks of it', 'KPI 年月 申請時 の状況を踏まえ、初年度 から 2年目 までに見直す。'],
])('lines stay as they were where %s', (_, text) => {
  expect(shown(`${text}\n`, mendApplicationRows)).toEqual(text.split('\n'));
});
