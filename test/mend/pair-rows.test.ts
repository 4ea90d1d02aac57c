// Rows without bars whose two values each have their year beside them.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

/** Name, start and aim of each indicator: 漁獲量 412@2022 → 500@2028. */
function read(...lines: string[]): string[] {
  const { goals } = compileText(
    sourceOf(['碧浜町総合戦略', '', '基本目標1 港をひらく', '', ...lines].join('\n')),
  ).strategy;
  const all = goals.flatMap((goal) => goal.policies.flatMap(({ kpis }) => kpis));
  return all.map(
    ({ name, baseline, target }) =>
      `${name} ${baseline?.value}@${baseline?.asOf?.fiscalYear ?? null} → ${target?.value}${target?.unit}@${target?.dueFiscalYear}`,
  );
}

test.each([
  [
    'a heading of two rows in one line',
    ['指標名 単位 基準値 目標値 出典 担当課 年度 数値 年度 数値', ''],
    ' 町調べ 水産課',
  ],
  ['a heading of two lines', ['指標 単位 現状値 目標値 出典', '年度 値 年度 値'], ' 町調べ'],
  ['one heading', ['指標名 単位 年度 基準値 年度 目標値'], ''],
])('below %s', (_, head, tail) => {
  expect(
    read(
      ...head,
      '施策1-1 荷をふやす',
      `漁獲量 t R4年 412 R10年 500${tail}`,
      `水産加工の事業所数 か所 令和5年度 9 令和11年度 15以上${tail}`,
      '',
      '施策1-2 人をふやす',
      `漁業に就く人の割合 % R7調査 R11年度 40${tail}`,
      `寄港数 隻 R5 12 R11 20${tail}`,
    ),
  ).toEqual([
    '漁獲量 412@2022 → 500t@2028',
    '水産加工の事業所数 9@2023 → 15か所@2029',
    '漁業に就く人の割合 null@null → 40%@2029',
    '寄港数 12@2023 → 20隻@2029',
  ]);
});

test('a third year leaves open which is the aim', () => {
  const rows = ['漁獲量 t R4年 412 R7年 450 R10年 500', '寄港数 隻 R4年 12 R7年 14 R10年 20'];
  expect(read('施策1-1 荷をふやす', ...rows).filter((row) => row.includes('450t'))).toEqual([]);
});

test('no figures of a forecast, which no heading calls starts and aims', () => {
  const rows = [
    '推計1の人口 2040年 29,812人 2060年 19,377人',
    '推計2の人口 2040年 31,540人 2060年 23,106人',
  ];
  expect(read('施策1-1 荷をふやす', ...rows)).toEqual([]);
});
