// Lists that are all indicators or all policies, and times in names.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const read = (...lines: string[]) => compileText(sourceOf(lines.join('\n'))).strategy;
const GOAL = ['浜野市総合戦略(平成27年度~平成31年度)', '1 基本目標 海とくらす町', '2 施策の方向'];

test('letters head policies where lists of measures stand below them', () => {
  const { goals } = read(
    ...GOAL,
    'ア 漁を継ぐ',
    '・新しい漁師の人数(5年間累計):20人',
    '・平成31年度末の加工場の箇所数:2か所',
    'イ 港を開く',
    '・寄港の回数(毎年度):30回以上',
    '・見学者の人数(平成31年4月):900人',
  );
  const policies = goals[0]?.policies ?? [];
  expect(policies.map(({ title }) => title)).toEqual(['漁を継ぐ', '港を開く']);
  const kpis = policies.flatMap((policy) => policy.kpis);
  expect(kpis.map(({ name }) => name)).toEqual([
    '新しい漁師の人数(5年間累計)',
    '加工場の箇所数',
    '寄港の回数',
    '見学者の人数',
  ]);
  expect(kpis.map(({ target }) => target?.value)).toEqual([20, 2, 30, 900]);
  expect(kpis[1]?.target?.dueFiscalYear).toBe(2019);
});

test('a list of which one entry is no measure is none of indicators', () => {
  const { goals } = read(
    ...GOAL,
    'ア 漁を継ぐ',
    '・新しい漁師の人数:20人',
    '・漁師の学校をひらき、先輩が2年かけて教えます。',
    'イ 港を開く',
    '・寄港の回数:30回',
  );
  expect(goals[0]?.policies.flatMap((policy) => policy.kpis) ?? []).toEqual([]);
});

const POLICY = ['浜野市総合計画', '政策1 海とくらす町', '施策1-1 漁の振興', '【施策の展開】'];

test('numbered titles under 施策の展開 are policies of the policy', () => {
  const { goals } = read(...POLICY, '(1) 漁師の学校をひらく', '(2) 港の市の充実');
  const [policy] = goals[0]?.policies ?? [];
  expect(policy?.policies.map(({ title }) => title)).toEqual([
    '漁師の学校をひらく',
    '港の市の充実',
  ]);
});

test.each([
  ['sentences', '(1) 漁師の学校をひらき、', '(2) 港の市を月に一度ひらきます。'],
  ['projects', '(1) 漁師の学校運営事業', '(2) 港の市開催事業'],
])('%s are none', (_, ...entries) => {
  const [policy] = read(...POLICY, ...entries).goals[0]?.policies ?? [];
  expect(policy?.policies ?? []).toEqual([]);
});

test('a contents page led by strokes names goals without strokes and without the one that breaks off', () => {
  const { goals } = read(
    '目 次',
    '第1章 基本的事項 ________ 1',
    '第2章 目標ごとの取組 ________ 4',
    '基本目標1 海の',
    '恵みでくらす ________ 5',
    '(1) 漁の振興 ________ 6',
    '基本目標2 港を',
    '資料編',
    '1 用語 ________ 45',
  );
  expect(goals.map(({ title }) => title)).toEqual(['海の恵みでくらす']);
  expect(goals[0]?.policies.map(({ title }) => title)).toEqual(['漁の振興']);
});

test.each([
  ['主な取組', 1],
  ['主な取組の状況', 0],
])('%s: names of projects, or what came of them', (heading, count) => {
  const { goals } = read(...POLICY.slice(0, 3), heading, '○ 港の案内所');
  expect(goals[0]?.policies[0]?.projects).toHaveLength(count);
});

test('a heading that says what was done for aims is no goal', () => {
  const { goals, policies } = read(
    '1 成果目標に対する取組状況',
    '(1) 港をひらく',
    '数値目標',
    '入港の数 12隻(H30) → 30隻(R6)',
  );
  expect([goals.length, policies.map(({ title }) => title)]).toEqual([0, ['港をひらく']]);
});

test('an aim in words is an indicator in a list of indicators, where its start says its year', () => {
  const { goals } = read(
    ...GOAL,
    '(1) 漁を継ぐ',
    '・漁船の隻数 62隻(R11年度)[R5年度:54隻]',
    '・寄港の回数 30回(R11年度)[R5年度:18回]',
    '・港の認知度 全国平均を上回る(R11年度)[R5年度:54.0%]',
  );
  const last = goals[0]?.policies[0]?.kpis[2];
  expect([last?.name, last?.baseline?.value, last?.target?.text]).toEqual([
    '港の認知度',
    54,
    '全国平均を上回る(R11年度)',
  ]);
});
