// Charts whose boxes stand beside each other come in box by box.
import { expect, test } from 'vitest';
import { stackBoxes } from '../../../src/mend/print/boxes.ts';
import { shown } from '../shown.ts';

const stacked = (text: string) => shown(text, stackBoxes).filter((line) => line.trim() !== '');

test('words are of the box whose label they stand below', () => {
  const chart = `　基本目標1　　　　　　　基本目標2
　港で働く　　　　　　　　里に帰る

　数値目標　　　　　　　　数値目標
　　漁獲高　3億円　　　　　移住者
　　　　　　　　　　　　　　10人
　　　　　　　　　人口　2060年　900人
　(1) 漁港の再生　　　　　(1) 住まい
　(2) 浜の手入れ`;
  expect(stacked(chart)).toEqual([
    '         人口 2060年 900人',
    '基本目標1',
    '港で働く',
    '数値目標',
    '漁獲高 3億円',
    '(1) 漁港の再生',
    '(2) 浜の手入れ',
    '基本目標2',
    '里に帰る',
    '数値目標',
    '移住者',
    '10人',
    '(1) 住まい',
  ]);
});

test('where lines do not keep to the labels, wide blanks are the borders', () => {
  const chart = `基本目標1　　基本目標2　　基本目標3

港で働き、港で暮らす　　里に帰る　　海辺で
まち　　人をふやす　　育てるまち
　　まち
総合戦略会議が毎年度見直します。`;
  expect(stacked(chart)).toEqual([
    '基本目標1',
    '港で働き、港で暮らす',
    'まち',
    '基本目標2',
    '里に帰る',
    '人をふやす',
    'まち',
    '基本目標3',
    '海辺で',
    '育てるまち',
    '総合戦略会議が毎年度見直します。',
  ]);
});

test('a box in a frame keeps the notes beside it apart', () => {
  const chart = `┌ 基本目標3 ──────┐　　　※令和2年度
　海辺で育てる　　　　　　　　の値です。
　・出生数　9人　　　　　　　　漁業は暦年です。
└──────────┘`;
  expect(stacked(chart).slice(0, 3)).toEqual(['基本目標3', '海辺で育てる', '・出生数 9人']);
});

test.each([
  ['labels that do not count', '基本目標1　　基本目標3\n港　　里\n海　　山'],
  ['labels of two words', '基本目標1　　施策2\n港　　里\n海　　山'],
  ['no lines below that are parted', '基本目標1　　基本目標2\n港で働く\n里に帰る'],
])('%s are no chart', (_, text) => {
  expect(shown(text, stackBoxes)).toEqual(shown(text, (lines) => lines));
});

test('labels with their titles on one line are parted though nothing stands below', () => {
  expect(stacked('基本目標1 港で働く　　基本目標2 里に帰る\nこの二つです。')).toEqual([
    '基本目標1 港で働く',
    '基本目標2 里に帰る',
    'この二つです。',
  ]);
});

test('labels that lost their numbers head boxes where titles stand behind them, and values beside each other stay in their box', () => {
  const chart = `基本目標■ 港で働く                        基本目標■ 里に帰る
■数値目標                                 ■数値目標
漁師の数                                  移住者
2,980人(H27)  3,000人(R6)                 41人(H30)  50人(R6)`;
  expect(stacked(chart)).toEqual([
    '基本目標■ 港で働く',
    '■数値目標',
    '漁師の数',
    '2,980人(H27)  3,000人(R6)',
    '基本目標■ 里に帰る',
    '■数値目標',
    '移住者',
    '41人(H30)  50人(R6)',
  ]);
  const prose = chart.replaceAll('基本目標■', '基本の考え');
  expect(stacked(prose)).toEqual(prose.split('\n'));
});
