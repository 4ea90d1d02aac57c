// Lists with a column of what goals aim at beside them: 基本目標 | 数値目標 | 施策 | KPI.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const HEAD = ['基本目標', '数値目標（R元→R6）', '施策', 'KPI', '現状値（R元）', '目標値（R6）'];
const rowOf = (...cells: string[]) => `| ${cells.join(' | ')} |`;

const read = (rows: readonly string[]) =>
  compileText(sourceOf([rowOf(...HEAD), '|---|---|---|---|---|---|', ...rows].join('\n'))).strategy
    .goals;
const figures = (parts: ReturnType<typeof read>[number]['targets']) =>
  parts.map(({ name, baseline, target }) => [
    name,
    baseline?.value,
    baseline?.asOf?.fiscalYear,
    target?.value,
    target?.dueFiscalYear,
  ]);

const AIM = '灯台の見学者数<br>300人 → 450人';

test.each([
  ['stand in the first row of their goal', ''],
  ['are printed in each row', AIM],
])('the aims of a goal that %s are read once', (_, again) => {
  const [goal, ...others] = read([
    rowOf('Ⅰ 岬を訪ねる', AIM, '1 灯台の公開', '公開の日数', '12日', '40日'),
    rowOf('Ⅰ 岬を訪ねる', again, '2 遊歩道の整備', '遊歩道の延長', '3km', '5km'),
  ]);
  expect(others).toEqual([]);
  expect(figures(goal?.targets ?? [])).toEqual([['灯台の見学者数', 300, 2019, 450, 2024]]);
  expect(goal?.policies.map(({ kpis }) => figures(kpis))).toEqual([
    [['公開の日数', 12, 2019, 40, 2024]],
    [['遊歩道の延長', 3, 2019, 5, 2024]],
  ]);
});

test('several aims in one cell are read each, and a figure alone is none', () => {
  const [goal, next] = read([
    rowOf('Ⅰ 岬', '船の数 3隻→5隻<br>港の数 1港→2港', '1 船', '船員の数', '8人', '9人'),
    rowOf('Ⅱ 丘', '450人', '1 牛', '牛の頭数', '20頭', '30頭'),
  ]);
  expect(figures(goal?.targets ?? [])).toEqual([
    ['船の数', 3, 2019, 5, 2024],
    ['港の数', 1, 2019, 2, 2024],
  ]);
  expect(next?.targets).toEqual([]);
});
