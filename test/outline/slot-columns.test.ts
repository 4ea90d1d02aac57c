// Slots of grant reports (指標①②③) whose values stand behind their names in the order of the heading's columns.
import { expect, test } from 'vitest';
import { mendSlots } from '../../src/outline/slot-table.ts';
import { shown } from './shown.ts';

const HEADING = '指標(KPI) 事業開始前 目標値 (R3.3) 実績値 (R3.3)';

test('start, aim and actual of each slot go to their columns', () => {
  expect(shown(`${HEADING} 指標① 港の数(か所) 0 6 2 指標② 船の数(隻) 12 30 34`, mendSlots)).toEqual(
    [
      '指標(KPI)',
      ' | 事業開始前 | 目標値 (R3.3) |  |  | 実績値 (R3.3)',
      '港の数(か所) | 0 | 6 |  |  | 2',
      '船の数(隻) | 12 | 30 |  |  | 34',
    ],
  );
});

test('the month behind the actual is the one that the aim is due', () => {
  expect(
    shown(
      '指標値 実績値 目標年月 指標① 港の数 6件 2件 R5.3 指標② 船の数 30隻 34隻 R5.3',
      mendSlots,
    ),
  ).toEqual([
    ' | 指標値 |  | 目標年月 | 実績値',
    '港の数 | 6件 |  | R5.3 | 2件',
    '船の数 | 30隻 |  | R5.3 | 34隻',
  ]);
});

test.each([
  ['lacks a value', '指標② 船の数(隻) 12 30'],
  ['has one too many', '指標② 船の数(隻) 12 30 34 5'],
  ['has no name', '指標② 12 30 34'],
])('a slot that %s gets no column', (_, slot) => {
  const lines = shown(`${HEADING} 指標① 港の数(か所) 0 6 2 ${slot}`, mendSlots);
  expect(lines).toContain('港の数(か所) | 0 | 6 |  |  | 2');
  expect(lines.filter((line) => line.includes('|'))).toHaveLength(2);
});
