// Pages of basic plans: labels printed downwards in front of numbered headings, years in brackets below column headings.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { dropVerticalLabels } from '../../src/mend/print/vertical-label.ts';
import { sourceOf } from '../documents.ts';
import { shown } from '../mend/shown.ts';

test('a letter of a label goes from a numbered heading, a unit stays with its figures', () => {
  expect(
    shown(
      '基　1 藻場を守る\n本　活動の記録\n事　海藻の移植\n業　清掃の日',
      dropVerticalLabels,
    )[0]?.trim(),
  ).toBe('1 藻場を守る');
  expect(shown('基　12 15 18\n人　24 31 40\n社　3 5 8', dropVerticalLabels)[0]).toMatch(/^基/);
});

test('bare years in brackets below the headings date their columns; plans listed beside a policy are no projects', () => {
  const text = [
    '磯浜町総合計画',
    '',
    '基本目標1 海を守るまち',
    '施策1-1 藻場の再生',
    '指標名 単位 基準値 中間目標 目標値',
    '(2018) (2022) (2026)',
    '藻場の面積 ha 8 11 15',
    '',
    '主な取組',
    '・海藻の移植　・磯の清掃',
    '関連計画',
    '・水産業振興計画　・港湾整備計画',
  ].join('\n');
  const policy = compileText(sourceOf(text)).strategy.goals[0]?.policies[0];
  const kpi = policy?.kpis[0];
  expect([kpi?.baseline?.asOf?.fiscalYear, kpi?.target?.dueFiscalYear]).toEqual([2018, 2026]);
  expect(policy?.projects.map(({ name }) => name)).not.toContain('水産業振興計画');
});
