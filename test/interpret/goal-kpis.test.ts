import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const rolesOf = (column: string) => {
  const text = `総合戦略\n\n基本目標1 しごとをつくる\n\n| ${column} | 基準値(R1) | 目標値(R6) |\n|---|---|---|\n| 就業者数 | 10人 | 12人 |\n| 開業率 | 3.1% | 4% |\n`;
  const [goal] = compileText(sourceOf(text)).strategy.goals;
  return [...(goal?.targets ?? []), ...(goal?.kpis ?? [])].map(({ role }) => role);
};

test('a table right under a goal holds its targets, unless it calls them KPIs', () => {
  expect(rolesOf('KPI')).toEqual(['kpi', 'kpi']);
  expect(rolesOf('重要業績評価指標')).toEqual(['kpi', 'kpi']);
  expect(rolesOf('指標名')).toEqual(['target', 'target']);
  expect(rolesOf('数値目標')).toEqual(['target', 'target']);
});
