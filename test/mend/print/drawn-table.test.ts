// Tables that were drawn with letters.
import { describe, expect, test } from 'vitest';
import { read } from '../../interpret/indicators.ts';

const plan = (...table: string[]) =>
  ['港町総合戦略', '基本目標1 海で働くまち', '数値目標', ...table, ''].join('\n');

describe('a table drawn with letters', () => {
  test('is read row by row, whatever the width of its blanks', () => {
    const text = plan(
      '┌────┬────┬────┐',
      '│指　標　│基準値（R1）│目標値（R6）│',
      '├────┼────┼────┤',
      '│漁獲量　　　│1,200トン　│1,500トン │',
      '│港を訪れた　│40,000人　　│52,000人　│',
      '│人の数　　　│　　　　　　│　　　　　│',
      '└────┴────┴────┘',
    );
    expect(read(text)).toEqual([
      ['漁獲量', 1200, 1500],
      ['港を訪れた人の数', 40000, 52000],
    ]);
  });

  test('holds all lines between two of its rules in one row', () => {
    const text = plan(
      '+----------+--------+--------+',
      '| 指標     | 基準値 | 目標値 |',
      '+==========+========+========+',
      '| 新しい   | 12人   | 20人   |',
      '| 漁業者数 | (R1)   | (R6)   |',
      '+----------+--------+--------+',
      '| 漁船の   |        |        |',
      '| 数       | 40隻   | 45隻   |',
      '+----------+--------+--------+',
    );
    expect(read(text)).toEqual([
      ['新しい漁業者数', 12, 20],
      ['漁船の数', 40, 45],
    ]);
  });

  test('is none where a line between its rules has other cells', () => {
    const text = plan('┌──┬──┐', '│港│海│山│', '└──┴──┘');
    expect(read(text)).toEqual([]);
  });
});
