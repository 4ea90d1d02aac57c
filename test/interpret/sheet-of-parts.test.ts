// Sheets of one project: its parts, their rows of aims, actuals and costs, and the grades of its aspects.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const HEAD = [
  '令和4年度 事業評価書',
  '',
  '事業名 灯台公開事業',
  '政策 観光の振興',
  '施策 見どころづくり',
  '',
];
const compile = (...lines: string[]) =>
  compileText(sourceOf([...HEAD, ...lines].join('\n'))).strategy;

test('a policy above 施策 in a sheet is one, where its title is no aim of the whole town', () => {
  const { document, goals, policies } = compile();
  expect(document.kind).toBe('project-sheet');
  expect(goals).toEqual([]);
  expect(policies.map(({ title }) => title)).toEqual(['観光の振興']);
  const aimed = compileText(
    sourceOf(
      '令和4年度 事業評価書\n\n事業名 灯台公開事業\n政策 笑顔で暮らせるまち\n施策 見どころづくり\n',
    ),
  ).strategy;
  expect(aimed.goals.map(({ title }) => title)).toEqual(['笑顔で暮らせるまち']);
});

const ROWS = [
  [
    'bars',
    '指標 | 元年度 | 2年度 | 3年度 |',
    '公開日数(日) 目標 | 60 | 60 | 65 |',
    '実績 | 58 | 21 | |',
  ],
  ['tabs', '活動指標\t区分\tR1\tR2\tR3', '公開日数(日)\t目標値\t60\t60\t65', '\t実績値\t58\t21\t'],
] as const;
const COSTS = {
  bars: ['事業費(千円) 予算 | 2,400 | 2,400 | 2,000 |', '決算 | 2,284 | 910 | |'],
  tabs: ['事業費(千円)\t予算額\t2,400\t2,400\t2,000', '\t決算額\t2,284\t910\t'],
};

test.each(ROWS)('rows of costs between %s are no indicators, and hide none', (sign, ...rows) => {
  const [policy] = compile(...rows, ...COSTS[sign]).policies;
  const kpis = policy?.policies[0]?.kpis ?? [];
  expect(kpis).toHaveLength(1);
  expect(kpis[0]).toMatchObject({ name: '公開日数', target: { value: 65, dueFiscalYear: 2021 } });
  expect(kpis[0]?.readings.map(({ value }) => value)).toEqual([58, 21]);
});

test.each([
  ['a colon', '必要性 高：市が担うべきである', '効率性 低：委託を見直す'],
  ['brackets', '必要性\t高(市が担うべきである)', '効率性\t低(委託を見直す)'],
])(
  'the grades of its aspects, their reasons behind %s, are not those of its last part',
  (_, ...lines) => {
    const { projects, policies } = compile(
      '細事業1 夜間公開',
      '細事業2 展示の更新',
      '',
      '評価',
      ...lines,
    );
    expect(projects.map(({ name }) => name)).toEqual(['灯台公開事業']);
    expect(projects[0]?.evaluations.map(({ grade }) => grade)).toEqual(['高', '低']);
    const parts = policies[0]?.policies[0]?.projects ?? [];
    expect(parts.map(({ name }) => name)).toEqual(['夜間公開', '展示の更新']);
  },
);

test('the grades of its aspects in a table with their reasons', () => {
  const { projects } = compile(
    '評価の視点 | 評価 | 理由',
    '必要性 | 高 | 市が担うべきである',
    '効率性 | 低 | 委託を見直す',
  );
  expect(projects[0]?.evaluations.map(({ grade }) => grade)).toEqual(['高', '低']);
});
