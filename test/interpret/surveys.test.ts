// Tables of surveys that lie years apart, judged in steps, with where their figures are from.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const compile = (head: string, rows: readonly string[]) =>
  compileText(
    sourceOf(`健康づくり計画の評価\n\n1.からだを動かす\n評価指標\n${[head, ...rows].join('\n')}\n`),
  ).strategy;
const HEAD = '| 評価指標 | 策定時(H16) | 出典 | H19実績 | H23実績 | 目標値 | 達成状況 |';
const ROWS = [
  '| 運動をする人の割合 | 31.0% | 市民調査 | 34.5% | 36.1% | 40.0% | A-2 |',
  '| 健診を受ける人の割合 | 22.0% | 市保健衛生統計 | 21.5% | 20.2% | 30.0% | C |',
];
const kpisOf = ({ goals, policies, indicators }: ReturnType<typeof compile>) => [
  ...goals.flatMap(({ kpis }) => kpis),
  ...policies.flatMap(({ kpis }) => kpis),
  ...indicators,
];

test('years that lie apart are of surveys: no aim is due in the last of them', () => {
  const plan = compile(HEAD, ROWS);
  expect(plan.document.period).toMatchObject({ startFiscalYear: null, endFiscalYear: null });
  expect(kpisOf(plan).map(({ target }) => target?.dueFiscalYear)).toEqual([null, null]);
});

test('years one after the other are those of the plan', () => {
  const head = HEAD.replace('H19', 'H22').replace('H23実績', 'H23実績 | H24実績');
  const rows = ROWS.map((row) =>
    row.replace('| 34.5%', '| 33.0% | 34.5%').replace('| 21.5%', '| 21.9% | 21.5%'),
  );
  expect(compile(head, rows).document.period.endFiscalYear).toBe(2012);
});

test('grades in steps are grades, and 統計 in a row is no sum', () => {
  const grades = kpisOf(compile(HEAD, ROWS)).map(({ evaluations }) => evaluations[0]?.grade);
  expect(grades).toEqual(['A-2', 'C']);
});
