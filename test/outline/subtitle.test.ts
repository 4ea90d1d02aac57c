// Subtitles of headings: words between two strokes on a line of their own.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const goalsIn = (text: string) =>
  compileText(sourceOf(text)).strategy.goals.map(({ ordinal, title, subtitle }) => [
    ordinal,
    title,
    subtitle,
  ]);

test.each([
  ['― しごとの創生 ―', 'しごとの創生'],
  ['~港とともに~', '港とともに'],
])('%s between a label and its title is the subtitle', (line, subtitle) => {
  const text = `基本目標1\n\n${line}\n\n港の仕事をつくる\n\n数値目標\n水揚量 300トン(R3) ⇒ 500トン(R9)\n`;
  expect(goalsIn(text)).toEqual([[1, '港の仕事をつくる', subtitle]]);
});

test('words without strokes are the title, whatever follows', () => {
  const text = '基本目標1\n\nしごとの創生\n\n数値目標\n水揚量 300トン(R3) ⇒ 500トン(R9)\n';
  expect(goalsIn(text)).toEqual([[1, 'しごとの創生', null]]);
});

test('where no title follows, the words between strokes are all there is', () => {
  const text = '基本目標1 ― しごとの創生 ―\n\n数値目標\n水揚量 300トン(R3) ⇒ 500トン(R9)\n';
  expect(goalsIn(text)).toHaveLength(1);
});
