// Samples of forms, whose titles are masked.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { isMaskedTitle } from '../../src/language/heading/masked-title.ts';
import { sourceOf } from '../documents.ts';

test.each(['○○○○', '〇〇事業', '△△△の推進', '□□ 事業', '○○費'])('%s names nothing', (title) => {
  expect(isMaskedTitle(title)).toBe(true);
});

test.each(['○港の整備', '○○港の岸壁', '港の整備', '○'])('%s may name something', (title) => {
  expect(isMaskedTitle(title)).toBe(false);
});

test('the sample of a sheet names no goal, policy or project', () => {
  const text =
    '【調書の見方】\n\n3 ○○○○事業\n\n基本目標 4 ○○○○○\n\n施策 1 ○○○の推進\n\n1 目的\n\n2 成果及び評価\n';
  const { strategy } = compileText(sourceOf(text));
  expect([strategy.goals, strategy.policies, strategy.projects]).toEqual([[], [], []]);
  expect(strategy.document.kind).toBe('other');
});

test('a real goal beside a sample stays', () => {
  const text = '基本目標1 港をひらく\n\n施策1 岸壁の整備\n\n基本目標2 ○○○○\n\n施策1 ○○\n';
  const { goals } = compileText(sourceOf(text)).strategy;
  expect(goals.map(({ title, policies }) => [title, policies.map((own) => own.title)])).toEqual([
    ['港をひらく', ['岸壁の整備']],
  ]);
});
