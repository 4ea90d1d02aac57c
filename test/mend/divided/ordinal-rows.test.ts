// Tables whose rows begin with the number of a part of the plan and its title.
import { expect, test } from 'vitest';
import { mendOrdinalRows } from '../../../src/mend/divided/ordinal-rows.ts';
import { shown } from '../shown.ts';

const mended = (...lines: readonly string[]) => shown(lines.join('\n'), mendOrdinalRows);
const HEAD = '節項 | 内容 | 目的 | 政策指標 | 現状値 | 目標値 | 実施計画事業 |';
const TOWN = '第1節 | ふれあう町 | 皆が住み続ける | 住み続けたい人の割合 | 61% | 65% | |';
const HARBOUR = '第1項 | 港の整備 | 船が増える | (1)船の数 | 3隻 | 5隻 | ●港の事業 |';
const OWN = '政策指標 | 現状値 | 目標値 | 実施計画事業';
const TABLES = [
  '第1節 ふれあう町',
  '皆が住み続ける',
  OWN,
  '住み続けたい人の割合 | 61% | 65% | ',
  '第1項 港の整備',
  '船が増える',
  OWN,
  '(1)船の数 | 3隻 | 5隻 | ●港の事業',
];

test('headings, what is said of them, and tables of their own', () => {
  expect(mended('一覧', HEAD, '---|---|---|---|---|---|---|', TOWN, HARBOUR)).toEqual([
    '一覧',
    ...TABLES,
  ]);
});

test.each([
  ['the first cells left out', '(2)客の数 | 19人 | 32人 |'],
  ['empty cells for them', '| | | (2)客の数 | 19人 | 32人 | |'],
])('a further indicator: %s', (_, row) => {
  const lines = [HEAD, TOWN, HARBOUR, row].join('\n');
  expect(shown(lines, mendOrdinalRows)).toEqual([...TABLES, '(2)客の数 | 19人 | 32人 | ']);
});

test('the heading again, the title of the next table in its first cell; a row in which the page ends', () => {
  const again = `指標の一覧 第2節${HEAD}`;
  expect(mended(HEAD, TOWN, HARBOUR, again, '第2節 | 学ぶ町 | 皆が')).toEqual([
    ...TABLES,
    '第2節 学ぶ町',
    '皆が',
  ]);
});

test.each([
  ['one numbered row', [HEAD, TOWN]],
  [
    'numbers of indicators',
    ['番号 | 名 | 指標 | 現状値 | 目標値', '1 | 港 | 船 | 3隻 | 5隻', '2 | 町 | 人 | 3人 | 5人'],
  ],
  [
    'words for values',
    [
      HEAD,
      '第1節 | 町 | 目的 | 人 | 多い | 少ない | |',
      '第2節 | 港 | 目的 | 船 | 多い | 少ない | |',
    ],
  ],
])('%s: as they were', (_, lines) => {
  expect(mended(...lines)).toEqual(shown(lines.join('\n'), (all) => all));
});
