// Tables that came in column by column, and the cells that words are.
import { describe, expect, test } from 'vitest';
import { mendFlatTables } from '../../../src/mend/flat/table.ts';
import { flatCells } from '../../../src/mend/table/flat-cell.ts';
import { readLines } from '../../../src/read/lines.ts';
import { shown } from '../shown.ts';

describe('cells', () => {
  const cells = (text: string) => flatCells(readLines(text)).map(({ content }) => content.text);

  test.each([
    ['水揚げ 13, 362件', ['水揚げ', '13,362件']],
    ['受診率 70.0% 以上', ['受診率', '70.0%以上']],
    ['1,482頭(2021年 2月)', ['1,482頭(2021年 2月)']],
    ['補助 1億1,000 万円', ['補助', '1億1,000万円']],
    ['5件 (2022~ 2026年度)', ['5件 (2022~ 2026年度)']],
    ['船の数 1,482隻(2021年\n2月)', ['船の数', '1,482隻(2021年2月)']],
  ])('%s: what was torn is one', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test.each([
    ['現況値 目標値 (令和2年度) (令和7年度)', ['現況値(令和2年度)', '目標値(令和7年度)']],
    ['指標\n現況値\n目標値\n(R2)\n(R7)', ['指標', '現況値(R2)', '目標値(R7)']],
    // more headings than years: the last one has both, as before
    ['現況値 中間値 目標値 (R2) (R7)', ['現況値', '中間値', '目標値(R2)(R7)']],
  ])('%s: years behind all headings are dealt out', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test.each([
    ['two figures', '13件 362件', ['13件', '362件']],
    ['以上 behind a word', '平均 以上', ['平均', '以上']],
    ['a bracket that stays open', '5件(町\n全域', ['5件(町', '全域']],
    ['a word behind a comma', '13, 件数', ['13,', '件数']],
  ])('%s stays apart', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe('columns one below the other', () => {
  const HEAD = ['指標名', '基準値', '目標値'];
  const VALUES = ['12件', '14件', '30件', '20件'];
  const mended = (...names: string[]) =>
    shown([...HEAD, ...names, ...VALUES].join('\n'), mendFlatTables);

  test('are rows where each name has its values', () => {
    expect(mended('空き家の成約数', '相談の件数')).toEqual([
      '指標名 | 基準値 | 目標値',
      '空き家の成約数 | 12件 | 30件',
      '相談の件数 | 14件 | 20件',
    ]);
  });

  test.each([
    ['two lines', ['空き家の', '成約数']],
    ['three lines', ['空き家の', '成約', 'の数']],
    ['a bracket left open', ['成約(空き家', '分)の数']],
  ])('join a name that goes over %s', (_, lines) => {
    expect(mended(...lines, '相談の件数').slice(1)).toEqual([
      `${lines.join('')} | 12件 | 30件`,
      '相談の件数 | 14件 | 20件',
    ]);
  });

  test.each([
    ['names that may be two', ['空き家対策', '成約の数', '相談の件数']],
    ['one line too many, torn or not', ['空き家の', '成約数', '相談の件数', '講座の数']],
    ['a grade', ['空き家の成約数', '概ね順調']],
    ['a unit', ['空き家の成約数', 'か所']],
    ['a word too short for a name', ['空き家の成約数', '港町']],
    ['a numbered heading', ['空き家の成約数', '(2) 暮らし']],
  ])('are none with %s', (_, names) => {
    expect(mended(...names)).toEqual([...HEAD, ...names, ...VALUES]);
  });
});

describe('columns each below its heading', () => {
  const START = ['基準値(H26)', '36.1%', '284人', '19件'];
  const AIM = ['目標値(H31)', '60.0%', '800人', '40件'];
  const NAMES = ['指標', '健診の受診率', '見守りサポーター養成', '者数(累計)', '相談件数'];
  const rows = (...cells: string[]) => shown(cells.join('\n'), mendFlatTables);
  const WHOLE = [
    '指標 | 基準値(H26) | 目標値(H31)',
    '健診の受診率 | 36.1% | 60.0%',
    '見守りサポーター養成者数(累計) | 284人 | 800人',
    '相談件数 | 19件 | 40件',
  ];

  test.each([
    ['nothing', [...NAMES, ...START, ...AIM]],
    ['the number of a page behind the names', [...NAMES, '27', ...START, ...AIM]],
    ['one among the values', [...NAMES, ...START.toSpliced(2, 0, '27'), ...AIM]],
    ['one among the last values', [...NAMES, ...START, ...AIM.toSpliced(3, 0, '27')]],
  ])('are rows with %s between them', (_, cells) => {
    expect(rows(...cells)).toEqual(WHOLE);
  });

  test('keep a bare number that is a value among others', () => {
    const names = ['指標', '健診の受診率', '順位', '相談件数'];
    const cells = ['基準値(H26)', '36.1%', '27', '19件', '目標値(H31)', '60.0%', '8', '40件'];
    expect(rows(...names, ...cells)).toContain('順位 | 27 | 8');
  });
});

describe('several tables that came in column by column, one below the other', () => {
  const NEXT = [
    '(2)港の活用',
    '指標名',
    '入港船の隻数(隻)',
    '朝市の出店者数(人)',
    '現状値(R元)',
    '41',
    '目標値(R6)',
    '60',
    '25',
  ];

  test.each([
    ['whole', ['3', '12']],
    ['short', ['3']],
  ])('are read each, though a column of the first is %s', (_, aims) => {
    const first = ['指標名', '灯台の見学者数(人)', '公開の日数(日)', '現状値(R元)', '2', '9'];
    const text = ['(1)岬の活用', ...first, '目標値(R6)', ...aims, '担当課', '観光課', ...NEXT];
    const rows = shown(text.join('\n'), mendFlatTables);
    const own = aims.length > 1 ? aims.map((aim) => ` | ${aim}`) : ['', ''];
    expect(rows).toContain(`灯台の見学者数(人) | 2${own[0]}`);
    expect(rows).toContain(`公開の日数(日) | 9${own[1]}`);
    expect(rows).toContain('(2)港の活用');
    expect(rows.slice(-2)).toEqual(['入港船の隻数(隻) | 60', '朝市の出店者数(人) | 25']);
  });
});

test('aims before and after a change, said in brackets below the heading of each', () => {
  const names = ['指標名', '灯台の見学者数', '燈籠の数', '基準値', '300人(H30)', '12基(H30)'];
  const before = ['目標値', '(変 更 前)', '450人(R6)', '20基(R6)'];
  const after = ['目標値', '(変 更 後)', '400人(R6)', '25基(R6)'];
  expect(shown([...names, ...before, ...after].join('\n'), mendFlatTables)).toEqual([
    '指標名 | 基準値 | 目標値(変更前) | 目標値(変更後)',
    '灯台の見学者数 | 300人(H30) | 450人(R6) | 400人(R6)',
    '燈籠の数 | 12基(H30) | 20基(R6) | 25基(R6)',
  ]);
});
