// Indicators of two columns that came in line by line, and those whose values stand below their names.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { joinNamesAndValues } from '../../src/outline/name-value.ts';
import { mendTwins } from '../../src/outline/twin-columns.ts';
import { sourceOf } from '../documents.ts';
import { shown } from './shown.ts';

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
