// Indicators whose lines say what they are: 指標:…, 現状値:…, 目標値:….
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const HEAD = '見本市総合戦略\n\n基本目標1 暮らしを軽くする\n\n施策1 窓口を一つにする\n\n';

const kpisOf = (text: string) =>
  compileText(sourceOf(HEAD + text)).strategy.goals.flatMap(({ policies }) =>
    policies.flatMap(({ kpis }) =>
      kpis.map(({ name, baseline, target, status }) => [
        name,
        baseline?.value ?? baseline?.status,
        target?.value ?? null,
        status,
      ]),
    ),
  );

test('each begins one, with figures or without', () => {
  const lines = [
    '指標：待ち時間\n　現状値：集計中\n　目標値：10分以内',
    '指標：利用者の数\n　現状値：－\n　目標値：1,500人',
    '指標：受講者の数\n　現状値：612人（令和６年度）\n　目標値：検討中（令和７年度中に決定）',
  ];
  expect(kpisOf(lines.join('\n'))).toEqual([
    ['待ち時間', 'pending', 10, 'set'],
    ['利用者の数', 'absent', 1500, 'set'],
    ['受講者の数', 612, null, 'pending'],
  ]);
});

test('labels with values behind colons head no table of the paragraphs below', () => {
  const lines = [
    '指標：来客の数 現状値：2人 目標値：3人',
    '町の人も訪れる',
    '茶の間は8つ',
    '店は2つ',
  ];
  expect(kpisOf(lines.join('\n\n'))).toEqual([['来客の数', 2, 3, 'set']]);
});

test('an aim and, in brackets, that its start is not known yet are an indicator, other brackets are none', () => {
  const read = (bracket: string) => {
    const text = `碧浜町総合戦略\n基本目標1 港をひらく\n施策1 荷をふやす\n▽港が好きな人の割合 80%以上(${bracket})\n`;
    const policy = compileText(sourceOf(text)).strategy.goals[0]?.policies[0];
    return policy?.kpis.map(({ name, baseline, target }) => [
      name,
      baseline?.value ?? null,
      target?.value,
    ]);
  };
  expect(read('未調査')).toEqual([['港が好きな人の割合', null, 80]]);
  expect(read('港湾課')).toEqual([]);
});
