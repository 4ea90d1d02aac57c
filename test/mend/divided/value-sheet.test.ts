// Sheets of one indicator: headings over the rows 数値 and 時点.
import { expect, test } from 'vitest';
import { mendValueSheets } from '../../../src/mend/divided/value-sheet.ts';
import { shown } from '../shown.ts';

const mended = (...lines: readonly string[]) => shown(lines.join('\n'), mendValueSheets);
const HEAD = '| 基準値 | 年度当初値 | 今年度目標値 | 今年度実績値 |';
const VALUES = '数値 | 16% | 57% | 75% | |';
const TIMES = '時点 | 平成26年度達成者率 | 令和3年度 | 令和4年度 | |';
const NAMED = ['指標名 | 指標の分類 |', '港の利用率 | 成果指標 |'];
const TABLE = [
  ' | 基準値(平成26年度) | 年度当初値(令和3年度) | 今年度目標値(令和4年度) | 今年度実績値',
  '港の利用率 | 16% | 57% | 75% | ',
];

test.each([
  ['values above times', [...NAMED, HEAD, VALUES, TIMES]],
  ['times above values', [...NAMED, HEAD, TIMES, VALUES]],
  ['the name behind its heading', ['指標名 | 港の利用率 |', HEAD, VALUES, TIMES]],
])('%s', (_, lines) => {
  expect(mended('指標1', ...lines, '指標2')).toEqual(['指標1', ...TABLE, '指標2']);
});

test.each([
  [
    'bars at both sides, rules between',
    [
      '| 指標名 | 分類 |',
      '|---|---|',
      '| 港の利用率 | 成果指標 |',
      '',
      '| | 基準値 | 目標値 |',
      '|---|---|---|',
      '| 数値 | 16% | 80% |',
      '| 時点 | 平成26年度 | 令和5年 |',
    ],
  ],
  [
    'tabs',
    ['指標名', '港の利用率', '\t基準値\t目標値', '数値\t16%\t80%', '時点\t平成26年度\t令和5年'],
  ],
  [
    'blanks, a word in front of the headings',
    ['指標名 港の利用率', '区分 基準値 目標値', '数値 16% 80%', '時点 平成26年度 令和5年'],
  ],
])('other dividers: %s', (_, lines) => {
  expect(mended(...lines)).toEqual([
    ' | 基準値(平成26年度) | 目標値(令和5年)',
    '港の利用率 | 16% | 80%',
  ]);
});

test('cells torn over lines, no times', () => {
  const torn = ['数値 | 41% | 1~2年目88%', '3~5年目71% | 1~2年目90%', '3~5年目78% | |'];
  expect(mended(...NAMED, HEAD, ...torn)).toEqual([
    ' | 基準値 | 年度当初値 | 今年度目標値 | 今年度実績値',
    '港の利用率 | 41% | 1~2年目88% 3~5年目71% | 1~2年目90% 3~5年目78% | ',
  ]);
});

test.each([
  ['no name', [HEAD, VALUES, TIMES]],
  ['a bar too few', [...NAMED, HEAD, '数値 | 16% | 57% | 75% |']],
  ['more lines than a name has', ['指標名', '港', '空港', '駅', '基準値 目標値', '数値 16% 80%']],
  ['words for values', [...NAMED, HEAD, '数値 | 多い | 少ない | 普通 | 無い |']],
  [
    'a table of several indicators',
    ['指標名 | 基準値 | 目標値 |', '港 | 3 | 5 |', '数値 | 3 | 5 |'],
  ],
])('%s: as they were', (_, lines) => {
  expect(mended(...lines)).toEqual(shown(lines.join('\n'), (all) => all));
});
