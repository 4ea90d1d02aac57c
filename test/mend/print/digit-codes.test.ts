// Numbers whose digits say where a line stands.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { partDigitCodes } from '../../../src/mend/print/digit-codes.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const TREE = [
  '1 海とくらす町',
  '11 漁の振興',
  '111 担い手の育成',
  '112 港の整備',
  '12 食の発信',
  '2 学びの町',
  '21 学校の充実',
];

test('codes of one, two and three digits get a stroke between them', () => {
  expect(shown(TREE.join('\n'), partDigitCodes).map((line) => line.split(' ')[0])).toEqual([
    '1',
    '1-1',
    '1-1-1',
    '1-1-2',
    '1-2',
    '2',
    '2-1',
  ]);
});

test.each([
  ['a list that counts beyond nine', [...Array(12)].map((_, i) => `${i + 1} 港の仕事${i}号`)],
  ['one that leaves a number out', TREE.filter((line) => !line.startsWith('111'))],
  ['few', TREE.slice(0, 4)],
])('%s stays', (_, lines) => {
  expect(shown(lines.join('\n'), partDigitCodes)).toEqual(lines);
});

test('a chart of codes is goals and policies; a letter behind a blank line is the end of a title', () => {
  const lines = [
    '浜野市総合計画 施策体系',
    '分野 施策 基本事業',
    ...TREE.slice(0, 3),
    '112 港の清掃の推',
    '',
    '進',
    ...TREE.slice(4),
  ];
  const { goals } = compileText(sourceOf(lines.join('\n'))).strategy;
  expect(goals.map(({ title }) => title)).toEqual(['海とくらす町', '学びの町']);
  const [first] = goals[0]?.policies ?? [];
  expect(first?.title).toBe('漁の振興');
  expect(first?.policies.map(({ title }) => title)).toEqual(['担い手の育成', '港の清掃の推進']);
});
