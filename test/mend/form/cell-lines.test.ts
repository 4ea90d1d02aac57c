// Tables of years that came in with a line for each cell.
import { expect, test } from 'vitest';
import { joinCellLines } from '../../../src/mend/form/cell-lines.ts';
import { shown } from '../shown.ts';

const joined = (...cells: string[]) => shown(cells.join('\n'), joinCellLines);

const HEADINGS = ['指標', '単位', '令和2年度', '令和3年度', '令和4年度'];

test('headings, and labels with their values, are one line each', () => {
  const rows = ['空き家の成約数', '件', '目標', '12', '14', '16', '実績', '11', '15', '17'];
  expect(joined(...HEADINGS, ...rows)).toEqual([
    '指標 単位 令和2年度 令和3年度 令和4年度',
    '空き家の成約数',
    '件',
    '目標 12 14 16',
    '実績 11 15 17',
  ]);
});

test('a word that announces a name goes with it', () => {
  expect(joined(...HEADINGS, '活動指標', '窓口の数', '目標', '1', '2', '3').slice(1)).toEqual([
    '活動指標 窓口の数',
    '目標 1 2 3',
  ]);
});

test.each([
  ['one year', ['指標', '単位', '備考', '令和2年度', '窓口の数', '目標', '12', '14']],
  ['too few headings', ['指標', '令和2年度', '令和3年度', '窓口の数', '目標', '12', '14']],
])('%s makes no table', (_, cells) => {
  expect(joined(...cells)).toEqual(cells);
});

test('a sentence ends the table', () => {
  const behind = ['目標を下回った。', '実績', '11', '15'];
  expect(joined(...HEADINGS, '窓口の数', '目標', '12', '14', '16', ...behind).slice(-4)).toEqual(
    behind,
  );
});
