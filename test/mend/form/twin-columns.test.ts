// Indicators of two columns that came in line by line, and those whose values stand below their names.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { joinNamesAndValues } from '../../../src/mend/form/name-value.ts';
import { mendTwins } from '../../../src/mend/form/twin-columns.ts';
import { partSideBySide } from '../../../src/mend/page/side-by-side.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const TWINS = [
  '施策1 港の市の充実',
  '施策2 灯台の活用',
  '重要業績評価指標 重要業績評価指標',
  '港の市の来場者数 灯台の見学会の回数',
  '520人(H30) → 550人(R5) 34回(H30) → 40回(R5)',
  '実績 R3 381人 R4 410人 実績 R3 16回 R4 36回',
  '評価 C 評価 B',
];

test('the left column comes first, each below its heading', () => {
  expect(shown(TWINS.join('\n'), mendTwins)).toEqual([
    '施策1 港の市の充実',
    '重要業績評価指標',
    '港の市の来場者数',
    '520人(H30) → 550人(R5)',
    '実績 R3 381人 R4 410人',
    '評価 C',
    '施策2 灯台の活用',
    '重要業績評価指標',
    '灯台の見学会の回数',
    '34回(H30) → 40回(R5)',
    '実績 R3 16回 R4 36回',
    '評価 B',
  ]);
});

test('each is read with what was reached and its grade', () => {
  const { goals } = compileText(
    sourceOf(['基本目標1 港をひらくまち', ...TWINS].join('\n')),
  ).strategy;
  const kpis = (goals[0]?.policies ?? []).map((policy) => policy.kpis);
  expect(kpis.map((all) => all.map(({ name, target }) => [name, target?.value]))).toEqual([
    [['港の市の来場者数', 550]],
    [['灯台の見学会の回数', 40]],
  ]);
  expect(kpis.flat().map(({ readings }) => readings.map(({ value }) => value))).toEqual([
    [381, 410],
    [16, 36],
  ]);
  expect(kpis.flat().map(({ evaluations }) => evaluations.map(({ grade }) => grade))).toEqual([
    ['C'],
    ['B'],
  ]);
});

test.each([
  ['names above one change', ['港の市の来場者数 灯台の見学会の回数', '520人(H30) → 550人(R5)']],
  ['changes without names', ['520人(H30) → 550人(R5) 34回(H30) → 40回(R5)']],
])('%s stay', (_, lines) => {
  expect(shown(lines.join('\n'), mendTwins)).toEqual(lines);
});

test('what was reached, and its grade, go with the change above them', () => {
  const lines = [
    '数値目標',
    '入港の数',
    '12隻(H30) → 30隻(R5) 実績 R3 15隻',
    '評価 B',
    '桟橋の長さ',
    '80m(H30) → 95m(R5)',
  ];
  expect(shown(lines.join('\n'), joinNamesAndValues).filter((line) => line !== '')).toEqual([
    '数値目標',
    '入港の数 12隻(H30) → 30隻(R5) 実績 R3 15隻 評価 B',
    '桟橋の長さ 80m(H30) → 95m(R5)',
  ]);
  // other words behind the change are of something else
  const other = ['数値目標', '入港の数', '12隻(H30) → 30隻(R5) 港湾課の調べ'];
  expect(shown(other.join('\n'), joinNamesAndValues)).toEqual(other);
});

test('a name behind the word that announces it takes the start and the dated aim below it, and no figures without time', () => {
  const below = (values: string) =>
    shown(`KPI 灯台の見学者\n${values}`, joinNamesAndValues).filter((line) => line !== '');
  expect(below('■人(H30)  4人(R6)')).toEqual(['KPI 灯台の見学者 ■人(H30)  4人(R6)']);
  expect(below('4人 6人')).toEqual(['KPI 灯台の見学者', '4人 6人']);
  expect(below('4人(H30) 5人(R2) 6人(R6)')).toEqual([
    'KPI 灯台の見学者',
    '4人(H30) 5人(R2) 6人(R6)',
  ]);
});

describe('values of boxes beside each other', () => {
  const boxes = (values: string) =>
    shown(`数値目標 数値目標\n漁師の数 移住者\n${values}`, partSideBySide).filter(
      (line) => line !== '',
    );

  test('are two starts and two aims', () => {
    expect(boxes('29人(H27) 41人(H30)\n30人(R6) 50人(R6)')).toEqual([
      '数値目標',
      '漁師の数 29人(H27) 30人(R6)',
      '数値目標',
      '移住者 41人(H30) 50人(R6)',
    ]);
  });

  test('are left where their years say that start and aim of each box stand together', () => {
    expect(boxes('29人(H27) 30人(R6) 41人(H30) 50人(R6)')).toHaveLength(3);
  });
});
