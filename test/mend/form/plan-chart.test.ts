// Charts of a whole plan: goals bare below one word, policies in front of colons.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import type { Indicator } from '../../../src/forms/strategy.ts';
import { sourceOf } from '../../documents.ts';

const figures = ({ name, baseline, target }: Indicator) => [
  name,
  baseline?.value ?? null,
  target?.value ?? null,
];
const read = (lines: readonly string[]) =>
  compileText(
    sourceOf(`碧浜県総合戦略の構成(イメージ)\n\n総合戦略\n${lines.join('\n')}\n`),
  ).strategy.goals.map(({ title, targets, policies }) => ({
    title,
    targets: targets.map(figures),
    policies: policies.map((own) => [own.title, ...own.kpis.map(figures)]),
  }));

const CHART = [
  '基本目標',
  '港に仕事をつくる',
  '',
  '若者の雇用数',
  '2030年までの5年間で8千人',
  '企業の誘致:誘致件数12件、雇用者数300人増加',
  '水産物の輸出促進:輸出額45億円(2024年28.5億円)',
  '島で学び、島を守る',
  'とともに、島の未来を育てる',
  ' 島に残る生徒の割合 78%(2023年66%)',
  '島の学校の充実',
  ':留学生の数20人',
];

test('give goals their targets and policies their measures', () => {
  expect(read(CHART)).toEqual([
    {
      title: '港に仕事をつくる',
      targets: [['若者の雇用数', null, 8000]],
      policies: [
        ['企業の誘致', ['誘致件数', null, 12], ['雇用者数', null, 300]],
        ['水産物の輸出促進', ['輸出額', 2_850_000_000, 4_500_000_000]],
      ],
    },
    {
      title: '島で学び、島を守るとともに、島の未来を育てる',
      targets: [['島に残る生徒の割合', 66, 78]],
      policies: [['島の学校の充実', ['留学生の数', null, 20]]],
    },
  ]);
});

test('a start may stand on the line below; what follows the chart is none of it', () => {
  const [goal] = read([
    ...CHART.slice(0, 7),
    '(2024年28.5億円)',
    ...CHART.slice(7),
    '地方の話',
    '市町村',
  ]);
  expect(read([...CHART, '地方の話', '市町村'])).toEqual(read(CHART));
  expect(goal?.title).toBe('港に仕事をつくる');
});

test.each([
  ['the word for goals is missing', CHART.slice(1)],
  ['one goal is all', CHART.slice(0, 7)],
  ['nothing measures the policies', CHART.map((line) => line.replace(/:.*/, ':検討する'))],
])('are left alone where %s', (_, lines) => {
  const policies = read(lines).flatMap((goal) => goal.policies.map(([title]) => title));
  expect(policies).not.toContain('水産物の輸出促進');
});
