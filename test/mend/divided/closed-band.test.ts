// Goals and policies in one cell that a bar closes, between the rows of a table.
import { expect, test } from 'vitest';
import { openClosedBands } from '../../../src/mend/divided/closed-band.ts';
import { shown } from '../shown.ts';

const HEAD = '指標名 | 単位 | 現状 | 目標 |\n---|---|---|---|';
const ROW = '漁船の隻数 | 隻 | 54 | 62 |';

test('a goal between rows is a row of one cell', () => {
  const text = `${HEAD}\n【基本目標1】 海とともに働くまち |\n施策1 漁業の振興 |\n${ROW}`;
  const read = shown(text, openClosedBands);
  expect(read.slice(2, 4)).toEqual(['【基本目標1】 海とともに働くまち', '施策1 漁業の振興']);
});

test.each([
  ['no table stands below', `${HEAD}\n【基本目標1】 海とともに働くまち |\n海の話。`],
  ['none stands above', `海の話。\n【基本目標1】 海とともに働くまち |\n${ROW}`],
  ['the words name neither goal nor policy', `${HEAD}\n海とともに |\n${ROW}`],
])('where %s, the line stays', (_, text) => {
  expect(shown(text, openClosedBands).some((line) => /[^|]{4}\|$/.test(line))).toBe(true);
});
