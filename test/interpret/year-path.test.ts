// Years between a start and an aim, in tables whose starts alone say units.
import { describe, expect, test } from 'vitest';
import { indicatorsOf } from './indicators.ts';

const GOAL = '基本目標1 湖とともに暮らす\n施策1 湖の仕事\n';

const levels = (text: string) =>
  indicatorsOf(text).map(({ baseline, planned, target, readings }) => [
    `${baseline?.value}${baseline?.unit}`,
    planned.map(({ value }) => value),
    `${target?.value ?? null}${target?.unit ?? null}`,
    readings.length,
  ]);

describe('years that a table passes over behind its start lead to the aim', () => {
  test.each([
    ['blanks', ' ', ''],
    ['bars', ' | ', '| '],
  ])('uneven steps of few rows, cells parted by %s', (_, between, ahead) => {
    const rows = [
      ['指標', '基準値(基準年)', 'R7', 'R8', 'R9', 'R10', 'R11'],
      ['舟宿の数', '12軒(R5)', '14', '16', '18', '20', '21(全地区)'],
      ['湖魚の売上額', '31億円(R5)', '32', '34', '35', '38', '40'],
    ];
    const lines = rows.map((cells) => `${ahead}${cells.join(between)}${ahead ? ' |' : ''}\n`);
    expect(levels(GOAL + lines.join(''))).toEqual([
      ['12軒', [14, 16, 18, 20], '21軒', 0],
      ['3100000000円', [3.2e9, 3.4e9, 3.5e9, 3.8e9], '4000000000円', 0],
    ]);
  });

  test('years that follow the start one by one may have been measured', () => {
    const head = '指標 基準値(基準年) R2 R3 R4 R5 R6\n';
    const text = `${GOAL}${head}舟宿の数 12軒(R1) 14 16 18 20 21\n`;
    expect(levels(text)).toEqual([['12軒', [], 'nullnull', 5]]);
  });

  test('figures of rows of which one says its unit behind the start are left as they are', () => {
    const head = '指標 基準値(R5) 目標値(R11)\n';
    const rows = '舟宿の数 12軒 21\n湖魚の売上額 31億円 40\n舟の数 30隻 42隻\n';
    expect(levels(GOAL + head + rows).map(([, , aim]) => aim)).toEqual([
      '21null',
      '40null',
      '42隻',
    ]);
  });
});
