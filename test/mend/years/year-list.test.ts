// Tables that came in a cell a line, column by column: names with starts, years, and the rows of each name.
import { expect, test } from 'vitest';
import { mendYearLists } from '../../../src/mend/years/year-list.ts';
import { shown } from '../shown.ts';

const rows = (...own: readonly (readonly [label: string, values: string])[]) =>
  own.flatMap(([label, values]) => [label, ...values.split(' ')]);
const YEARS = ['H23', 'H24', 'H25'];
const PORTS = rows(['目標値', '2 3 4'], ['実績値', '2 2 5'], ['達成率', '100% 67% 125%']);
const SHIPS = rows(['目標値', '12 14 16'], ['実績値', '※ 15 -'], ['達成率', '※ 107% -']);
const HEAD = ['指標名', '基準値', '(時期)'];
const mended = (...lines: readonly string[]) => shown(lines.join('\n'), mendYearLists);
const TABLE = (ports = '港の数', ships = '寄港した船の数') => [
  ' |  |  | 基準値 | H23 | H24 | H25',
  `${ports} | か所 | 目標値 | 1か所 (22年度) | 2 | 3 | 4`,
  ' |  | 実績値 |  | 2 | 2 | 5',
  `${ships} | 隻 | 目標値 | 10隻 | 12 | 14 | 16`,
  ' |  | 実績値 |  | ※ | 15 | -',
];

test.each([
  ['each name with its start', ['港の数', '1か所', '(22年度)', '寄港した船の数', '10隻']],
  ['names, then starts', ['港の数', '寄港した船の数', '1か所', '(22年度)', '10隻']],
  ['torn names', ['港の数', '寄港し', 'た船の', '数', '1か所', '(22年度)', '10隻']],
  [
    'remarks and arrows',
    ['港の数', '※2', '寄港した船の数', '1か所', '(22年度)', '10隻', '区分', '⇧', '⇩'],
  ],
])('%s', (_, names) => {
  expect(mended('1 成果指標', ...HEAD, ...names, ...YEARS, ...PORTS, ...SHIPS, '2 課題')).toEqual([
    '1 成果指標',
    ...TABLE(),
    '2 課題',
  ]);
});

test('a bracket goes on with the name above it, names are as wide as those beside them', () => {
  const names = [
    '港に寄る大型の客船のための岸壁の数',
    '1か所',
    '寄港した船の',
    '数',
    '(漁船を除く)',
    '灯台の数',
    '10隻',
    '4か所',
  ];
  const lights = rows(['目標値', '4 4 5'], ['実績値', '4 4 4'], ['達成率', '100% 100% 80%']);
  const read = mended(...HEAD, ...names, ...YEARS, ...PORTS, ...SHIPS, ...lights);
  expect(read.filter((_, i) => i % 2 === 1).map((row) => row.split(' | ')[0])).toEqual([
    '港に寄る大型の客船のための岸壁の数',
    '寄港した船の数(漁船を除く)',
    '灯台の数',
  ]);
});

test('the last rows of a text that was cut off', () => {
  const names = ['港の数', '1か所', '寄港した船の数', '10隻'];
  const cut = SHIPS.slice(0, 8);
  expect(mended(...HEAD, ...names, ...YEARS, ...PORTS, ...cut)).toHaveLength(5);
  const goesOn = [...HEAD, ...names, ...YEARS, ...PORTS, ...cut, '課題'];
  expect(mended(...goesOn)).toEqual(goesOn);
});

test('rows whose values stand on their line', () => {
  const own = ['目標値 2 3 4', '実績値 2 2 5', '目標値 12 14 16', '実績値 ※ 15 -'];
  const names = ['港の数', '1か所', '(22年度)', '寄港した船の数', '10隻'];
  expect(mended(...HEAD, ...names, ...YEARS, ...own)).toEqual(TABLE());
});

test.each([
  ['a start is missing', ['港の数', '1か所', '寄港した船の数'], PORTS],
  ['names can be parted in two ways', ['港の数', '船の数', '灯の数', '1か所', '10隻'], PORTS],
  ['names cannot be parted', ['港のようす', '船のようす', '1か所', '10隻'], PORTS],
  [
    'a plan has another size than the start',
    ['港の数', '1,000か所', '寄港した船の数', '10隻'],
    PORTS,
  ],
  ['a group lacks a value', ['港の数', '1か所', '寄港した船の数', '10隻'], PORTS.slice(0, -1)],
  ['a group has other rows', ['港の数', '1か所', '寄港した船の数', '10隻'], PORTS.slice(0, 8)],
])('lines stay as they are where %s', (_, names, first) => {
  const lines = [...HEAD, ...names, ...YEARS, ...first, ...SHIPS];
  expect(mended(...lines)).toEqual(lines);
});
