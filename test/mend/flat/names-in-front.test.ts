// Tables on one line, column by column, whose names stand in front of the word that heads them.
import { expect, test } from 'vitest';
import { mendNamesInFront } from '../../../src/mend/flat/names-in-front.ts';
import { shown } from '../shown.ts';

const FRONT =
  '町の水道の計画では、達成の状況を毎年度の終わりに確かめるため、指標とその目標値を次のとおり定め、町のホームページで公表します。';
const NAMES =
  '水道管の耐震化率 口径 75 mm以上の管の更新率 漏水の件数 水のおいしさに満足している人の割合';
const STARTS = '指標 現状値 (評価年度) 31.5%(R3) 12.0%(R5) 52件(R5) 61.7%(R2)';
const AIMS = '目標値 (R12 年度) 40.0% 25.0% 30件 現状値以上';
const mended = (...words: readonly string[]) => shown(words.join(' '), mendNamesInFront);
const ROWS = [
  FRONT,
  '指標 | 現状値 (評価年度) | 目標値 (R12 年度)',
  '水道管の耐震化率 | 31.5%(R3) | 40.0%',
  '口径75mm以上の管の更新率 | 12.0%(R5) | 25.0%',
  '漏水の件数 | 52件(R5) | 30件',
  '水のおいしさに満足している人の割合 | 61.7%(R2) | 現状値以上',
];

test.each([
  ['nothing behind the last column', '', ROWS],
  [
    'a page number and text behind it',
    '48 第5章 計画の進行管理',
    [...ROWS, '48 第5章 計画の進行管理'],
  ],
])('%s', (_, behind, rows) => {
  expect(mended(FRONT, NAMES, STARTS, AIMS, behind)).toEqual(rows);
});

test.each([
  ['a column with a value too few', [FRONT, NAMES, STARTS, '目標値 (R12 年度) 40.0% 25.0% 30件']],
  ['a name too few', [FRONT, NAMES.replace('漏水の件数 ', ''), STARTS, AIMS]],
  ['a value too many', [FRONT, NAMES, STARTS, AIMS, '9件']],
  ['no sentence in front', [FRONT.replace('。', ''), NAMES, STARTS, AIMS]],
])('%s: as it was', (_, words) => {
  expect(mended(...words)).toEqual([words.join(' ')]);
});
