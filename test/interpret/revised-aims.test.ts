// Aims before and after a revision, what holds now beside a start of its own, and cells that say their own year.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const read = (...lines: string[]) => {
  const [goal] = compileText(sourceOf(lines.join('\n'))).strategy.goals;
  return [...(goal?.targets ?? []), ...(goal?.kpis ?? [])];
};
const TITLE = ['総合戦略の進捗(令和4年度)', '', '基本目標1 港を開く', ''];
const ROWS = [
  '入港の回数　12回　15回　20回　据え置き　△',
  '見学者の人数　200人　650人　300人　800人　○',
];

test.each([
  [
    'the names headed on the first line',
    ['KPI　基準値（R1）　現状値（R4）　目標値（R6）　達成度', '　　　　　　当初　　見直し後'],
  ],
  [
    'the names headed on the second line, a bracket under each heading',
    ['　　　基準値　現状値　目標値　達成度', 'KPI　（R1）（R4）　当初　見直し後(※)　（現状）'],
  ],
  [
    'no bracket under the heading of grades',
    ['　　　基準値　現状値　目標値　評価', '指標　（R1）　（R4）　改訂前　改訂後'],
  ],
])('an aim parted by its revision: %s', (_, head) => {
  const found = read(...TITLE, ...head, ...ROWS);
  expect(found.map(({ name }) => name)).toEqual(['入港の回数', '見学者の人数']);
  expect(found.map(({ baseline }) => baseline?.value)).toEqual([12, 200]);
  expect(found.map(({ target }) => target?.value)).toEqual([20, 800]);
  expect(found.flatMap(({ planned }) => planned)).toEqual([]);
  expect(found.map(({ readings }) => readings.map(({ value }) => value))).toEqual([[15], [650]]);
  expect(found[0]?.readings[0]?.asOf?.fiscalYear).toBe(2022);
  expect(found.map(({ evaluations }) => evaluations[0]?.grade)).toEqual(['△', '○']);
});

test('a year in the cell goes before that of its column', () => {
  const [one, other] = read(
    ...TITLE,
    '| 指標 | 基準値(R1) | 目標値(R6) | 実績値(R4) |',
    '|---|---|---|---|',
    '| 入港の回数 | 12回 | 20回 | 15回(R3) |',
    '| 見学者の人数 | 200人 | 800人 | 650人(速報) |',
  );
  expect(one?.readings[0]?.asOf?.fiscalYear).toBe(2021);
  expect(other?.readings[0]).toMatchObject({ asOf: { fiscalYear: 2022 }, note: '速報' });
});
