// Rows of a table that came in a cell a line: a name, a start with its year, an aim.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { mendStartsAndAims } from '../../../src/mend/flat/start-and-aim-lines.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const HEAD = ['現', '状', '値', '目', '標', '値'];
const ROWS = [
  '港の周りの人口',
  '3,120 人(2014 年)',
  '3,100 人以上',
  '渡し船の乗客数',
  '14.2 万人(H26)',
  '16 万人',
];
const mended = (lines: readonly string[]) => shown(`${lines.join('\n')}\n`, mendStartsAndAims);

test('names with two values below each are rows, what else came in of the table stays', () => {
  expect(
    mended([...HEAD, '31 人(2010~14 年)', '60 人', ...ROWS, '48.3%(2014 年)', '55.0%']),
  ).toEqual([
    ...HEAD,
    '31 人(2010~14 年)',
    '60 人',
    ' | 基準値 | 目標値',
    '港の周りの人口 | 3,120 人(2014 年) | 3,100 人以上',
    '渡し船の乗客数 | 14.2 万人(H26) | 16 万人',
    '48.3%(2014 年)',
    '55.0%',
  ]);
});

test.each([
  ['one row alone', [...HEAD, ...ROWS.slice(0, 3)]],
  ['other units', [...HEAD, ...ROWS.map((line) => (line === '16 万人' ? '16%' : line))]],
  ['what was reached', ['基準値', '実績値', '目標値', ...ROWS]],
  ['nothing that is aimed at', ['港の今', ...ROWS]],
  ['years behind both', [...HEAD, ...ROWS.map((line) => line.replace('16 万人', '16 万人(H31)'))]],
])('lines stay as they were: %s', (_, lines) => {
  expect(mended(lines)).toEqual(lines);
});

test('a figure with its unit alone on a line is no number of a heading, and a unit no name', () => {
  const text = [
    '碧浜町総合戦略',
    '成果指標',
    '目標値',
    '60 人',
    '港の周りの人口 3,120人(H26) 3,100人(H31)',
    '団体 H26年度 - - 40 40',
  ];
  const { indicators } = compileText(sourceOf(text.join('\n'))).strategy;
  expect(indicators.map(({ label, name }) => [label, name])).toEqual([[null, '港の周りの人口']]);
});
