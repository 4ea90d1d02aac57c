// Labels one below the other, then their titles with other texts around them.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const LABELS = '施策①-1\n施策①-2\n施策①-3\n';
const TITLES = ['港の整備', '浜の環境の保全', '島の学校の魅力化'];
const policiesOf = (between: string, behind = '') =>
  compileText(
    sourceOf(
      `碧浜町総合戦略【概略版】\n\n基本目標① 海を守る\n${LABELS}${between}${TITLES.join('\n')}\n${behind}`,
    ),
  ).strategy.goals[0]?.policies.map(({ title }) => title);

test.each([
  ['nothing', '', ''],
  [
    'the title of the paper in front',
    '碧浜町\nまち・ひと・しごと創生総合戦略\n【概要版】\n',
    '基本目標② 島で学ぶ\n',
  ],
  [
    'sentences behind',
    '',
    '施策の効果の検証\n会議において毎年度検証し、必要に応じて見直す。\n計画期間\n5年間\n',
  ],
])('belong to the labels: %s around them', (_, between, behind) => {
  expect(policiesOf(between, behind)).toEqual(TITLES);
});

test.each([
  [
    'a further line may be a title',
    '',
    '道路の整備\n会議において毎年度検証し、必要に応じて見直す。\n',
  ],
  [
    'they go on in the next line',
    '',
    'のための仕組み\n会議において毎年度検証し、必要に応じて見直す。\n',
  ],
])('are left alone where %s', (_, between, behind) => {
  expect(policiesOf(between, behind)).not.toEqual(TITLES);
});

test('a summary edition is an outline', () => {
  const { document } = compileText(
    sourceOf(`碧浜町総合戦略【概略版】\n\n基本目標① 海を守る\n`),
  ).strategy;
  expect(document.kind).toBe('outline');
});
