// Grades behind an arrow at the end of an indicator's figures.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const read = (end: string) => {
  const text = `みさき町総合戦略 令和３年度実績の検証

評価：◎＝順調　▲＝要改善

基本目標１　岬に人を呼ぶ
施策① 灯台の公開への支援
　ＫＰＩ：灯台の見学者数
　　　基準値 21人（R元）／ R2実績 26人 ／ 目標値 46人（R6）　${end}
　ＫＰＩ：公開の日数
　　　基準値 12日（R元）／ R2実績 14日 ／ 目標値 40日（R6）　→ ▲
　委員意見：特になし。

施策② 遊歩道の整備
　ＫＰＩ：遊歩道の延長
　　　基準値 3km（R元）／ R2実績 4km ／ 目標値 5km（R6）　→ ◎
　委員意見：特になし。`;
  const { goals } = compileText(sourceOf(text)).strategy;
  const kpi = goals[0]?.policies[0]?.kpis[0];
  return [
    kpi?.target?.value,
    kpi?.target?.dueFiscalYear,
    kpi?.evaluations.map(({ grade }) => grade),
  ];
};

test.each([
  ['→ ◎', ['◎']],
  ['→ ▲', ['▲']],
])('%s is the grade, and the aim keeps its year', (end, grades) => {
  expect(read(end)).toEqual([46, 2024, grades]);
});

test('words behind an arrow are no grade', () => {
  expect(read('→ 維持')[2]).toEqual([]);
});
