// Tables whose cells strokes divide.
import { expect, test } from 'vitest';
import { openSlashedRows } from '../../../src/mend/divided/slashed-rows.ts';
import { shown } from '../shown.ts';

test('rows below a heading that is divided alike', () => {
  const text =
    '指標名 ／ 単位 ／ 基準値 ／ 目標値\n来場者数 ／ 人 ／ 0 ／ 32,000\n販売額 ／ 千円/年 ／ 2,150 ／ 3,850\nKPI③　　／　　／　　／\n本文です。';
  expect(shown(text, openSlashedRows)).toEqual([
    '指標名 | 単位 | 基準値 | 目標値',
    '来場者数 | 人 | 0 | 32,000',
    '販売額 | 千円/年 | 2,150 | 3,850',
    'KPI③ |  |  | ',
    '本文です。',
  ]);
});

test.each([
  [
    'no heading',
    '委託料 18,500千円 / 工事費 11,000千円 / 負担金 2,500千円\n旅費 1千円 / 雑費 2千円 / 計 3千円',
  ],
  ['rows of other widths', '指標名 / 単位 / 基準値 / 目標値\n来場者数 / 人 / 0'],
  ['strokes inside words', '指標名/単位/基準値/目標値\n来場者数/人/0/32,000'],
])('%s: as it was', (_, text) => {
  expect(shown(text, openSlashedRows)).toEqual(text.split('\n'));
});
