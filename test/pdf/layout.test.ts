// What boxes, tabs, heads and graphs are to whoever reads a page.
import { describe, expect, test } from 'vitest';
import { regionOf } from '../../src/read/pdf-box.ts';
import { orderBoxes } from '../../src/read/pdf-diagram.ts';
import type { Rect } from '../../src/read/pdf-frame.ts';
import { findGraphs } from '../../src/read/pdf-graph.ts';
import { findGrids } from '../../src/read/pdf-grid.ts';
import { lineOf } from '../../src/read/pdf-line.ts';
import { withoutMargins } from '../../src/read/pdf-margin.ts';
import { impliedRules } from '../../src/read/pdf-open-table.ts';
import type { LoosePage } from '../../src/read/pdf-page.ts';
import type { Glyph } from '../../src/read/pdf-painter.ts';
import { readStretches } from '../../src/read/pdf-stretch.ts';
import { withoutTabs } from '../../src/read/pdf-tab.ts';
import { readTables } from '../../src/read/pdf-table.ts';

const SIZE = { width: 600, height: 800 };

/** Words on one line, from (x, y) of their upper left. */
const words = (text: string, x: number, y: number, size = 10): Glyph[] =>
  [...text].map((sign, i) => {
    const x0 = x + i * size;
    return { text: sign, blank: false, x0, y0: y, x1: x0 + size, y1: y + size, size, turn: 0 };
  });

const stacked = (text: string, x: number, y: number, step: number): Glyph[] =>
  [...text].flatMap((sign, i) => words(sign, x, y + i * step));

const page = (number: number, glyphs: Glyph[], boxes: Rect[] = []): LoosePage => ({
  ...SIZE,
  number,
  turned: 0,
  glyphs,
  tables: [],
  frames: [],
  boxes,
  picture: 0,
  recognition: null,
});

const textOf = (read: LoosePage): string[] =>
  readStretches(read).stretches.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'line' ? [item.text] : [])),
  );

const box = (x0: number, y0: number, x1: number, y1: number): Rect => ({ x0, y0, x1, y1 });

describe('boxes', () => {
  test('a label over its number stands in front of the title, whose lines stand at other heights', () => {
    const glyphs = [
      ...words('港をひらき、', 200, 52, 18),
      ...words('荷をふやす', 200, 74, 18),
      ...words('基本目標', 110, 55, 8),
      ...words('3', 122, 70, 14),
    ];
    const read = page(1, glyphs, [box(60, 40, 540, 100), box(100, 48, 150, 92)]);
    expect(textOf(read)).toEqual(['基本目標3 港をひらき、荷をふやす']);
    // without the inner box the gap between both says the same
    expect(textOf(page(1, glyphs, [box(60, 40, 540, 100)]))).toEqual([
      '基本目標3 港をひらき、荷をふやす',
    ]);
  });

  test('so it does where nothing is drawn, whatever the size of the number', () => {
    const glyphs = [
      ...words('港をひらき、', 200, 52, 18),
      ...words('荷をふやす', 200, 74, 18),
      ...words('基本目標', 110, 50, 8),
      ...words('3', 114, 64, 26),
      ...words('第1節の文を読むための行', 60, 120),
    ];
    expect(textOf(page(1, glyphs))[0]).toBe('基本目標3 港をひらき、荷をふやす');
    const columns = [
      ...words('基本目標', 110, 50),
      ...words('施策', 200, 50),
      ...words('1', 125, 70),
      ...words('荷をふやす', 200, 70),
    ];
    expect(textOf(page(1, columns))).toEqual(['基本目標  施策', ' 1  荷をふやす'.trim()]);
    const apart = [...words('基本目標', 110, 50), ...words('港をひらく', 110, 70)];
    expect(textOf(page(1, apart))).toEqual(['基本目標', '港をひらく']);
  });

  test('a card is a table of one indicator', () => {
    const card = [
      ...words('寄港回数', 70, 60),
      ...words('現状値', 70, 80, 8),
      ...words('12回', 70, 94),
      ...words('▶', 150, 88),
      ...words('目標値', 200, 80, 8),
      ...words('20回', 200, 94),
    ];
    const items = readStretches(page(1, card, [box(60, 50, 300, 110)])).stretches[0]?.items ?? [];
    const rows = items.flatMap((item) => (item.kind === 'table' ? item.rows : []));
    expect(
      rows.map((row) => row.map(({ parts }) => parts.map(({ text }) => text).join(''))),
    ).toEqual([
      ['', '現状値', '目標値'],
      ['寄港回数', '12回', '20回'],
    ]);
    const notes = card.filter(({ y0 }) => y0 !== 80);
    expect(textOf(page(1, notes, [box(60, 50, 300, 110)]))).not.toEqual([]);
  });

  test('a shade behind the beginning of a line parts nothing', () => {
    const glyphs = [...words('施策1-1', 64, 42), ...words('荷をふやす', 140, 42)];
    expect(textOf(page(1, glyphs, [box(60, 40, 132, 55)]))).toEqual(['施策1-1  荷をふやす']);
  });

  test('the shade of a column leaves the rows whole', () => {
    const rows = [0, 1, 2].flatMap((i) => [
      ...words('船の数', 64, 42 + 20 * i),
      ...words('十隻', 110, 42 + 20 * i),
    ]);
    expect(regionOf(rows, [], [box(60, 38, 96, 96)], SIZE).boxes).toEqual([]);
    expect(textOf(page(1, rows, [box(60, 38, 96, 96)]))).toHaveLength(3);
  });

  test('words set upright in a narrow box are one line', () => {
    const glyphs = stacked('海と生きるまち', 66, 60, 26);
    expect(textOf(page(1, glyphs, [box(60, 50, 82, 260)]))).toEqual(['海と生きるまち']);
  });

  test('a chart is read along its branches, though the box at the left stands in the middle', () => {
    const left = [box(50, 80, 150, 120), box(50, 280, 150, 320)];
    const right = [60, 100, 140, 260, 300, 340].map((y) => box(200, y - 10, 500, y + 10));
    const order = orderBoxes([...right, ...left], () => false).map(({ box: { x0, y0 } }) => [
      x0,
      y0,
    ]);
    expect(order).toEqual([
      [50, 80],
      [200, 50],
      [200, 90],
      [200, 130],
      [50, 280],
      [200, 250],
      [200, 290],
      [200, 330],
    ]);
    // two boxes side by side and one below are no chart
    const loose = [box(50, 300, 250, 340), box(300, 60, 500, 200), box(50, 50, 250, 120)];
    expect(orderBoxes(loose, () => false).map(({ y }) => y)).toEqual([50, 60, 300]);
  });
});

describe('margins', () => {
  const body = (n: number) => [0, 1, 2].flatMap((i) => words(`第${n}の頁の文`, 60, 200 + 20 * i));
  const all = (make: (n: number) => Glyph[]) =>
    [1, 2, 3, 4, 5, 6].map((n) => page(n, [...make(n), ...body(n)]));
  const heads = (pages: readonly LoosePage[]) =>
    pages.map((one) => textOf(one).filter((line) => !line.endsWith('の文')));

  test('small heads go though their chapter changes', () => {
    const pages = all((n) => [
      ...words('碧浜町総合戦略', n % 2 ? 60 : 400, 30, 7),
      ...words(n < 5 ? '港の章' : '空の章', n % 2 ? 400 : 60, 30, 7),
    ]);
    expect(heads(withoutMargins(pages))).toEqual([[], [], [], [], [], []]);
  });

  test('labels that number what stands on their pages stay', () => {
    const pages = all((n) => words(`基本目標${7 - n}`, 60, 60, 8));
    expect(heads(withoutMargins(pages)).map(([head]) => head)).toEqual(
      [6, 5, 4, 3, 2, 1].map((n) => `基本目標${n}`),
    );
  });

  test('tabs at the outer sides go, a column of text beside a gutter stays', () => {
    const pages = all((n) => stacked('港の章', n % 2 ? 580 : 8, 100 + 40 * n, 14));
    expect(heads(withoutTabs(pages))).toEqual([[], [], [], [], [], []]);
    const list = all(() => stacked('甲乙丙', 64, 500, 40));
    expect(heads(withoutTabs(list))[0]).toHaveLength(3);
  });
});

describe('graphs', () => {
  const axis = (values: readonly string[], step = 40) =>
    values.flatMap((value, i) => words(value, 80 - 10 * value.length, 100 + step * i));

  test('numbers that fall by one step at one distance are an axis', () => {
    const [graph] = findGraphs(axis(['60', '40', '20', '0']));
    expect(graph?.y0).toBeLessThan(100);
    expect(graph?.y1).toBeGreaterThan(230);
  });

  test('numbers that rise, or stand behind names, are none', () => {
    expect(findGraphs(axis(['0', '20', '40', '60']))).toEqual([]);
    expect(findGraphs(axis(['60', '45', '20', '0']))).toEqual([]);
    const rows = ['60', '40', '20', '0'].flatMap((value, i) => [
      ...words('港の数', 40, 100 + 40 * i),
      ...words(value, 120, 100 + 40 * i),
      ...words('か所', 200, 100 + 40 * i),
    ]);
    expect(findGraphs(rows)).toEqual([]);
  });
});

test('a raised figure points to a remark, that of a unit does not', () => {
  const raised = (text: string, x: number) => words(text, x, 31, 5);
  expect(lineOf([...words('1,286人', 50, 30), ...raised('2', 110)])?.text).toBe('1,286人※2');
  expect(lineOf([...words('120km', 50, 30), ...raised('2', 100)])?.text).toBe('120km2');
});

describe('tables that are not ruled on all sides', () => {
  const ROWS = [
    ['指標', '現状', '目標'],
    ['寄港回数', '12回', '20回'],
    ['釣り客数', '9人', '30人'],
  ];
  const glyphs = ROWS.flatMap((row, i) =>
    row.flatMap((cell, k) => words(cell, 60 + 120 * k, 104 + 40 * i)),
  );
  const rowsOf = (rules: readonly Rect[], boxes: readonly Rect[], on: readonly Glyph[]) =>
    readTables(findGrids([...rules, ...impliedRules(rules, boxes, on)]), on, SIZE, null)
      .tables.flatMap(({ rows }) => rows)
      .map((row) => row.map(({ parts }) => parts.map(({ text }) => text).join('')));
  const level = [100, 140, 180, 220].map((y) => box(50, y, 400, y));

  test('level rulings and the room between words make one, a second line of a cell with them', () => {
    const more = [...glyphs, ...words('(H30)', 180, 158, 8)];
    expect(rowsOf(level, [], more)).toEqual([ROWS[0], ['寄港回数', '12回(H30)', '20回'], ROWS[2]]);
  });

  test('text between rulings is none', () => {
    const prose = [0, 1, 2].flatMap((i) =>
      words('海をひらき荷をふやし人をよぶまちの文', 60, 104 + 40 * i),
    );
    expect(rowsOf(level, [], prose)).toEqual([]);
  });

  test('filled cells make one, bars of different heights none', () => {
    const cells = ROWS.flatMap((_, i) =>
      [0, 1, 2].map((k) => box(51 + 120 * k, 101 + 40 * i, 169 + 120 * k, 139 + 40 * i)),
    );
    expect(rowsOf([], cells, glyphs)).toEqual(ROWS);
    const bars = [30, 60, 90].map((height, i) => box(50 + 30 * i, 200 - height, 78 + 30 * i, 200));
    expect(impliedRules([], bars, words('9', 60, 180))).toEqual([]);
  });
});
