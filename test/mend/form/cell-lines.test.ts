// Tables of years that came in with a line for each cell.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { joinCellLines } from '../../../src/mend/form/cell-lines.ts';
import { sourceOf } from '../../documents.ts';
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

describe('blank lines between the cells', () => {
  const head = ['指標', '基準値', '区分', 'R2', 'R3', 'R4', '判定'].join('\n');
  const spaced = (...cells: string[]) =>
    shown([head, ...cells].join('\n\n'), joinCellLines).filter((line) => line !== '');
  const plan = ['計画', '12件', '14件', '16件'];

  test('a row is one line with its name, its start and its grade', () => {
    const reached = ['実績', '11件', '15件', '△'];
    expect(
      spaced('空き家の\n成約数', '8件\n(R元)', ...plan, ...reached, '窓口の数').slice(1),
    ).toEqual(['空き家の成約数 8件(R元) 計画 12件 14件 16件', '実績 11件 15件 △', '窓口の数']);
  });

  test('headings may stand as far apart', () => {
    const cells = ['指標', '単位', '区分', 'R2', 'R3', 'R4', '成約数', '件', '目標', '1', '2', '3'];
    expect(shown(cells.join('\n\n'), joinCellLines).filter((line) => line !== '')).toEqual([
      '指標 単位 区分 R2 R3 R4',
      '成約数 件 目標 1 2 3',
    ]);
  });

  test.each([
    ['a plan with a year too few', ['成約数', '8件', '計画', '12件', '14件', '実績', '11件']],
    ['a plan without start where starts have a column', ['成約数', ...plan]],
    ['a plan without name', ['8件', ...plan]],
    ['what was reached without plan', ['実績', '11件', '15件']],
  ])('%s is no row', (_, cells) => {
    expect(spaced(...cells).slice(1)).toEqual(cells);
  });

  test('rows below a chapter that parts them from their headings', () => {
    const rows = ['成約数', '8件\n(R元)', ...plan, '実績', '11件', '15件', '△'];
    const text = [
      '総合戦略 検証シート\n(令和3年度末現在)',
      head,
      '基本目標1 住まいをつくる',
      ...rows,
    ];
    const [goal] = compileText(sourceOf(text.join('\n\n'))).strategy.goals;
    const [indicator] = goal?.targets ?? [];
    expect(indicator?.baseline?.value).toBe(8);
    expect(indicator?.target?.value).toBe(16);
    expect(indicator?.readings.map(({ value }) => value)).toEqual([11, 15]);
    expect(indicator?.evaluations.map(({ grade }) => grade)).toEqual(['△']);
  });
});
