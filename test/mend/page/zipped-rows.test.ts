// Tables each of whose cells is torn over two lines.
import { expect, test } from 'vitest';
import { mendZippedRows } from '../../../src/mend/page/zipped-rows.ts';
import { shown } from '../shown.ts';

const HEAD = ['指　標　　基準値　　Ｒ３　　目標値　　評価', '　　　　（Ｒ元）　　　　　　（Ｒ６）'];
const READ = '指標 | 基準値(R元) | R3 | 目標値(R6) | 評価';
const FIRST = [
  '港の来客',
  '数　　　　　1,28　　1,41　　1,80',
  '　　　　　　4人　　2人　　0人　　Ｃ',
];
const zipped = (...lines: string[]) =>
  shown([...HEAD, ...FIRST, ...lines].join('\n'), mendZippedRows).filter((line) => line !== '');

const ROW = '港の来客数 | 1,284人 | 1,412人 | 1,800人 | C';

test('halves are put together column by column, over the headings of the next page', () => {
  const rows = [
    'バスの利用',
    ...HEAD,
    '者数　320　　中止　　500',
    '（年間）　　人　　　　人　　Ａ',
  ];
  expect(zipped(...rows)).toEqual([READ, ROW, 'バスの利用者数(年間) | 320人 | 中止 | 500人 | A']);
});

test('a unit torn once more is one, below a heading', () => {
  const rows = [
    '基本目標２　住まい',
    '移住世帯数　　2　　5　　10',
    '　　　　世帯　　世',
    '　　帯　　世帯　　Ａ',
  ];
  expect(zipped(...rows)).toEqual([
    READ,
    ROW,
    '基本目標2 住まい',
    READ,
    '移住世帯数 | 2世帯 | 5世帯 | 10世帯 | A',
  ]);
});

test.each([
  ['fewer values than columns', ['本の数　　18　　22', '　　　　　冊　　冊　　Ｂ']],
  [
    'digits that no comma lacks',
    ['本の数　　18　　2,22　　30', '　　　　　5冊　　1冊　　冊　　Ｂ'],
  ],
  ['a half too few', ['本の数　　18　　22　　30', '　　　　　冊　　冊　　Ｂ']],
])('%s: the row keeps its name and grade alone', (_, lines) => {
  const more = ['船の数　　1　　2　　3', '　　　　　隻　　隻　　隻　　Ａ'];
  expect(zipped(...lines, ...more)).toEqual([
    READ,
    ROW,
    '本の数 |  |  |  | B',
    '船の数 | 1隻 | 2隻 | 3隻 | A',
  ]);
});

test('whole cells, and a single row in halves, stay as they are', () => {
  expect(zipped()).toHaveLength(5);
  expect(zipped('本の数　　18冊　　22冊　　30冊　　Ｂ')).toHaveLength(6);
});
