// What boxes, tabs, heads and graphs are to whoever reads a page.
import { describe, expect, test } from 'vitest';
import { regionOf } from '../../src/read/pdf/box.ts';
import { orderBoxes } from '../../src/read/pdf/diagram.ts';
import type { Rect } from '../../src/read/pdf/frame.ts';
import { findGraphs } from '../../src/read/pdf/graph.ts';
import { findGrids } from '../../src/read/pdf/grid.ts';
import { lineOf } from '../../src/read/pdf/line.ts';
import { withoutMargins } from '../../src/read/pdf/margin.ts';
import { impliedRules } from '../../src/read/pdf/open-table.ts';
import type { LoosePage } from '../../src/read/pdf/page.ts';
import type { Glyph } from '../../src/read/pdf/painter.ts';
import { joinStretches } from '../../src/read/pdf/paragraph.ts';
import { addShapes } from '../../src/read/pdf/path.ts';
import { readStretches } from '../../src/read/pdf/stretch.ts';
import { withoutTabs } from '../../src/read/pdf/tab.ts';
import { type PrintedTable, readTables } from '../../src/read/pdf/table.ts';

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

  test('a card may have a coloured head, and the words over its aim stand higher than those over its start', () => {
    const card = [
      ...words('寄港回数', 70, 55),
      ...words('現状値', 70, 84, 8),
      ...words('12回', 70, 98),
      ...words('目標値', 200, 80, 8),
      ...words('年間20回', 200, 94),
      ...words('を維持', 200, 108),
    ];
    const boxes = [box(60, 50, 300, 130), box(60, 50, 300, 70)];
    const items = readStretches(page(1, card, boxes)).stretches[0]?.items ?? [];
    const rows = items.flatMap((item) => (item.kind === 'table' ? item.rows : []));
    expect(
      rows[1]?.map(({ parts }) => parts.map(({ text, joint }) => joint + text).join('')),
    ).toEqual(['寄港回数', '12回', '年間20回を維持']);
  });

  test('boxes in a box without words are read before those in the box beside it', () => {
    const columns = [60, 320].flatMap((x) => [
      box(x, 100, x + 220, 300),
      box(x + 10, 110, x + 210, 140),
      box(x + 10, 200, x + 210, 230),
    ]);
    const glyphs = [
      ...words('一の港', 80, 120),
      ...words('一の船', 80, 210),
      ...words('二の港', 340, 120),
      ...words('二の船', 340, 210),
    ];
    expect(textOf(page(1, glyphs, columns))).toEqual(['一の港', '一の船', '二の港', '二の船']);
  });

  test('a title that ends below its own number is no label of it', () => {
    const glyphs = [
      ...words('基本目標2', 64, 50),
      ...words('港をひらき人をよぶまちをつく', 130, 50),
      ...words('る', 64, 64),
    ];
    const read = textOf(page(1, glyphs, [box(60, 45, 275, 80)]));
    expect(read).toEqual(['基本目標2 港をひらき人をよぶまちをつく', 'る']);
  });

  test('rounded corners in many pieces make a box, a circle makes none', () => {
    const arc = (x: number, y: number, r: number, from: number, pieces: number) =>
      Array.from({ length: pieces + 1 }, (_, i) => {
        const angle = ((from + (90 * i) / pieces) * Math.PI) / 180;
        return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
      });
    const shape = (w: number, h: number, r: number) => {
      const points = [
        ...arc(w - r, h - r, r, 0, 8),
        ...arc(r, h - r, r, 90, 8),
        ...arc(r, r, r, 180, 8),
        ...arc(w - r, r, r, 270, 8),
      ];
      const path = points.flatMap(([x, y], i) => (i === 0 ? [0, x, y] : [2, x, y, x, y, x, y]));
      const shapes = { rules: [], boxes: [] as Rect[] };
      addShapes([...path, 4], [1, 0, 0, 1, 0, 0], null, shapes);
      return shapes.boxes.length;
    };
    expect(shape(200, 60, 9)).toBe(1);
    expect(shape(66, 20, 10)).toBe(1);
    expect(shape(30, 30, 15)).toBe(0);
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
    // beside text that reaches to them, in two columns of their own colour
    const wide = all(() => [
      ...words('頁の端までとどく文', 459, 300),
      ...stacked('港の章', 565, 100, 14),
      ...stacked('空', 551, 100, 14),
    ]).map((one) => ({ ...one, boxes: [box(550, 90, 580, 220)] }));
    const kept = withoutTabs(wide).map((one) => textOf(one).join(' '));
    expect(kept.every((text) => text.includes('とどく文') && !text.includes('章'))).toBe(true);
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

  test('words that begin far outside of them are in none', () => {
    const right = level.map(({ y0 }) => box(118, y0, 400, y0));
    const rows = [0, 1, 2].flatMap((i) => [
      ...words('基本目標1', 60, 112 + 40 * i),
      ...words('港をひらく', 130, 112 + 40 * i),
    ]);
    expect(rowsOf(right, [], rows)).toEqual([]);
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

describe('tables that go on over a page', () => {
  const table = (y0: number, ...rows: readonly (readonly string[])[]): PrintedTable => ({
    kind: 'table',
    ...box(50, y0, 400, y0 + 20 * rows.length),
    rows: rows.map((row) =>
      row.map((text) => ({ parts: text ? [{ text, joint: '' as const }] : [], rect: null })),
    ),
    xs: [50, 100, 250, 400],
    openAbove: false,
    openBelow: false,
  });
  const jointOf = (...below: readonly (readonly string[])[]) => {
    const head = [
      ['番号', '指標', '目標値'],
      ['ア 港をひらく', '', ''],
      ['①', '寄港の回数', '20回'],
    ];
    const [first, second] = [
      table(700, ...head, ['②', '釣り客の', '30人']),
      table(100, ...below, ['③', '船の数', '5隻'], ['④', '客の数', '8人']),
    ];
    const stretches = [first, second].map((item, i) => ({
      page: page(i + 1, []),
      side: 'whole' as const,
      items: [item],
    }));
    return joinStretches(stretches)[1]?.joint.kind;
  };

  test('a row without its number goes on the last one', () => {
    expect(jointOf(['', '人数', '(R6年度)'])).toBe('cut-row');
  });

  test('a row with its number, or a heading alone, begins anew', () => {
    expect(jointOf(['⑤', '人数', '9人'])).toBe('next');
    expect(jointOf(['', '人をよぶ', ''])).toBe('next');
  });
});

describe('two columns', () => {
  const LEFT = [
    '港の売上は三年続けて伸びた',
    'しかし働き手は減りつづけ、',
    '網元の跡継ぎもいないという。',
    '船は増えた',
  ];
  const RIGHT = [
    '釣り客は夏に多く冬に少ない',
    '冬の宿は半分が空いたまま、',
    '町は冬の釣り大会をひらいた',
    '宿も増えた',
  ];
  const columns = [LEFT, RIGHT].flatMap((lines, side) =>
    lines.flatMap((text, i) => words(text, 60 + side * 148, 100 + i * 16)),
  );
  const below = words('町のみんなで港の将来をかたる会をひらき、意見をきいた', 60, 210);

  test('a full stop that hangs between them parts no line', () => {
    const read = textOf(page(1, [...columns, ...below]));
    expect(read.join('')).toContain('という。船は増えた釣り客は夏に');
  });

  test('a heading behind them is of neither', () => {
    const read = textOf(page(1, [...columns, ...words('つぎの章', 60, 180, 14), ...below]));
    expect(read.join('')).toMatch(/宿も増えたつぎの章町のみんなで/);
  });
});
