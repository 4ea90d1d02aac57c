// The line of a form that places its project or policy in a plan.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const goalsOf = (line: string) =>
  compileText(
    sourceOf(`令和6年度 評価シート\n\n${line}\n活動指標 単位 現状 目標\n藻場の再生面積 ha 3 8\n`),
  ).strategy.goals;

test.each([
  ['総合計画 基本目標 2 海を守るまち 施策 2-1 藻場の再生', '海を守るまち', '藻場の再生'],
  ['基本目標 Ⅱ 人が集う島のまち 政策 3 観光の振興', '人が集う島のまち', '観光の振興'],
])('%s: a goal and a policy below it', (line, goal, policy) => {
  expect(goalsOf(line).map(({ title, policies }) => [title, policies.map((p) => p.title)])).toEqual(
    [[goal, [policy]]],
  );
});

test('what a goal says about policies is its title', () => {
  expect(goalsOf('基本目標 2 海を守る施策を進めるまち')[0]?.policies).toEqual([]);
});
