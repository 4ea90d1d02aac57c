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

const LOOSE = '目標1\n目標2\n目標3\n';
const frameworkOf = (titles: string, rows = ['水産課 4', '建設課 3', '商工課 5']) => {
  const policies = ['1-1 藻場の再生', '2-1 港の整備', '3-1 観光の振興'];
  const list = policies.map((policy, i) => `${policy} ${rows[i]}`.trim()).join('\n');
  const head = '鳴瀬町総合計画 施策の体系\n\nまちづくりの目標 施策 主管課 事業数\n\n';
  return compileText(sourceOf(`${head}${LOOSE}${titles}\n\n${list}\n`)).strategy;
};

test.each([
  ['in the same paragraph', ''],
  ['in one of their own', '\n'],
])(
  'words that are labels only above titles are paired with these, %s; offices and counts are none of titles',
  (_, gap) => {
    const { goals } = frameworkOf(`${gap}海を守るまち\n人が集うまち\n島で育つまち`);
    expect(
      goals.map(({ title, policies }) => [title, policies.map((policy) => policy.title)]),
    ).toEqual([
      ['海を守るまち', ['藻場の再生']],
      ['人が集うまち', ['港の整備']],
      ['島で育つまち', ['観光の振興']],
    ]);
  },
);

test('an office alone behind a title is none of it', () => {
  const { goals } = frameworkOf('海を守るまち\n人が集うまち\n島で育つまち', [
    '水産課',
    '建設課',
    '商工課',
  ]);
  expect(goals[0]?.policies.map(({ title }) => title)).toEqual(['藻場の再生']);
});

test.each([
  ['fewer than they', '海を守るまち\n人が集うまち'],
  ['no aims', '海の写真\n港の地図\n町の広報'],
])('such words are paired with no texts that are %s', (_, titles) => {
  const titlesOf = frameworkOf(titles).goals.map(({ title }) => title);
  expect(titlesOf).not.toContain(titles.split('\n')[0]);
});
