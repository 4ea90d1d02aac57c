// Headings whose years stand on the line below the word for them.
import { expect, test } from 'vitest';
import { joinYearsBelow } from '../../../src/mend/years/years-below.ts';
import { shown } from '../shown.ts';

const read = (...lines: string[]) => shown(lines.join('\n'), joinYearsBelow);

test.each([
  [
    'in front of the grades',
    '指標名 単位 区分 年度 評価',
    'R2 R3 R4',
    '指標名 単位 区分 年度 R2 R3 R4 評価',
  ],
  [
    'behind the year of the start',
    '指標名 基準値 区分 年度 評価',
    '(H30) R2 R3 R4',
    '指標名 基準値(H30) 区分 年度 R2 R3 R4 評価',
  ],
])('years go where their word stands, %s', (_, above, below, is) => {
  expect(read(above, below)).toEqual([is]);
});

test.each([
  ['two columns could be of the year', '指標名 基準値 現状値 年度', '(H30) R2 R3 R4'],
  ['no word heads them', '指標名 単位 評価', 'R2 R3 R4'],
  ['other words stand between the heads', '指標名 港の話 年度', 'R2 R3 R4'],
  ['the first row follows', '指標名 単位 年度', '船の数 隻 R2 R3 R4'],
])('where %s, both lines stay', (_, above, below) => {
  expect(read(above, below)).toEqual([above, below]);
});
