// Numbered fields of forms are no goals, though one of them holds indicators.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { isFilledField } from '../../src/language/heading/form-word.ts';
import { sourceOf } from '../documents.ts';

const TABLE = '指標名\t基準値\t目標値\n来場者数\t0人\t32,000人\n';

test('a form with its fields filled in has no goals', () => {
  const text = `実施計画書\n\n1 地方公共団体名　梅浜市\n2 事業期間　2021年度～2023年度\n3 総事業費　87,450千円\n4 本事業における重要業績評価指標（KPI）\n${TABLE}`;
  const { goals, indicators } = compileText(sourceOf(text)).strategy;
  expect(goals).toEqual([]);
  expect(indicators.map(({ name }) => name)).toEqual(['来場者数']);
});

test('numbered headings above indicators are goals still', () => {
  const text = `梅浜町総合戦略\n\n1 港をひらく\n${TABLE}\n2 森をまもる\n${TABLE.replace('来場', '来訪')}`;
  expect(compileText(sourceOf(text)).strategy.goals.map(({ title }) => title)).toEqual([
    '港をひらく',
    '森をまもる',
  ]);
});

test.each([
  ['事業期間 2021年度~2023年度', true],
  ['事業期間', false],
  ['港の整備 岸壁', false],
])('%s: a field filled in is %s', (words, expected) => {
  expect(isFilledField(words)).toBe(expected);
});
