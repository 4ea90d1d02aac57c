// Figures that say each which year they are of, and whether they were planned or reached.
import { expect, test } from 'vitest';
import { mendSaidYears } from '../../../src/mend/form/said-years.ts';
import { shown } from '../shown.ts';

const mended = (text: string) => shown(text, mendSaidYears);

test('behind a name and its unit, they are a table of years', () => {
  expect(mended('指標名 入港の数 単位 隻 R2計画 12 R2実績 11 R3計画 14 備考 なし')).toEqual([
    ' |  |  | R2 | R3',
    '入港の数 | 隻 | 計画 | 12 | 14',
    ' |  | 実績 | 11 | ',
    '備考 なし',
  ]);
});

test('a heading word in front of the name stays where it is, and tables stay apart', () => {
  const one = '活動指標 入港の数(隻) 2年度の目標 12 2年度の実績 11 3年度の目標 14';
  const rows = mended(`${one} 成果指標 漁の量(t) 2年度の目標 3.5 2年度の実績 3.1 3年度の目標 4`);
  expect(rows.filter((row) => row === '活動指標' || row === '成果指標')).toHaveLength(2);
  expect(rows).toContain('漁の量(t) |  | 目標 | 3.5 | 4');
});

test.each([
  ['too few', '指標名 入港の数 R2計画 12 R2実績 11'],
  ['nothing planned', '指標名 入港の数 R2実績 12 R3実績 11 R4実績 13'],
  ['no word in front that heads the name', '入港は多い。入港の数 R2計画 12 R2実績 11 R3計画 14'],
  ['a sentence', '入港の数はR2計画12に対してR2実績11であり、R3計画14に近い'],
])('%s: no table', (_, text) => {
  expect(mended(text)).toEqual([text]);
});

test('figures on lines of their own go with the name above them', () => {
  const lines = ['入港の数', 'R2計画 12', 'R2実績 11', 'R3計画 14'];
  expect(mended(lines.join('\n'))).toEqual([
    ' |  |  | R2 | R3',
    '入港の数 |  | 計画 | 12 | 14',
    ' |  | 実績 | 11 | ',
  ]);
  // a heading above them names nothing
  expect(mended(['活動指標', ...lines.slice(1)].join('\n'))).toEqual([
    '活動指標',
    ...lines.slice(1),
  ]);
});
