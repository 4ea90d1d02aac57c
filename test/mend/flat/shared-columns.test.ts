// Names in groups below their own headings, the columns of all of them together behind the last.
import { expect, test } from 'vitest';
import { mendSharedColumns } from '../../../src/mend/flat/shared-columns.ts';
import { mendFlatTables } from '../../../src/mend/flat/table.ts';
import { closeUpLines } from '../../../src/mend/print/spaced-out.ts';
import { shown } from '../shown.ts';

const NAMES = [
  '(1) 港をひらく\n数値目標\n灯台の見学者数\n港の市の開催件数\n',
  '(2) 海を守る\n数値目標\n藻場の再生率\n海岸清掃の参加者数\n',
];
const columns = (...cells: (readonly string[])[]) =>
  `\n${cells.map((own) => own.join('\n')).join('\n\n')}\n\n資料 庁内調べ`;
const STARTS = ['基準値(R1)', '1,200', '3', '12.5', '-'];
const AIMS = ['目標値(R6)', '2,000', '6', '30以上', '150'];

test.each([
  ['without units', columns(STARTS, AIMS), ['1,200 | 2,000', '3 | 6', '12.5 | 30以上', '- | 150']],
  [
    'with units on one line',
    columns(['単位 人 件 % 人'], STARTS, AIMS),
    ['人 | 1,200 | 2,000', '件 | 3 | 6', '% | 12.5 | 30以上', '人 | - | 150'],
  ],
  [
    'with what was reached',
    columns(STARTS, ['実績値(R3)', '1,400', '4', '20', '90'], AIMS),
    ['1,200 | 1,400 | 2,000', '3 | 4 | 6', '12.5 | 20 | 30以上', '- | 90 | 150'],
  ],
])('are dealt out to the names of all groups: %s', (_, behind, values) => {
  const lines = shown(NAMES.join('\n') + behind, (own) => mendSharedColumns(closeUpLines(own)));
  const rows = lines.filter((line) => line.includes(' | '));
  expect(
    rows
      .filter((line) => !line.startsWith('数値目標'))
      .map((line) => line.slice(line.indexOf(' | ') + 3)),
  ).toEqual(values);
  expect(lines.filter((line) => line.startsWith('数値目標 | '))).toHaveLength(2);
  expect(lines.at(-1)).toBe('資料 庁内調べ');
});

test.each([
  ['a cell too few', columns(STARTS, AIMS.slice(0, -1))],
  ['a unit that a name does not suit', columns(['単位', '人', '%', '件', '人'], STARTS, AIMS)],
  ['one column', columns(AIMS)],
])('nothing is dealt out where the columns have %s', (_, behind) => {
  const lines = shown(NAMES.join('\n') + behind, mendSharedColumns);
  expect(lines.some((line) => line.includes(' | '))).toBe(false);
});

test('nothing is dealt out where a further group may have a part in the columns', () => {
  const third = '(0) 浜を開く\n数値目標\n海水浴客数\n';
  const lines = shown(third + NAMES.join('\n') + columns(STARTS, AIMS), mendSharedColumns);
  expect(lines.some((line) => line.includes(' | '))).toBe(false);
});

const SHORT =
  'KPI\n特定健診の受診率\n体操教室の参加者数\n週1回以上運動する人の割合\n自殺死亡率\n単位\n%\n人\n%\n';

test('two whole names are not one where units and values are fewer: the names stand alone', () => {
  const text = `${SHORT}現状値(H30)\n38.9\n1,105\n42.0\n目標値(R6)\n60\n3,000\n16.5以下\n`;
  const lines = shown(text, mendFlatTables).slice(1);
  expect(lines.map((line) => line.replace(/[\s|]+$/, ''))).toEqual([
    '特定健診の受診率',
    '体操教室の参加者数',
    '週1回以上運動する人の割合',
    '自殺死亡率',
  ]);
});
