// Forms whose cells came in one a line, each closed by a bar, and headings that are years without their word.
import { expect, test } from 'vitest';
import { dateBareYears } from '../../../src/mend/divided/bare-years.ts';
import { openClosedCells } from '../../../src/mend/divided/closed-cells.ts';
import { mendRows } from '../../../src/mend/divided/torn-row.ts';
import { shown } from '../shown.ts';

const FORM = [
  '事業名',
  '港づくり事業',
  '担当課',
  '港湾課',
  '施策',
  '1-2 港をひらく',
  '概要',
  '岸壁を\n直す',
  '課題',
];
const closed = (cells: readonly string[]) => cells.map((cell) => `${cell} |`).join('\n');

test('labels and what they say stand without the bars that close them', () => {
  expect(shown(closed(FORM), openClosedCells)).toEqual(FORM.map((cell) => cell.replace('\n', '')));
});

test('fewer bars than a form has stay', () => {
  expect(shown(closed(FORM.slice(0, 4)), openClosedCells)[0]).toBe('事業名 |');
});

test('bare years below the word for years are years', () => {
  expect(shown('年度 | 2022 | 2023 | 2030 |', dateBareYears)).toEqual([
    '年度 | 2022年度 | 2023年度 | 2030年度',
  ]);
});

test.each([
  '区分 | 2022 | 2023 | 2030 |',
  '年度 | 2022 | 2021 | 2030 |',
  '年度 | 2022 | 2023 | 目標 |',
  '年度 | 2022 | 2030 |',
])('%s is left as it is', (row) => {
  expect(shown(row, dateBareYears)).toEqual([row]);
});

test('a row above a rule heads the next table, whatever words stand above it', () => {
  const table = (name: string) =>
    `${name}\n年度 | 2022 | 2023 | 2030 |\n---|---|---|---|\n目標 | 41 | 43 | 65 |`;
  const lines = shown(`${table('山の面積(%)')}\n${table('山の仕事の人数(人)')}`, mendRows);
  expect(lines.filter((line) => line.startsWith('山'))).toEqual([
    '山の面積(%)',
    '山の仕事の人数(人)',
  ]);
});
