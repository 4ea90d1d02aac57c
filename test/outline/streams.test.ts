// Tables of which several rows came in on one line.
import { expect, test } from 'vitest';
import { mendStreams } from '../../src/outline/streams.ts';
import { shown } from './shown.ts';

const mended = (text: string) => shown(text, mendStreams);

const HEADING = '指標名 単位 基準値 目標値';
const ROWS = '空き家の成約数 件 12 30 相談の件数 件 140 200';
const CELLS = ['指標名 | 単位 | 基準値 | 目標値', '空き家の成約数 | 件 | 12 | 30'];

test('the cells behind a heading are rows, what follows them is not', () => {
  expect(mended(`${HEADING} ${ROWS} 担当 企画課`)).toEqual([
    ...CELLS,
    '相談の件数 | 件 | 140 | 200',
    '担当 企画課',
  ]);
});

test('rows end with the first that has not a value for each column', () => {
  expect(mended(`${HEADING} 空き家の成約数 件 12 30 相談の件数 件 140 受診率 % 61 70`)).toEqual([
    ...CELLS,
    '相談の件数 件 140 受診率 % 61 70',
  ]);
});

test('a remark ends the rows', () => {
  expect(mended(`${HEADING} 空き家の成約数 件 12 30 ※町の調べ 相談の件数 件 140 200`)).toEqual([
    ...CELLS,
    '※町の調べ 相談の件数 件 140 200',
  ]);
});

test('the heading holds for lines of several rows further down', () => {
  expect(mended(`${HEADING} ${ROWS}\n施策2 山\n間伐の面積 ha 61 70 苗木の本数 本 20 40`)).toEqual([
    ...CELLS,
    '相談の件数 | 件 | 140 | 200',
    '施策2 山',
    ...[
      '指標名 | 単位 | 基準値 | 目標値',
      '間伐の面積 | ha | 61 | 70',
      '苗木の本数 | 本 | 20 | 40',
    ],
  ]);
});

test('blanks between Japanese words of a name were ends of lines', () => {
  expect(mended(`${HEADING} 地域の見守り 活動の数 件 12 30 相談の件数 件 140 200`)[1]).toBe(
    '地域の見守り活動の数 | 件 | 12 | 30',
  );
});

test('further down, one row alone is none', () => {
  const line = '木 の 駅 と 山 の 道 本 20 40';
  expect(mended(`${HEADING} ${ROWS}\n${line}`).at(-1)).toBe(line);
});

test.each([
  ['cells without any heading', ROWS],
  ['a sentence', '令和元年度に 12 件、令和 6 年度に 30 件、その後 は 40 件 を 目指す。'],
  ['a heading with nothing behind it', `${HEADING} 担当課 備考 通し札 色札`],
])('%s stay as they are', (_, line) => {
  expect(mended(line)).toEqual([line]);
});
