// Heading words that stand in front of column headings on one line.
import { expect, test } from 'vitest';
import { splitRunOns } from '../../src/outline/run-on.ts';
import { shown } from './shown.ts';

const cut = (text: string) => shown(text, splitRunOns);

test.each([
  ['【KPI】 指標 基準値(26年度) 最終目標値(31年度)', 2],
  ['〔成果目標〕 指標名 基準値 目標値', 2],
])('%s: the word of a section in brackets stands above its table', (line, parts) => {
  expect(cut(line)).toHaveLength(parts);
  expect(cut(line).join(' ')).toBe(line);
});

test.each([
  ['bare words may head several columns', '重要業績評価指標(KPI) 指標 指標値 目標年月'],
  ['a section word heads the names itself', '【数値目標】 基準値 目標値'],
  ['a title goes on', '【KPI】 指標の見直しを進める'],
  ['no word of a section', '【概要】 指標 基準値 目標値'],
])('%s', (_, line) => {
  expect(cut(line)).toEqual([line]);
});
