// Papers of a meeting whose agenda stands above what is judged.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { agendaYear } from '../../src/language/time/agenda-year.ts';
import { sourceOf } from '../documents.ts';

test.each([
  ['議題 (2) 総合戦略の令和4年度評価(案)について', 2022],
  ['議 題\n 1 2021年度の取組の検証について\n', 2021],
  ['(1) 令和5年度予算について', null],
  ['令和4年度評価について説明があった。', null],
])('the agenda %j judges %j', (text, year) => {
  expect(agendaYear(text)).toBe(year);
});

const paper = (...fields: string[]) =>
  `第3回 港のまち推進会議\n\n${fields.join('\n')}\n     (2) 総合戦略の令和4年度評価(案)について\n\n重点戦略Ⅰ 港をひらく

KPI / 年度          基準(R1)  R2   R3   R4   R5   R6   自己評価
(ア)入港の割合(%)
        目標        32.0  34.0  36.0  38.0  40.0
        実績  30.8  31.4  35.2  33.9           やや遅れ
(イ)荷の数(件)
        目標         8   16   24   32   40
        実績   ―   11   19   31           順調
`;

test('what is said of the meeting is no title of the paper, and its letters are no label', () => {
  const text = paper('日 時  令和5年10月24日', '場 所  4階会議室', '議 題  (1) 前回会議録の確認');
  const { document, goals } = compileText(sourceOf(text)).strategy;
  expect([document.title, document.kind, document.evaluatedFiscalYear]).toEqual([
    '第3回 港のまち推進会議',
    'evaluation',
    2022,
  ]);
  const [first, second] = goals[0]?.targets ?? [];
  expect([
    first?.baseline?.value,
    first?.target?.value,
    first?.readings.map(({ value }) => value),
  ]).toEqual([30.8, 40, [31.4, 35.2, 33.9]]);
  expect(second?.readings.map(({ value }) => value)).toEqual([11, 19, 31]);
});

test('minutes of a meeting stay minutes', () => {
  const { document, goals } = compileText(
    sourceOf(paper('日 時  令和5年10月24日').replace('推進会議', '推進会議 会議録')),
  ).strategy;
  expect([document.kind, goals]).toEqual(['other', []]);
});
