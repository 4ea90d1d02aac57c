// Tables whose names stand together, apart from the rows that hold their values.
import { describe, expect, test } from 'vitest';
import { mendNamelessRows } from '../../../src/mend/flat/nameless-rows.ts';
import { shown } from '../shown.ts';

const mended = (text: string) => shown(text, mendNamelessRows);

const NAMES = '舟宿の改修戸数\n\n遊覧船の利用者数\n\n湖の清掃への\n参加率\n';
const HEAD = '現状値 R7 R8 R9(最終年度)';
const ROWS = '2戸(R5) 3戸 5戸 8戸\n\n40人(R5) 50人 70人 90人\n\n61%(R5) 63% 66% 70%\n';
const TABLE = [
  ' | 現状値 | R7 | R8 | R9(最終年度)',
  '舟宿の改修戸数 | 2戸(R5) | 3戸 | 5戸 | 8戸',
  '遊覧船の利用者数 | 40人(R5) | 50人 | 70人 | 90人',
  '湖の清掃への参加率 | 61%(R5) | 63% | 66% | 70%',
];

describe('names apart from their rows', () => {
  test('above the heading, one torn', () => {
    expect(mended(`数値目標\n\n${NAMES}\n${HEAD}\n\n${ROWS}`)).toEqual(['数値目標', ...TABLE]);
  });

  test('below the rows, whose units have a column; a row that lacks values has none', () => {
    const rows = '単位 基準値(R2) 目標値(R7)\n戸 2 8\n人 40 90\n% 70\n';
    expect(mended(`数値目標\n${rows}\n${NAMES}`)).toEqual([
      '数値目標',
      ' | 単位 | 基準値(R2) | 目標値(R7)',
      '舟宿の改修戸数 | 戸 | 2 | 8',
      '遊覧船の利用者数 | 人 | 40 | 90',
      '湖の清掃への参加率 |  |  | ',
    ]);
  });

  test('fewer rows than names: units tell whose they are', () => {
    const rows = ROWS.split('\n\n').slice(1).join('\n');
    expect(mended(`${NAMES.replace('への\n', 'への')}\n${HEAD}\n${rows}`)).toEqual([
      TABLE[0],
      '舟宿の改修戸数 |  |  |  | ',
      TABLE[2],
      TABLE[3],
    ]);
  });

  test.each([
    ['more rows than names', `湖の清掃への参加率\n${HEAD}\n${ROWS}`],
    ['units that the names do not ask for', `${NAMES}${HEAD}\n${ROWS.replace('2戸', '2人')}`],
    ['a single row', `湖の清掃への参加率\n${HEAD}\n61% 63% 66% 70%`],
    [
      'rows with names of their own',
      `${HEAD}\n舟宿の改修戸数 2戸 3戸 5戸 8戸\n湖の清掃 1回 2回 3回 4回`,
    ],
  ])('%s leave the lines as they were', (_, text) => {
    expect(mended(text)).toEqual(text.split('\n').filter((line) => line !== ''));
  });
});
