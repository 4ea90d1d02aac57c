// Rows told one after the other, with commas between their cells, behind the order of their columns.
import { expect, test } from 'vitest';
import { mendOrderedRows } from '../../../src/mend/form/ordered-rows.ts';
import { shown } from '../shown.ts';

const ORDER = '成果目標、令和2年度目標、令和2年度実績、達成率の順で記載';
const HEAD = '指標 | 令和2年度目標値 | 令和2年度実績 | 達成率';
const mended = (text: string) => shown(text, mendOrderedRows);

test('rows on the line of the announcement, remarks left out as the rate says', () => {
  const rows = [
    '地域生活に移行した人数、280人 入所者の約9% 119人、入所者の3.8%、42.5%',
    '入所者の減少数、62人減 入所者数 3,058人、128人減 入所者数 2,992人、206.5%',
  ];
  expect(mended(`ア 実績  ${ORDER}   ${rows.join('   ')}  イ 取組の状況`)).toEqual([
    'ア 実績',
    HEAD,
    '地域生活に移行した人数 | 280人 | 119人 | 42.5%',
    '入所者の減少数 | 62人減 | 128人減 | 206.5%',
    'イ 取組の状況',
  ]);
});

test('a row a line below it, columns of other words', () => {
  const order = '(以下は、指標名、基準値、目標値(令和8年度)の順に記載しています。)';
  expect(
    mended(`${order}\n\n移住相談の件数、40件、65件\n空き家の登録数、12戸、30戸 累計\n以上。`),
  ).toEqual([
    '指標名 | 基準値 | 目標値(令和8年度)',
    '移住相談の件数 | 40件 | 65件',
    '空き家の登録数 | 12戸 | 30戸',
    '以上。',
  ]);
});

test.each([
  [
    'figures of which none fits the rate',
    `${ORDER}\n移行した人数、280人 うち 90人、入所者の3.8%、42.5%`,
  ],
  ['a cell too many', `${ORDER}\n移行した人数、280人、119人、42.5%、達成`],
  [
    'no rate, and a remark in front',
    '指標名、基準値、目標値の順で記載\n移住相談の件数、令和2年度 40件、65件',
  ],
  ['no aims', '施設名、所在地、電話番号の順で記載\n中央公民館、本町1丁目、12-3456'],
  [
    'an order of other things',
    '申請は、書類の確認、目標の設定、面談の順に行います。\n移住相談、40件、65件',
  ],
])('stays text: %s', (_, text) => {
  expect(mended(text)).toEqual(text.split('\n'));
});
