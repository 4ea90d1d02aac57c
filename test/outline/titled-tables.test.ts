// Lines above tables of indicators with the same headings.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const table = (name: string, head = '成果指標 | 現状値 | 目標値') =>
  `| ${head} |\n|---|---|---|\n| ${name}の数 | 1か所 | 2か所 |\n\n`;
const policiesOf = (text: string) =>
  compileText(sourceOf(`碧浜町の成果指標\n\n${text}`)).strategy.policies.map(({ title, kpis }) => [
    title,
    kpis.map(({ name }) => name),
  ]);

test('are policies where each says what is to be done', () => {
  expect(policiesOf(`港の振興\n\n${table('港')}海の保全\n\n${table('藻場')}`)).toEqual([
    ['港の振興', ['港の数']],
    ['海の保全', ['藻場の数']],
  ]);
});

test.each([
  ['there is but one', `港の振興\n\n${table('港')}`],
  ['one says nothing of it', `港の振興\n\n${table('港')}海の様子\n\n${table('藻場')}`],
  [
    'one table has none',
    `港の振興\n\n${table('港')}海の保全\n\n${table('藻場')}集計の結果\n\n${table('船')}`,
  ],
  [
    'the headings differ',
    `港の振興\n\n${table('港')}海の保全\n\n${table('藻場', 'KPI | 基準値 | 目標値')}`,
  ],
])('are none where %s', (_, text) => {
  expect(policiesOf(text)).toEqual([]);
});

test('are none below goals', () => {
  const text = `基本目標1 港をひらく\n\n港の振興\n\n${table('港')}海の保全\n\n${table('藻場')}`;
  expect(policiesOf(text)).toEqual([]);
});
