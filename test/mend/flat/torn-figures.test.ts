// Figures torn over line ends below the heading of their table.
import { describe, expect, test } from 'vitest';
import { mendTornFigures } from '../../../src/mend/flat/torn-figures.ts';
import { shown } from '../shown.ts';

const HEAD = '指標名 現状値(R3) 目標値(R9)';
const rows = (lines: readonly string[], head = HEAD) =>
  shown([head, ...lines].join('\n'), mendTornFigures);

describe('figures torn over line ends', () => {
  test.each([
    ['inside their digits', ['入港の数 18', '4,200隻 20', '0,000隻'], '184,200隻 | 200,000隻'],
    ['at their first digit', ['入港の数 1', '1隻 3', '0隻'], '11隻 | 30隻'],
    ['at their point', ['入港の率 42.', '3% 50', '.0%'], '42.3% | 50.0%'],
    ['at their comma', ['入港の数 1,', '204隻 1,3', '50隻'], '1,204隻 | 1,350隻'],
    ['in front of their unit', ['入港の数 12', '隻 30', '隻'], '12隻 | 30隻'],
    ['in front of a bound', ['入港の数 12隻 2,4', '00隻以上'], '12隻 | 2,400隻以上'],
    ['twice', ['入港の数 1', '2', '8隻 150隻'], '128隻 | 150隻'],
    ['with a dash', ['入港の数 ― 1', '50隻'], '― | 150隻'],
  ])('%s', (_, lines, values) => {
    const [name = ''] = (lines[0] as string).split(' ');
    expect(rows([...lines, '波止場の数 3か所 5か所'])).toEqual([
      '指標名 | 現状値(R3) | 目標値(R9)',
      `${name} | ${values}`,
      '波止場の数 | 3か所 | 5か所',
    ]);
  });

  test('beside a column of units, and in more columns', () => {
    const head = '指標名 単位 H30 R1 R2 目標値';
    expect(rows(['入港の数 隻 1', '20 13', '5 140 1', '50'], head)).toEqual([
      '指標名 | 単位 | H30 | R1 | R2 | 目標値',
      '入港の数 | 隻 | 120 | 135 | 140 | 150',
    ]);
  });

  test('leave a row empty that has several ways, or none', () => {
    const mended = rows(['入港の数 1', '1隻 3', '0隻', '漁の被害額 3', '1', '28万円']);
    expect(mended.at(-1)).toBe('漁の被害額 |  | ');
  });

  test.each([
    ['a value a line', ['入港の数', '12隻', '30隻']],
    ['values whose units differ', ['入港の数 1', '1隻 3', '0人']],
    ['commas out of place', ['入港の数 18', '42,00隻 20', '0,000隻']],
    ['a zero in front', ['入港の数 0', '12隻 3', '0隻']],
    ['a value too many', ['入港の数 1', '1隻 30隻 4', '0隻']],
    ['whole rows', ['入港の数 12隻 30隻']],
    ['a sentence between', ['入港の数 1', '港を開く。', '1隻 30隻']],
  ])('are none in %s', (_, lines) => {
    expect(rows(lines)).toEqual([HEAD, ...lines]);
  });
});
