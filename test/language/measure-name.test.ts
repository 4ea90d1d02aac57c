// Words that can name an indicator.
import { expect, test } from 'vitest';
import { canNameMeasure } from '../../src/language/indicator/measure-name.ts';

test.each([
  'ABC認証の数',
  '入港の数 984',
  '合計特殊出生率',
  '2次交通の数',
  'CO2の排出量',
  '【再掲】 入港の数',
  '単位取得者の数',
  'A材の量',
  '目標を達成した指標の数',
  '新規雇用者数 R6',
  '鉱工業生産指数(令和2年=100)',
])('%s can', (name) => {
  expect(canNameMeasure(name)).toBe(true);
});

test.each([
  ['the grade of the row above', 'B 入港の数'],
  ['figures of a row', '入港の数 984 991 970'],
  ['headings of years', '入港の数 R2 R3 R4'],
  ['a column of names', '項目名'],
  ['a sum', '点数の合計'],
  ['a label and its value', '入港の数=984'],
  ['a bound', '以上'],
  ['the field of a form', '【計測方法】 交通事業者による調査'],
  ['headings of columns behind it', '市民の割合単位 区分 H25(基準年度)'],
  ['a value of a neighbour', '小6 94.1%中3の割合'],
  ['a blank to be filled in', '○○の利用者数'],
  ['an open bracket', '入港の数(貨物'],
  ['a tally of grades', '6項目達成'],
  ['what grades mean', '達成状況の見方 達成:実績値が目標値以上'],
  ['a sentence and what follows', '達成状況は次のとおりです。評価点'],
  ['headings of a start and an end', '雇用創出数 H27 H31累計'],
])('%s cannot: %s', (_, name) => {
  expect(canNameMeasure(name)).toBe(false);
});
