import { describe, expect, test } from 'vitest';
import { restoreTable } from '../../src/reckon/restore-table.ts';
import { tableFigure } from '../../src/reckon/table-figure.ts';

/** A table in words: heads, then rows, cells divided by blanks, the label in front. */
function damaged(text: string) {
  const [head = '', ...lines] = text.trim().split('\n');
  const cells = lines.map((line) => line.trim().split(/\s+/));
  return restoreTable({
    heads: head.trim().split(/\s+/).slice(1),
    labels: cells.map(([label = '']) => label),
    rows: cells.map(([, ...row]) => row.map((cell) => tableFigure(cell))),
  });
}

/** From the printed plan of a city: the years add up across, the sexes add up down. */
const SOUND = `
区分 総数 年少人口 生産年齢人口 老年人口
男 1,200 180 700 320
女 1,310 170 720 420
計 2,510 350 1,420 740`;

describe('cells that are swapped', () => {
  test('a sound table is left alone', () => {
    expect(damaged(SOUND)).toEqual([]);
  });
  test('within a row whose total shows it', () => {
    const text = SOUND.replace('1,310 170 720 420', '170 1,310 720 420');
    expect(damaged(text)).toEqual([{ row: 1, order: [1, 0, 2, 3], orders: 1 }]);
  });
  test('a total that stands last, turned round', () => {
    const text = SOUND.replace('2,510 350 1,420 740', '350 1,420 740 2,510');
    expect(damaged(text)).toEqual([{ row: 2, order: [3, 0, 1, 2], orders: 1 }]);
  });
  test('minuend and subtrahend, where a minus can stand under the difference alone', () => {
    const text = `
      区分 2010年 2060年社人研 2060年市 増減社人研 増減市 市-社人研
      年少人口 3,565 913 1,430 ▲2,652 ▲2,135 517
      生産人口 913 3,000 1,500 ▲1,500 587 ▲2,087
      老年人口 7,732 4,800 5,862 ▲2,932 ▲1,870 1,062
      外国人 700 400 450 ▲300 ▲250 50`;
    expect(damaged(text)).toEqual([{ row: 1, order: expect.any(Array), orders: 1 }]);
    const [{ order } = { order: null }] = damaged(text);
    const printed = ['913', '3,000', '1,500', '▲1,500', '587', '▲2,087'];
    expect(order?.map((at) => printed[at ?? 0])).toEqual([
      '3,000',
      '913',
      '1,500',
      '▲2,087',
      '▲1,500',
      '587',
    ]);
  });
});

describe('columns that are swapped in several rows', () => {
  const plan = `
    区分 総人口 年少人口 生産人口 老年人口
    社人研推計 22,006 2,168 11,842 7,996
    市推計 22,453 2,294 12,141 8,018
    減少抑制目標人数 ▲447 ▲126 ▲299 ▲22
    実績 23,100 2,400 12,500 8,200`;
  test('judge each other, the other rows being sound', () => {
    const text = plan
      .replace('22,006 2,168', '2,168 22,006')
      .replace('22,453 2,294', '2,294 22,453');
    expect(damaged(text)).toEqual([
      { row: 0, order: [1, 0, 2, 3], orders: 1 },
      { row: 1, order: [1, 0, 2, 3], orders: 1 },
    ]);
  });
  test('are left alone where nothing but their own totals judges them', () => {
    const text = plan
      .replace('減少抑制目標人数 ▲447 ▲126 ▲299 ▲22', '中間 22,200 2,200 12,000 8,000')
      .replace('22,006 2,168', '2,168 22,006')
      .replace('22,453 2,294', '2,294 22,453');
    expect(damaged(text)).toEqual([
      { row: 0, order: null, orders: 6 },
      { row: 1, order: null, orders: 6 },
    ]);
  });
  test('are left alone where two choices of orders satisfy all', () => {
    // 30 + 20 and 20 + 30 make the same 50
    const text = `
      区分 総数 年少人口 生産年齢人口 老年人口
      男 30 60 20 10
      女 20 60 30 10
      計 120 50 50 20
      甲 90 20 40 30
      乙 60 10 20 30`;
    expect(damaged(text).map(({ row, order }) => [row, order])).toEqual([
      [0, null],
      [1, null],
    ]);
  });
});

describe('what more than one order satisfies is reported, not restored', () => {
  test('a total among parts that nothing else pins', () => {
    const text = `
      区分 総数 年少人口 生産年齢人口 老年人口
      2015年 2,510 350 1,420 740
      2020年 330 2,400 1,350 720
      2025年 2,300 310 1,290 700`;
    expect(damaged(text)).toEqual([{ row: 1, order: null, orders: 6 }]);
  });
  test('two parts that the total of the row does not show: the other rows may be the damaged ones', () => {
    const text = SOUND.replace('170 720', '720 170');
    expect(damaged(text)).toEqual([{ row: 1, order: null, orders: 2 }]);
  });
  test('a difference that could as well be one of the two', () => {
    const text = `
      区分 基準 目標 増減
      一 100 150 50
      二 200 260 60
      三 70 300 230
      四 90 30 120`;
    const [row] = damaged(text);
    expect(row).toMatchObject({ row: 3, order: null, orders: 2 });
  });
});

describe('a cell that is lost', () => {
  test('is found by the columns that add up only without it', () => {
    const text = SOUND.replace('1,310 170 720 420', '1,310 720 420');
    expect(damaged(text)).toEqual([{ row: 1, order: [0, null, 1, 2], orders: 1 }]);
  });
  test('cannot be found where one identity would take any figure', () => {
    const text = `
      区分 総数 年少人口 生産年齢人口 老年人口
      2015年 2,510 350 1,420 740
      2020年 2,400 1,350 720
      2025年 2,300 310 1,290 700`;
    expect(damaged(text)).toEqual([{ row: 1, order: null, orders: 4 }]);
  });
  test('at the end of its row moves nothing', () => {
    expect(damaged(SOUND.replace('1,310 170 720 420', '1,310 170 720'))).toEqual([]);
  });
});

describe('what is no damage', () => {
  test('a wrong figure fits in no order', () => {
    expect(damaged(SOUND.replace('1,310', '1,301'))).toEqual([]);
    expect(damaged(SOUND.replace('720', '702'))).toEqual([]);
  });
  test('short rows of a table without any identity', () => {
    const text = `
      区分 一 二 三
      甲 10 20 30
      乙 20 30
      丙 40 50 60`;
    expect(damaged(text)).toEqual([]);
  });
  test('figures that are rounded one by one', () => {
    const text = `
      区分 総数 年少人口 生産年齢人口 老年人口
      2015年 2,510 350 1,420 741
      2020年 2,400 330 1,350 720
      2025年 2,300 310 1,290 699`;
    expect(damaged(text)).toEqual([]);
  });
});
