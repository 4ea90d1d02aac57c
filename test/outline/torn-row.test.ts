// Rows of tables drawn with bars: cells broken over lines, cells that reach down from rows above.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { mendRows } from '../../src/outline/torn-row.ts';
import { sourceOf } from '../documents.ts';
import { shown } from './shown.ts';

const HEAD = '| 区分 | 指標名 | 基準値 | 目標値 |\n|---|---|---|---|\n';
const FIRST = '| 暮らし | 空き家の成約数 | 12件 | 30件 |\n';

const behind = (rows: string) => shown(HEAD + FIRST + rows, mendRows).slice(3);
const read = (rows: string) =>
  compileText(sourceOf(HEAD + FIRST + rows)).strategy.indicators.map(
    ({ name, baseline, target }) => [name, baseline?.value, target?.value],
  );

test('a row whose cell is broken over lines is one row', () => {
  expect(behind('| 仕事 | 講座\nの数 | 4回 | 6回 |\n')).toEqual([
    ' | 仕事 | 講座 の数 | 4回 | 6回',
  ]);
});

test('a row without the cell that reaches down is whole, on one line and on two', () => {
  const rest = ['| 仕事 | 講座の数 | 4回 | 6回 |'];
  expect(behind(`| 相談の件数 | 14件 | 20件 |\n${rest}`)).toEqual([
    '| 相談の件数 | 14件 | 20件 |',
    ...rest,
  ]);
  expect(behind(`| 相談の\n件数 | 14件 | 20件 |\n${rest}`)).toEqual([
    ' | 相談の 件数 | 14件 | 20件',
    ...rest,
  ]);
});

test('its name is the name, not the value beside it', () => {
  expect(read('| 相談の件数 | 14件 | 20件 |\n| 仕事 | 講座の数 | 4回 | 6回 |\n')).toEqual([
    ['空き家の成約数', 12, 30],
    ['相談の件数', 14, 20],
    ['講座の数', 4, 6],
  ]);
});

test('a row that lacks a value takes none from the whole row below', () => {
  const rows = ['| 相談の件数 | 14件 |', '| 仕事 | 講座の数 | 4回 | 6回 |'];
  expect(behind(rows.join('\n'))).toEqual(rows);
  expect(read(rows.join('\n'))).toEqual([
    ['空き家の成約数', 12, 30],
    ['講座の数', 4, 6],
  ]);
});
