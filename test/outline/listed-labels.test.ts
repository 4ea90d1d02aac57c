// Labels in lists: which lines go on with the last of them, titles that stand apart from their labels.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const goalsOf = (...lines: string[]) =>
  compileText(sourceOf(`${lines.join('\n')}\n`)).strategy.goals.map(({ title }) => title);

const LIST = ['基本目標1 海の恵みをしごとに変える', '基本目標2 子どもの声が響くまちをつくる'];

test('a line below a list of labels is none of the last title, whose line had room for more', () => {
  expect(goalsOf(...LIST, '基本目標3 暮らしを守る', '推進と検証').at(-1)).toBe('暮らしを守る');
});

test.each([
  ['is the noun that it wants', ['基本目標3 暮らしを守る', 'まち'], '暮らしを守るまち'],
  ['stands below a full line', ['基本目標3 子どもの夢が育つ里をまもる', '推進と検証'], null],
])('it goes on where it %s', (_, lines, title) => {
  const last = goalsOf(...LIST, ...lines).at(-1);
  if (title === null) expect(last).toContain('推進と検証');
  else expect(last).toBe(title);
});

test('a noun alone on its line ends the title above it, where labels stand in front of their titles', () => {
  const labels = ['基本目標1', '基本目標2', '基本目標3', ''];
  expect(
    goalsOf(
      ...labels,
      '学びひとが育つまち',
      '健やかで支え合うまち',
      '安全で住み続けられる',
      'まち',
    ),
  ).toEqual(['学びひとが育つまち', '健やかで支え合うまち', '安全で住み続けられるまち']);
  // as many lines as labels: each is a title
  expect(goalsOf(...labels, '学びを楽しむ', '支え合う', '住み続ける')).toEqual([
    '学びを楽しむ',
    '支え合う',
    '住み続ける',
  ]);
});

test('a code in brackets begins an entry below a title; a word in brackets goes on', () => {
  expect(goalsOf('基本目標1 港の仕事をふやす', '[1-①] 入港の数')).toEqual(['港の仕事をふやす']);
  expect(goalsOf('基本目標1 港の仕事をふやし、', '(海の)人をよぶ')[0]).toContain('人をよぶ');
});
