// Tables without headings, cells closed by bars, and figures whose times stand in a row of their own: through the whole compiler.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Indicator, Policy, Strategy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';

const compile = (text: string): Strategy => compileText(sourceOf(text)).strategy;
const below = ({ kpis, policies }: Policy): Indicator[] => [...kpis, ...policies.flatMap(below)];
const indicators = ({ policies, indicators }: Strategy): Indicator[] => [
  ...indicators,
  ...policies.flatMap(below),
];
const figures = ({ name, baseline, target, readings }: Indicator) => [
  name,
  baseline?.value ?? null,
  ...readings.map(({ value }) => value),
  target?.value ?? null,
];

const bars = (cells: readonly string[]) => cells.map((cell) => `${cell} |`).join('\n');

// (実績 - 基準) / (目標 - 基準): 12/30 = 40%, 5/20 = 25%, -3/12 = -25%
const ROWS = [
  ['空き家の成約数【件】', '⇗', '8件\n(平成26年度)', '20件', '38件', '40.0%', '2'],
  ['相談に来た人の数【人】', '⇗', '100人\n(平成26年度)', '105人', '120人', '25.0%', '1'],
  ['果樹園の面積【ha】', '⇗', '30ha\n(平成26年度)', '27ha', '42ha', '-25.0%', '-1'],
];

test('rates of achievement tell the columns of a table without headings apart', () => {
  const text = `2-1 |\n【住まい】\n住み続けられるまちをつくる |\n${bars(ROWS.flat())}\n`;
  const plan = compile(text);
  expect(plan.policies.map(({ title }) => title)).toEqual(['住み続けられるまちをつくる']);
  expect(indicators(plan).map(figures)).toEqual([
    ['空き家の成約数', 8, 20, 38],
    ['相談に来た人の数', 100, 105, 120],
    ['果樹園の面積', 30, 27, 42],
  ]);
  expect(plan.diagnostics.map(({ code }) => code)).toContain('columns-reckoned');
  expect(plan.document.kind).toBe('evaluation');
});

test.each(['-', '‐', '―'])('a row whose start is its aim has no rate but %s', (dash) => {
  const row = ['待っている人の数【人】', '⇘', '0人', '0人', '0人', dash, dash];
  const plan = compile(`2-1 |\n住み続けられるまちをつくる |\n${bars([...ROWS.flat(), ...row])}\n`);
  expect(indicators(plan).map(figures).at(-1)).toEqual(['待っている人の数', 0, 0, 0]);
});

test('rates that fit no columns, or too few rows, leave them open', () => {
  const wrong = ROWS.map((row) => row.map((cell) => (cell.includes('%') ? '77.7%' : cell)));
  for (const rows of [wrong, ROWS.slice(0, 2)]) {
    const plan = compile(`2-1 |\n住み続けられるまちをつくる |\n${bars(rows.flat())}\n`);
    expect(indicators(plan)).toEqual([]);
    expect(plan.diagnostics.map(({ code }) => code)).not.toContain('columns-reckoned');
  }
});

test('a bar in front of a heading closes an empty cell where the rows below begin with a word', () => {
  const plan = compile(`施策1 住まいを支える
2.測定指標
指標1
| 基準値 | 今年度実績値 | 目標値 |
数値 | 12件 | 15件 | 40件 |
時点 | H26 | H27 | H31 |
`);
  const [found] = indicators(plan);
  expect(found && figures(found)).toEqual(['指標1', 12, 15, 40]);
  expect(found?.baseline?.asOf?.fiscalYear).toBe(2014);
  expect(found?.readings[0]?.asOf?.fiscalYear).toBe(2015);
  expect(found?.target?.dueFiscalYear).toBe(2019);
});
