// Labels of goals and policies: the word, its number, the title behind it.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { labelOf } from '../../src/language/heading/label.ts';

const read = (text: string) => {
  const label = labelOf(mapped(text, 0));
  return label && [label.role, label.term, label.ordinal, label.rest?.text ?? null];
};

test.each([
  ['基本目標1 人の流れをつくる', ['goal', '基本目標1', 1, '人の流れをつくる']],
  ['施策①-2 山の仕事', ['policy', '施策①-2', 2, '山の仕事']],
  ['施策①-2', ['policy', '施策①-2', 2, null]],
  ['施策Ⅱ-3 海の仕事', ['policy', '施策Ⅱ-3', 3, '海の仕事']],
  ['施策E2 海の仕事', ['policy', '施策E2', 2, '海の仕事']],
  ['施策C3-2 海の仕事', ['policy', '施策C3-2', 2, '海の仕事']],
  ['施策 頁岩の活用', ['policy', '施策', null, '頁岩の活用']],
  ['基本政策 A 島のくらし', ['policy', '基本政策 A', null, '島のくらし']],
])('%s', (text, label) => {
  expect(read(text)).toEqual(label);
});

test.each([
  ['the heading of a table that counts grades', '基本政策 A B C D E'],
  ['two columns of a list', '施策 掲載頁'],
  // the letter of an era is none of a number
  ['a year', '施策H27 海の仕事'],
  ['a sentence about a policy', '施策19「都市基盤整備」では、4事業を評価した。'],
])('%s names nothing', (_, text) => {
  expect(read(text)).toBeNull();
});
