// Frameworks that name their levels in column headings, and count what stands under each.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const HEADINGS = '政策の柱　施策の方向　主な事業　指標の数　所管課';

test.each([
  ['wide blanks', '　　　　'],
  ['single blanks', ' '],
])('two levels that share a line are two headings, counts are none of theirs: %s', (_, gap) => {
  const text = [
    '鳴瀬町総合計画　施策体系',
    HEADINGS,
    `１　海を守り育てるまち${gap}(1) 藻場の再生${gap}4 2${gap}水産課`,
    `(2) 港の整備${gap}3 1${gap}建設課`,
    `２　人が集う島のまち${gap}(1) 観光の振興${gap}5 2${gap}商工課`,
    `計${gap}12 5`,
  ].join('\n');
  const { goals } = compileText(sourceOf(text)).strategy;
  expect(
    goals.map(({ title, policies }) => [title, policies.map((policy) => policy.title)]),
  ).toEqual([
    ['海を守り育てるまち', ['藻場の再生', '港の整備']],
    ['人が集う島のまち', ['観光の振興']],
  ]);
});
