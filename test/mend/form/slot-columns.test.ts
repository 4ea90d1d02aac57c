// Slots of grant reports (指標①②③) whose values stand behind their names in the order of the heading's columns.
import { expect, test } from 'vitest';
import { mendSlots } from '../../../src/mend/form/slot-table.ts';
import { shown } from '../shown.ts';

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
  ['above the word of the slot', '港をつなぐ船\n指標\nの便数\n①', '港をつなぐ船の便数'],
  ['beside it', '指標\n船の便数\n①', '船の便数'],
  ['around it', '港をつなぐ\n指標\n①\n船の便数', '港をつなぐ船の便数'],
])('a name that begins %s is whole', (_, lines, name) => {
  const text = `指標 指標値 単位 目標年月 実績値\n${lines}\n6\n便\nR5.3\n2\n指標 港の催し\n② の番組\n3\n番組\nR5.3\n4`;
  expect(shown(text, mendSlots)).toEqual(
    expect.arrayContaining([`${name} | 6 | 便 | R5.3 | 2`, '港の催しの番組 | 3 | 番組 | R5.3 | 4']),
  );
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

const DATED = '指標名 単位 目標値 目標年月 実績値';

test('a unit in front of the value, where units have their column', () => {
  const text = `${DATED}\n指標① 港の利用者数 人 150 R6.3 187\n指標② 船の売上額 千円 450 R6.3 391`;
  expect(shown(text, mendSlots).slice(-2)).toEqual([
    '港の利用者数 | 150 | 人 | R6.3 | 187',
    '船の売上額 | 450 | 千円 | R6.3 | 391',
  ]);
});

test('units and aims behind all names, as many of each; what was reached by one of them belongs to nobody', () => {
  const text = `${DATED}\n指標① 港の数 指標② 船の稼働率 指標③ 件 % 3 R6.3 60 R6.3 2`;
  expect(shown(text, mendSlots).filter((line) => line.includes('|'))).toEqual([
    ' | 目標値 | 単位 | 目標年月 | 実績値',
    '港の数 | 3 | 件 | R6.3 | ',
    '船の稼働率 | 60 | % | R6.3 | ',
  ]);
  const short = text.replace(' % 3', ' 3');
  expect(shown(short, mendSlots).filter((line) => line.includes('|'))).toEqual([]);
});
