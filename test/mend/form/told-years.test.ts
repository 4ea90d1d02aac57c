// Tables that were told label by label, a record after the other.
import { expect, test } from 'vitest';
import { mendToldYears } from '../../../src/mend/form/told-years.ts';
import { shown } from '../shown.ts';

const record = (number: number, years: string, aim: number, reached: number, rate: number) =>
  `第${number}期 期間 ${years} 目標数 ${aim} 退所者数 ${reached} 達成率 ${rate}% 備考`;
const RECORDS = [
  record(1, 'H18〜H20', 12, 3, 25),
  record(2, 'H21〜H23', 15, 9, 60),
  record(3, 'H24〜H26', 10, 4, 40),
];
const mended = (...words: string[]) => shown(words.join(' '), mendToldYears);

test('a number of each record, what was reached by its rate, what is only expected left out', () => {
  expect(mended('福祉計画 1 地域への移行 (1)地域移行者数', ...RECORDS, '※第3期は見込数')).toEqual([
    '福祉計画',
    '1 地域への移行',
    '指標 | 区分 | H20年度 | H23年度 | H26年度',
    '地域移行者数 | 目標 | 12 | 15 | 10',
    '地域移行者数 | 実績 | 3 | 9 | ',
    '※第3期は見込数',
  ]);
});

test('years alone, a label with its bracket, less that is better', () => {
  const told = [50, 48, 46].map(
    (aim, i) => `年度 R${i + 3} 目標 ${aim}人 入所者数 (年度末) 50人 達成率 ${aim * 2}%`,
  );
  expect(mended('①入所者数', ...told)).toEqual([
    '指標 | 区分 | R3年度 | R4年度 | R5年度',
    '入所者数 | 目標 | 50人 | 48人 | 46人',
    '入所者数 | 実績 | 50人 | 50人 | 50人',
  ]);
});

test.each([
  ['two records', ['(1)地域移行者数 本人の意向を聞いた結果は次のとおり。', ...RECORDS.slice(1)]],
  ['no name', RECORDS],
  ['years that go back', ['(1)地域移行者数', RECORDS[1], RECORDS[0], RECORDS[2]]],
  [
    'a rate that is none of them',
    ['(1)地域移行者数', ...RECORDS].map((own) => own.replace('25%', '35%')),
  ],
  [
    'a record without its value',
    ['(1)地域移行者数', ...RECORDS].map((own) => own.replace('9 達', '達')),
  ],
])('stays text: %s', (_, words) => {
  expect(mended(...(words as string[]))).toEqual([words.join(' ').replaceAll('〜', '~')]);
});
