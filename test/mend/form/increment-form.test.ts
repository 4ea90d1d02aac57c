// The table of yearly increments that the form of a 地域再生計画 prescribes, however its cells came in.
import { describe, expect, test } from 'vitest';
import { mendIncrements } from '../../../src/mend/form/increment-form.ts';
import { shown } from '../shown.ts';

const HEAD = '事業開始前(現時点) | 令和5年度増加分 | 令和6年度増加分 | KPI増加分の累計';

describe('yearly increments', () => {
  test('all that heads a column in one word; a figure right behind the unit of its name', () => {
    const text = `      事業開始前(現時点)  令和5年度増加分  令和6年度増加分  KPI増加分の累計\n舟宿の新設数(件)3   1   2   3\n遊覧船の乗船者数(人)   3,000   200   300   500\n`;
    expect(shown(text, mendIncrements)).toEqual([
      ` | ${HEAD}`,
      '舟宿の新設数(件) | 3 | 1 | 2 | 3',
      '遊覧船の乗船者数(人) | 3,000 | 200 | 300 | 500',
    ]);
  });

  test('numbered names above, and the figures of each column behind its heading', () => {
    const text =
      'KPI① 遊覧船の乗船者数(人)\nKPI② 舟宿の売上額(千円)\n事業開始前(現時点) 3,000 850\n令和5年度増加分(1年目) 200 50\n令和6年度増加分(2年目) 300 70\nKPI増加分の累計 500 120\n';
    expect(shown(text, mendIncrements)).toEqual([
      ' | 事業開始前(現時点) | 令和5年度増加分(1年目) | 令和6年度増加分(2年目) | KPI増加分の累計',
      '遊覧船の乗船者数(人) | 3,000 | 200 | 300 | 500',
      '舟宿の売上額(千円) | 850 | 50 | 70 | 120',
    ]);
  });

  test('a column that lacks a figure leaves the lines as they were', () => {
    const text =
      'KPI① 遊覧船の乗船者数(人)\nKPI② 舟宿の売上額(千円)\n事業開始前(現時点) 3,000 850\n令和5年度増加分(1年目) 200\n令和6年度増加分(2年目) 300 70\nKPI増加分の累計 500 120\n';
    expect(shown(text, mendIncrements)).toEqual(text.trim().split('\n'));
  });

  test('numbered rows whose names go on below their figures, the headings over three lines', () => {
    const text =
      ' 事業開始前 令和5年度 令和6年度 KPI増加分\n (現時点) 増加分 増加分 の累計\n (1年目) (2年目)\nKPI① 遊覧船に乗船した 3,000人 200人 300人 500人\n 人数\nKPI② 舟宿の新設数 3件 1件 2件 3件\nKPI③ 舟宿の売上 850千円 50千円 70千円 120千円\n 額\n';
    expect(shown(text, mendIncrements).slice(1)).toEqual([
      '遊覧船に乗船した人数 | 3,000人 | 200人 | 300人 | 500人',
      '舟宿の新設数 | 3件 | 1件 | 2件 | 3件',
      '舟宿の売上額 | 850千円 | 50千円 | 70千円 | 120千円',
    ]);
  });
});
