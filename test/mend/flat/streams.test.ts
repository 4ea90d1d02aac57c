// Tables of which several rows came in on one line.
import { expect, test } from 'vitest';
import { mendStreams } from '../../../src/mend/flat/streams.ts';
import { shown } from '../shown.ts';

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

const JUDGED = '指標 基準値 数値目標 達成状況 検証結果';

test('a last column of judgements holds sentences, up to the full stop in front of the next name', () => {
  const rows =
    '転入する 人の数 6,318人 6,700人 達成 (6,842人) 増えています。※市の調べで、最多でした。 転出者数 40人 20人 未達成 減りません。';
  expect(mended(`${JUDGED} ${rows} 今後の方向性 続けます。`)).toEqual([
    '指標 | 基準値 | 数値目標 | 達成状況 | 検証結果',
    '転入する人の数 | 6,318人 | 6,700人 | 達成 (6,842人) | 増えています。※市の調べで、最多でした。',
    '転出者数 | 40人 | 20人 | 未達成 | 減りません。',
    '今後の方向性 続けます。',
  ]);
});

test('a heading behind the last row is none of its words', () => {
  const rows = '転入者数 12人 30人 達成 増えています。 転出者数 40人 20人 未達成';
  expect(mended(`${JUDGED} ${rows} 今後の方向性 続けます。`).slice(2)).toEqual([
    '転出者数 | 40人 | 20人 | 未達成 | ',
    '今後の方向性 続けます。',
  ]);
});

test('a sentence among the values of a row ends the table', () => {
  const rows =
    '転入者数 12人 30人 達成 増えています。 転出者数 40人 減りました。 20人 未達成 続けます。';
  expect(mended(`${JUDGED} ${rows}`)).toEqual([
    '指標 | 基準値 | 数値目標 | 達成状況 | 検証結果',
    '転入者数 | 12人 | 30人 | 達成 | 増えています。',
    '転出者数 40人 減りました。 20人 未達成 続けます。',
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

test('rows that are numbered begin behind the heading in front of them', () => {
  const heading = '番号 指標名 単位 現状値 (年度) 年度別目標 R7 R8 R9 出典・根拠 所管課';
  const rows =
    '政策3-1 山の仕事 301 間伐の面積 ha 61 (R5) 70 75 80 森林簿 林務課 302 苗木の本数 本';
  expect(mended(`${heading}\n${rows} 20 (R5) 40 - 60 以上 県調べ 林務課 42`)).toEqual([
    heading,
    '政策3-1 山の仕事',
    '番号 | 指標名 | 単位 | 現状値 (年度) | R7 | R8 | R9 | 出典・根拠 | 所管課',
    '301 | 間伐の面積 | ha | 61 (R5) | 70 | 75 | 80 | 森林簿 | 林務課',
    '302 | 苗木の本数 | 本 | 20 (R5) | 40 | - | 60以上 | 県調べ | 林務課',
    '42',
  ]);
  // one row alone is none
  expect(mended(`${heading}\n${rows.split(' 302')[0]}`).at(-1)).toBe(rows.split(' 302')[0]);
});

const YEARS = '指標名 単位 R4年度 R5年度 R6年度';
const FIGURES = '貸本の数 冊 10 12 14 13 18 朗読会 回 1 2 3 4 5';
const DEALT =
  '指標名 | 単位 | R4年度計画値 | R4年度実績 | R5年度計画値 | R5年度実績 | R6年度計画値';

test('kinds of figures below years head a column each; what is left out is still to come', () => {
  expect(mended(`${YEARS} 計画 実績 計画 実績 計画 ${FIGURES}`)).toEqual([
    DEALT,
    '貸本の数 | 冊 | 10 | 12 | 14 | 13 | 18',
    '朗読会 | 回 | 1 | 2 | 3 | 4 | 5',
  ]);
});

test('kinds that do not come round in one order head nothing', () => {
  const line = `${YEARS} 計画 実績 実績 計画 計画 ${FIGURES}`;
  expect(mended(line)).toEqual([line]);
});
