// Lists of projects whose rows say by a goal's label where their policy stands.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const read = (heading: string, rows: readonly string[]) => {
  const text = `港の交付金の検証について\n\n1 目的\n事業の効果を検証します。\n2 対象事業\n対象事業は次のとおりです。\n${heading}\n${rows.join('\n')}\n3 検証方法\n会議で検証します。\n`;
  const { goals, policies, projects } = compileText(sourceOf(text)).strategy;
  return {
    goals: goals.length,
    policies: policies.map(({ title }) => title),
    projects: projects.map(({ name }) => name),
  };
};
const HEADING = '対象事業名\n総合戦略の位置づけ(該当施策)';
const ROWS = [
  '① 戦略の進行管理',
  '―',
  '② 港まつり事業',
  '基本目標1',
  '港の魅力の発信(P38)',
  '③ 島の学校事業',
  '基本目標3',
  '学びの場の整備(P57)',
];

test('name projects and policies, and no goals', () => {
  expect(read(HEADING, ROWS)).toEqual({
    goals: 0,
    policies: ['港の魅力の発信', '学びの場の整備'],
    projects: ['戦略の進行管理', '港まつり事業', '島の学校事業'],
  });
});

test.each([
  ['no heading says that policies stand there', '対象事業名\n総合戦略の目標', ROWS],
  ['a row holds more', HEADING, [...ROWS, '施策1 港の魅力の発信', '施策2 学びの場の整備']],
])('are left alone where %s', (_, heading, rows) => {
  expect(read(heading, rows).goals).toBeGreaterThan(0);
});
