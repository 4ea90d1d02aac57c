// Tables on one line whose rows say behind their values where these are to go.
import { expect, test } from 'vitest';
import { mendDirectedRows } from '../../../src/mend/run-on/directed-rows.ts';
import { shown } from '../shown.ts';

const HEAD =
  '施策 施策名 番号 めざす姿の成果指標名 単位 現状値 (平成24年度) 目標値 (平成29年度) 方向性 指標の定義・算出方法 設定の根拠・理由';
const WASTE =
  'ごみの排出量 g 912 870 減少を目指す 年間の量÷人口÷365日 分別の成果として、5%程度 の削減を目指す。';
const RATE =
  '下水道の普及率 71.3 80 増加を目指す 処理人口÷人口〔38,412人〕×100 年次計画に基づき目標値を設定';
const CLUBS =
  '公園の愛護団体数 団体 22 27 増加を目指す 清掃を行う団体数(累計) 1か年1組の増加を目指す。';
const HOUSES = '空き家の 適正管理に関する相談件数 件/年 9 15 増加を目指す';
const TABLE = [
  'めざす姿の成果指標名 | 単位 | 現状値 (平成24年度) | 目標値 (平成29年度)',
  'ごみの排出量 | g | 912 | 870',
  '下水道の普及率 |  | 71.3 | 80',
  '公園の愛護団体数 | 団体 | 22 | 27',
];
// the way that is not up or down, and a row without an aim
const PIPES = [
  '水道管の耐震化率 % 31.5 40.0 増加を目指す 耐震管の延長÷総延長×100 更新の計画による。',
  '漏水の件数 件 52 30 抑制を目指す 1年間の件数 早く直す。',
  '有収率 % 88 - - 有収水量÷配水量',
];
const mended = (...words: readonly string[]) => shown(words.join(' '), mendDirectedRows);

test.each([
  [
    'a numbered title in front',
    '一覧 【資料4】 3 生活環境 ~水と緑の町~',
    ['一覧 【資料4】', '3 生活環境 ~水と緑の町~'],
  ],
  ['words in front', '成果指標の一覧', ['成果指標の一覧']],
])('%s', (_, front, above) => {
  expect(mended(front, HEAD, WASTE, RATE, CLUBS, HOUSES)).toEqual([
    ...above,
    ...TABLE,
    '空き家の適正管理に関する相談件数 | 件/年 | 9 | 15',
  ]);
});

test('no column of units, the way in other words', () => {
  const head = HEAD.replace(' 単位', '');
  const rows = [
    '船の数 3隻 5隻 増加 港に入る船。',
    '客の数 8人 9人 増加 港に来る人の数を含む。',
    '苦情の数 9件 9件 維持 皆で守る。',
  ];
  expect(mended(head, ...rows)).toEqual([
    'めざす姿の成果指標名 | 現状値 (平成24年度) | 目標値 (平成29年度)',
    '船の数 | 3隻 | 5隻',
    '客の数 | 8人 | 9人',
    '苦情の数 | 9件 | 9件',
  ]);
});

test.each([
  ['the end of its last word', '団体の定員数に対する充 足率', '団体の定員数に対する充足率'],
  ['no torn word: a sentence in front', '下水道を整えた。 普及率', '普及率'],
  ['no torn word: a short word in front', '年間の計画 件数', '件数'],
])('a name torn at a line end: %s', (_, printed, name) => {
  const row = `${printed} 80 95 増加を目指す 説明。`;
  expect(mended(HEAD, WASTE, CLUBS, row).at(-1)).toBe(`${name} |  | 80 | 95`);
});

test('two tables on one line, each below its title', () => {
  const water = '4 水道 ~清らかな水を配る~';
  const rest = '6月の会議で決めた。';
  expect(
    mended('3 生活環境 ~水と緑の町~', HEAD, WASTE, RATE, CLUBS, water, HEAD, ...PIPES, rest),
  ).toEqual([
    '3 生活環境 ~水と緑の町~',
    ...TABLE,
    '4 水道 ~清らかな水を配る~',
    TABLE[0],
    '水道管の耐震化率 | % | 31.5 | 40.0',
    '漏水の件数 | 件 | 52 | 30',
    '有収率 | % | 88 | -',
  ]);
});

test('the page goes on behind the rows', () => {
  const rest = `第3章 計画の進め方 ${'毎年度の点検の結果を町民に公表し、次の年度の取組に生かす。'.repeat(5)}`;
  expect(mended(HEAD, WASTE, RATE, CLUBS, rest).at(-1)).toBe(
    `清掃を行う団体数(累計) 1か年1組の増加を目指す。 ${rest}`,
  );
});

test.each([
  ['two rows', [HEAD, WASTE, RATE]],
  [
    'a row with another number of values',
    [HEAD, WASTE, '普及率 1 71.3 80 増加を目指す 説明。', CLUBS],
  ],
  ['a name that is not certain', [HEAD, WASTE, RATE, '公園の花 輪 22 27 増加を目指す 説明。']],
  ['no heading', [WASTE, RATE, CLUBS, HOUSES]],
])('%s: as it was', (_, words) => {
  expect(mended(...words)).toEqual([words.join(' ')]);
});
