// Evaluations that list what was reached beside the aim, each indicator in a line or two, and how it is judged behind dots.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const read = (...lines: string[]) => compileText(sourceOf(lines.join('\n'))).strategy;
const OPENING = [
  '総合戦略の進捗状況(令和5年度末)',
  '計画の最終年度である令和8年度の目標値に対する見込みである。',
  '順調 3項目(60%)',
  '遅れ 1項目(20%)',
  '判断保留 1項目(20%)',
  '',
  '戦略1 海を育てる',
];

test.each([
  ['below its name', ['■ 藻場の面積', '　令和5年度 12ha／目標 20ha ……遅れ']],
  ['on its line', ['■ 藻場の面積　令和5年度 12ha／目標 20ha　遅れ']],
  ['under another sign', ['・藻場の面積', '　令和5年度実績 12ha　目標 20ha以上　遅れ']],
])('what was reached and aimed at %s', (_, lines) => {
  const { goals, gradeSchemes } = read(...OPENING, ...lines);
  expect(goals.map(({ title }) => title)).toEqual(['海を育てる']);
  const [indicator] = goals[0]?.targets ?? [];
  expect(indicator).toMatchObject({
    name: '藻場の面積',
    baseline: null,
    target: { value: 20, dueFiscalYear: 2026 },
    readings: [{ value: 12, asOf: { fiscalYear: 2023 } }],
    evaluations: [{ grade: '遅れ', fiscalYear: 2023 }],
  });
  expect(gradeSchemes[0]?.map(({ grade }) => grade)).toEqual(['順調', '遅れ', '判断保留']);
});

test('a word that the counts say is a grade is one, with a remark behind it', () => {
  const lines = ['■ 藻場の面積', '　令和5年度 12ha／目標 20ha ……判断保留(調査を待つ)'];
  const [indicator] = read(...OPENING, ...lines).goals[0]?.targets ?? [];
  expect(indicator?.evaluations.map(({ grade }) => grade)).toEqual(['判断保留']);
});

test('in a plan what was reached before the aim is the start', () => {
  const { goals } = read(
    '総合戦略',
    '',
    '基本目標1 海を育てる',
    '・藻場の面積 令和5年度 12ha／目標 20ha',
  );
  expect(goals[0]?.targets[0]?.baseline?.value).toBe(12);
});

test('a table of what is expected of an indicator that a line above gives with its start is of the same', () => {
  const list = (aim: string) =>
    `浜野市総合戦略の進捗状況調書\n\n## KPI\n\n入港の数 (H25)12隻 → (H29)20隻\n\n| 指標 | | | 現状値 | H26 | H27 | H28 | 目標値H29 |\n|---|---|---|---|---|---|---|---|\n| 入港の数 出典: 港湾調査 | 隻 | 期待値 | | 13 | 15 | 17 | ${aim} |\n| | | 実績値 | | 14 | | | |\n`;
  const read = (aim: string) => {
    const { indicators } = compileText(sourceOf(list(aim))).strategy;
    return indicators.map(({ name, baseline, target, readings }) => [
      name,
      baseline?.value ?? null,
      target?.value,
      readings.map(({ value }) => value),
    ]);
  };
  expect(read('20')).toEqual([['入港の数', 12, 20, [14]]]);
  expect(read('25')).toHaveLength(2);
});
