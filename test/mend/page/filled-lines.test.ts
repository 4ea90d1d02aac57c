// Pages whose text was filled to a width without regard to its headings.
import { expect, test } from 'vitest';
import { mendedLines } from '../../../src/mend/mend.ts';
import { refillPages } from '../../../src/mend/page/filled-lines.ts';
import { shown } from '../shown.ts';

const PAGE = `Ⅰ． 海と山の恵みで稼ぐ ＜柱の目標＞ 漁業産出額
62億円（R5：55億円） ⅰ． 担い手の確保 漁を志す
人を受け入れ、船に乗るまでを支えます。 重要業績
評価指標 新規就漁者数 期間中15人 直売所の客数
年間 5,000人（R5：－） 補修を終えた漁港 全施設
（R5：3施設）`;

test('headings inside filled lines begin lines, and torn words are whole', () => {
  expect(shown(PAGE, mendedLines)).toEqual([
    'Ⅰ. 海と山の恵みで稼ぐ',
    '<柱の目標>',
    '漁業産出額 62億円(R5:55億円)',
    'ⅰ. 担い手の確保 漁を志す人を受け入れ、船に乗るまでを支えます。',
    '重要業績評価指標',
    '新規就漁者数 期間中15人 直売所の客数 年間 5,000人(R5:-) 補修を終えた漁港 全施設(R5:3施設)',
  ]);
});

test.each([
  [
    'no headings inside',
    '港の改修を急ぐとともに、漁を志す人の\n受け入れを進め、船に乗るまでの費用を\n町が支える仕組みを整えていきます。',
  ],
  [
    'headings where lines begin',
    '重要業績評価指標 直売所の客数は年間に\n数値目標 漁業産出額は令和五年で測る\n主な事業 港の改修を進める事業ほか',
  ],
  [
    'labels of values are no headings',
    '新規就漁者数　基準値 12人（H25）　数値目標 15人（H31）\n直売所の客数　基準値 900人（H25）　数値目標 999人（H31）\n補修した漁港　基準値 2施設（H25）　数値目標 3施設（H31）',
  ],
  [
    'cells that wide blanks part',
    '漁業産出額    62億円  KPI 新規就漁者数\n直売所の客数  5,000人  KPI 補修の漁港\n漁港の補修    3施設    KPI 港の清掃回数',
  ],
])('%s: lines as they are', (_, text) => {
  expect(shown(text, refillPages)).toEqual(shown(text, (lines) => lines));
});
