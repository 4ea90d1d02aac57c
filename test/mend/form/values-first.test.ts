// Tables whose values came in front of their names, a line each.
import { expect, test } from 'vitest';
import { mendValuesFirst } from '../../../src/mend/form/values-first.ts';
import { shown } from '../shown.ts';

const HEAD = ['評価指標', '現状値', '(現況年度)', '27年度実績', '目標値', '(目標年度)'];
const PORTS = ['10万人', '(25年度)', '12万人', '20万人', '(36年度)'];
const RATE = ['2.5%', '(26年度)', '3.1%', '5.0%', '(36年度)'];
const SHIPS = ['31団体/年', '(26年度)', '―', '45団体/年', '(36年度)'];
const NAMES = ['○港の入込客数', '○船で来た客の割合', '○船を使う団体数'];
const mended = (...lines: readonly string[]) => shown(lines.join('\n'), mendValuesFirst);
const TABLE = [
  '評価指標 | 現状値 | 27年度実績 | 目標値',
  '港の入込客数 | 10万人 (25年度) | 12万人 | 20万人 (36年度)',
  '船で来た客の割合 | 2.5% (26年度) | 3.1% | 5.0% (36年度)',
  '船を使う団体数 | 31団体/年 (26年度) | ― | 45団体/年 (36年度)',
];

test.each([
  ['all values first', [...PORTS, ...RATE, ...SHIPS, ...NAMES], []],
  [
    'the first name in front, rows numbered',
    [
      '1',
      NAMES[0] as string,
      ...PORTS,
      ...RATE,
      ...SHIPS,
      '2',
      ...NAMES.slice(1, 2),
      '3',
      ...NAMES.slice(2),
    ],
    [],
  ],
  [
    'what each is for between the names',
    [...PORTS, ...RATE, ...SHIPS, NAMES[0] as string, '船で来る客を増やします', ...NAMES.slice(1)],
    ['船で来る客を増やします'],
  ],
  [
    'two that alternate',
    [
      '10万人',
      '(25年度)',
      '2.5%',
      '(26年度)',
      '12万人',
      '3.1%',
      '20万人',
      '(36年度)',
      '5.0%',
      '(36年度)',
      ...SHIPS,
      ...NAMES,
    ],
    [],
  ],
  [
    'one value behind its name',
    [
      '10万人',
      '(25年度)',
      '2.5%',
      '(26年度)',
      '12万人',
      '20万人',
      '(36年度)',
      '5.0%',
      '(36年度)',
      ...SHIPS,
      ...NAMES.slice(0, 2),
      '3.1%',
      ...NAMES.slice(2),
    ],
    [],
  ],
])('%s', (_, lines, others) => {
  expect(mended(...HEAD, ...lines, '。')).toEqual([HEAD[0], ...TABLE, ...others, '。']);
});

test.each([
  ['a name is missing', [...PORTS, ...RATE, ...SHIPS, ...NAMES.slice(0, 2)]],
  ['the names ask for other units', [...PORTS, ...SHIPS, ...RATE, ...NAMES]],
  ['a value is missing', [...PORTS.slice(0, 2), ...PORTS.slice(3), ...RATE, ...SHIPS, ...NAMES]],
  [
    'two that alternate have one unit',
    [
      ...PORTS,
      '1人',
      '(25年度)',
      '2人',
      '(25年度)',
      '3人',
      '4人',
      '5人',
      '(36年度)',
      '6人',
      '(36年度)',
      ...NAMES,
    ],
  ],
  ['a value left over fits nowhere', [...PORTS, ...RATE, ...SHIPS, ...NAMES, '6か所']],
  // each name in front of its values: no column came first
  [
    'nothing is out of place',
    NAMES.flatMap((name, i) => [name, ...([PORTS, RATE, SHIPS][i] ?? [])]),
  ],
])('lines stay as they are where %s', (_, body) => {
  expect(mended(...HEAD, ...body)).toEqual([...HEAD, ...body]);
});
