// Headings of years that reach over several columns, and names above headings of years.
import { describe, expect, test } from 'vitest';
import { mendLineRows } from '../../../src/mend/flat/line-rows.ts';
import { mendYearRows } from '../../../src/mend/years/year-rows.ts';
import { shown } from '../shown.ts';

describe('a column between start and aim', () => {
  const rows = (...years: string[]) =>
    shown(
      ['指標名 単位 現状値 計画値 目標値', years.join(' '), '入港の数 隻 10 12 14 16'].join('\n'),
      mendLineRows,
    );

  test('takes all years of the line below but the first and the last', () => {
    expect(rows('(R4)', 'R6', 'R7', '(R9)')).toEqual([
      '指標名 | 単位 | 現状値(R4) | 計画値R6 | 計画値R7 | 目標値(R9)',
      '入港の数 | 隻 | 10 | 12 | 14 | 16',
    ]);
  });

  test('leads to an aim by a name of its own', () => {
    const text = '指標名 単位 当初値 実績値 めざそう値\n(R4) R6 R7 (R9)\n入港の数 隻 10 12 14 16';
    expect(shown(text, mendLineRows)[0]).toBe(
      '指標名 | 単位 | 当初値(R4) | 実績値R6 | 実績値R7 | めざそう値(R9)',
    );
  });

  test('takes none where the years do not rise', () => {
    expect(rows('(R4)', 'R7', 'R6', '(R9)').at(-1)).toBe('入港の数 隻 10 12 14 16');
  });
});

describe('the line above a heading of years', () => {
  const HEAD = '年度 H30(基準) R2 R3 R4';
  const ROWS = ['計画 ― 12 14 16', '実績 10 11 15'];
  const FIRST = ['入港の数', HEAD, ...ROWS];

  test('names the indicator whose plan stands right below', () => {
    expect(shown(FIRST.join('\n'), mendYearRows)).toEqual([
      ' |  |  | H30(基準) | R2 | R3 | R4',
      '入港の数 |  | 計画 | ― | 12 | 14 | 16',
      ' |  | 実績 | 10 | 11 | 15 | ',
    ]);
  });

  test('may be any words where the heading comes again', () => {
    const lines = ['浮き桟橋の貸出し', HEAD, ...ROWS, ...FIRST];
    const named = shown(lines.join('\n'), mendYearRows).filter((line) => line.includes('計画'));
    expect(named.map((line) => line.split(' | ')[0])).toEqual(['浮き桟橋の貸出し', '入港の数']);
  });

  test('is none where it is numbered, or no plan stands below', () => {
    // a numbered measure is the name of the rows, a numbered title is none
    const heading = ['(1) 港の整備', HEAD, ...ROWS];
    expect(shown(heading.join('\n'), mendYearRows)).toEqual(heading);
    const bare = ['入港の数', HEAD, '出港の数', '計画 ― 12 14 16'];
    expect(shown(bare.join('\n'), mendYearRows)[0]).toBe('入港の数');
  });
});

describe('one year over the words of the line below', () => {
  const rows = (...lines: string[]) =>
    shown(
      ['番号 指標名 基準値 H30 目標値', '期待値 実績値 (R2年度)', ...lines].join('\n'),
      mendLineRows,
    );

  test('is of each of them, a time in brackets of the heading behind it', () => {
    expect(
      rows(
        '1 入港の数 12隻(H28年度) 20隻 26隻 28隻',
        '2 出港の数 30隻 31隻 32隻 33隻',
        '(H26年度)',
      ),
    ).toEqual([
      '番号 | 指標名 | 基準値 | H30期待値 | H30実績値 | 目標値(R2年度)',
      '1 | 入港の数 | 12隻(H28年度) | 20隻 | 26隻 | 28隻',
      // the only value whose heading says no time
      '2 | 出港の数 | 30隻(H26年度) | 31隻 | 32隻 | 33隻',
    ]);
  });
});

test('years stand over the kinds of figures of the line below, the same under each', () => {
  const rows = (kinds: string) =>
    shown(`指標名 単位 R4年度 R5年度\n${kinds}\n入港の数 隻 10 9 12 11`, mendLineRows);
  expect(rows('計画 実績 計画 実績')).toEqual([
    '指標名 | 単位 | R4年度計画値 | R4年度実績 | R5年度計画値 | R5年度実績',
    '入港の数 | 隻 | 10 | 9 | 12 | 11',
  ]);
  expect(rows('計画 実績 実績 計画').at(-1)).toBe('入港の数 隻 10 9 12 11');
});
