// Rows of tables drawn with bars: cells broken over lines, cells that reach down from rows above.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { mendRows } from '../../../src/mend/divided/torn-row.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

/** Bars at both sides of a line, as some converters draw them. */
const framed = (line: string) => `| ${line} |`;
const HEAD = '区分 | 指標名 | 基準値 | 目標値';
const FIRST = '暮らし | 空き家の成約数 | 12件 | 30件';
const LAST = '仕事 | 講座の数 | 4回 | 6回';

const read = (text: string) =>
  compileText(sourceOf(text)).strategy.indicators.map(({ name, baseline, target }) => [
    name,
    baseline?.value,
    target?.value,
  ]);

describe.each([
  ['with bars at the sides', [HEAD, FIRST].map(framed), '|---|---|---|---|', '| ', ' |'],
  ['without', [HEAD, FIRST], '---|---|---|---', '', ''],
])('a table %s', (_, [head = '', first = ''], rule, from, to) => {
  const text = (...rows: string[]) => [head, rule, first, ...rows].join('\n');
  const last = `${from}${LAST}${to}`;

  test.each([
    ['a cell is broken over lines', [`${from}暮らし | 相談の`, `件数 | 14件 | 20件${to}`]],
    ['the first cell is', [`${from}暮ら`, `し | 相談の件数 | 14件 | 20件${to}`]],
    ['the cell in front reaches down', [`${from}相談の件数 | 14件 | 20件${to}`]],
    ['both', [`${from}相談の`, `件数 | 14件 | 20件${to}`]],
  ])('where %s', (__, row) => {
    const all = text(...row, last);
    expect(shown(all, mendRows)).toHaveLength(5);
    expect(read(all)).toEqual([
      ['空き家の成約数', 12, 30],
      ['相談の件数', 14, 20],
      ['講座の数', 4, 6],
    ]);
  });

  test('where a row lacks a value, it takes none from the whole row below', () => {
    const short = `${from}相談の件数 | 14件${to}`;
    expect(shown(text(short, last), mendRows).slice(-2)).toEqual([short, last]);
    expect(read(text(short, last))).toEqual([
      ['空き家の成約数', 12, 30],
      ['講座の数', 4, 6],
    ]);
  });
});

test('a heading torn above its rule, and numbers alone in front of what they number', () => {
  const head = ['施策 | 重要業績評価指標 | 基準値', '(H30) |', '目標値', '(R6) |', '担当課 |'];
  const rows = ['3-1 |', '灯台の活用 |', '灯台の見学者数 | 12人 | 30人 | 港湾課 |'];
  expect(shown([...head, '---|---|---|---|---|', ...rows].join('\n'), mendRows)).toEqual([
    '施策 | 重要業績評価指標 | 基準値 (H30) | 目標値 (R6) | 担当課',
    '---|---|---|---|---|',
    '3-1 灯台の活用 | 灯台の見学者数 | 12人 | 30人 | 港湾課',
  ]);
  // lines above a rule that name no values
  const plain = ['灯台 | 船', '波 |', '---|---|---|', '甲 | 乙 | 丙 |'];
  expect(shown(plain.join('\n'), mendRows).slice(0, 2)).toEqual(plain.slice(0, 2));
});

test('numbers alone are cells of their own where the heading has a column for them', () => {
  const head = ['番号 | 指標 | 基準値 | 目標値 |', '---|---|---|---|'];
  const text = [...head, '1 |', '見学者数 | 12人 | 30人 |'].join('\n');
  expect(shown(text, mendRows).at(-1)).toBe('1 | 見学者数 | 12人 | 30人');
});

test('so many lines without bars are no row, and what stands behind them is not read for one', () => {
  const lines = Array.from({ length: 200 }, () => '灯台の光');
  const text = ['指標 | 基準値 | 目標値 |', '---|---|---|', ...lines, '船の数 | 1隻 |', '2隻 |'];
  expect(shown(text.join('\n'), mendRows)).toEqual(text);
});

test('a heading over several lines is one row, a number alone in a cell goes with its title', () => {
  const table = `施策 | 指標名 | 基準値
(H30) |
目標値
(R6) |
担当課 |
---|---|---|---|---|
2-1 |
漁港の再生 |
入港の数 | 12隻 | 30隻 | 港湾課 |
漁獲高 | 3億円 | 4億円 | 水産課 |
2-2 |
夜道の整備 |
街灯の数 | 40基 | 90基 | 土木課 |`;
  expect(shown(table, mendRows).filter((line) => !line.startsWith('---'))).toEqual([
    '施策 | 指標名 | 基準値 (H30) | 目標値 (R6) | 担当課',
    '2-1 漁港の再生 | 入港の数 | 12隻 | 30隻 | 港湾課',
    '漁獲高 | 3億円 | 4億円 | 水産課 |',
    '2-2 夜道の整備 | 街灯の数 | 40基 | 90基 | 土木課',
  ]);
  const { policies } = compileText(sourceOf(table)).strategy;
  expect(policies.map(({ title, kpis }) => [title, kpis.map(({ name }) => name)])).toEqual([
    ['漁港の再生', ['入港の数', '漁獲高']],
    ['夜道の整備', ['街灯の数']],
  ]);
});

describe('a table of goals, policies and indicators whose cells reach down over all but a name and its values', () => {
  const LIST = [
    '| 基本目標 | 施策 | 施策の分野 | 重要業績評価指標 | 現状値 | 目標値 |',
    '|---|---|---|---|---|---|',
    '| Ⅰ 海で働く | 1 漁業の後継ぎ | 水産 | 漁業研修の受講者数 | 7人 | 15人 |',
    '| 新しい漁船の隻数 | 3隻 | 10隻 |',
    '| 2 港の市 | 商工 | 朝市の来場者数 | 900人 | 1,200人 |',
    '| 朝市の出店者数 | 18店 | 25店 |',
  ];

  test('is read row by row', () => {
    expect(shown(LIST.join('\n'), mendRows)).toEqual(LIST);
    const { goals } = compileText(sourceOf(LIST.join('\n'))).strategy;
    expect(goals.map(({ title }) => title)).toEqual(['海で働く']);
    const read = goals[0]?.policies.map(({ title, kpis }) => [
      title,
      ...kpis.map(({ name, baseline, target }) => [name, baseline?.value, target?.value]),
    ]);
    expect(read).toEqual([
      ['漁業の後継ぎ', ['漁業研修の受講者数', 7, 15], ['新しい漁船の隻数', 3, 10]],
      ['港の市', ['朝市の来場者数', 900, 1200], ['朝市の出店者数', 18, 25]],
    ]);
  });
});
