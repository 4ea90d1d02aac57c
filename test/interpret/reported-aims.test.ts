// Reports that name an indicator with its aim and say in the sentences below what was reached.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const HEAD = [
  '総合戦略の取組状況（令和5年度）',
  '',
  '基本目標1 港をひらく',
  '',
  '(1)荷をふやす',
  '',
];

/** Name, start, aim and what was reached of each indicator: 荷役の件数 60 → 120@2026 | 84@2023. */
function read(...lines: string[]): string[] {
  const { goals } = compileText(sourceOf([...HEAD, ...lines].join('\n'))).strategy;
  const kpis = goals.flatMap(({ policies }) => policies.flatMap((policy) => policy.kpis));
  return kpis.map(({ name, baseline, target, readings }) => {
    const start = baseline ? `${baseline.value} → ` : '';
    const reached = readings.map(({ value, asOf }) => ` | ${value}@${asOf?.fiscalYear}`);
    return `${name} ${start}${target?.value}@${target?.dueFiscalYear}${reached.join('')}`;
  });
}

const BOTH = ['荷役の件数 60 → 120@2026 | 84@2023', '寄港数 40@2026 | 15@2023'];

test.each([
  ['a word and brackets', (words: string) => `指標【数値目標：${words}（令和8年度）】`],
  ['brackets with the word', (words: string) => `［KPI：${words}（令和8年度）］`],
  ['the word in brackets of its own', (words: string) => `＜指標＞〈数値目標：${words}（R8）〉`],
  ['a heading in brackets', (words: string) => `【成果指標】${words.replace('　', '：')}（R8）`],
  ['a word and a colon', (words: string) => `\nKPI：${words}（令和8年度）`],
  ['bullets', (words: string) => `・${words.replace('　', '【目標：')}（令和8年度）】`],
])('the aim behind %s', (_, head) => {
  const lines = [
    head('荷役の件数　120件'),
    '　令和5年度末の件数は84件（策定時60件）となった。',
    head('寄港数　40隻'),
    '　令和5年度の実績は、15隻にとどまった。',
  ];
  expect(read(...lines)).toEqual(BOTH);
});

test('the figure of each year, those behind a reason too, none of a year that is still counted', () => {
  expect(
    read(
      '指標【数値目標：寄港数 40隻以上（令和8年度）】',
      '　令和4年度9隻、令和5年度は15隻と、着実に増えている。',
      '指標【数値目標：荷役の件数 延べ120件（令和8年度）】',
      '　台風で港を閉じたため、令和5年度末で延べ84件にとどまった。令和6年度は集計中である。',
    ),
  ).toEqual(['寄港数 40@2026 | 9@2022 | 15@2023', '荷役の件数 120@2026 | 84@2023']);
});

test.each([
  ['another measure', '　令和5年度の見学者は15隻であった。'],
  ['an aim', '　令和6年度までに30隻となるよう努める。'],
  ['parts', '　令和5年度は客船が9隻、貨物船が6隻であった。'],
  ['what came on top', '　令和5年度は3隻増となった。'],
])('no figure of %s', (_, sentence) => {
  expect(read('・寄港数　10隻（R2）→40隻（R8）', sentence)).toEqual(['寄港数 10 → 40@2026']);
});
