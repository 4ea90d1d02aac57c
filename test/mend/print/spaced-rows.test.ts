// Rows whose characters were spaced out, and whose name just one blank parts from its value.
import { expect, test } from 'vitest';
import { closeUpLines } from '../../../src/mend/print/spaced-out.ts';
import { shown } from '../shown.ts';

test.each([
  ['舟 宿 の 改 修 戸 数 9 戸 ( R 2 )    20 戸', '舟宿の改修戸数  9戸(R2)  20 戸'],
  ['遊 覧 船 の 利 用 者 ―    80 人', '遊覧船の利用者  ―  80 人'],
  ['湖 の 透 明 度    3.1 m    4 m', '湖の透明度  3.1 m  4 m'],
  // no value behind it: the figure belongs to the name, or to nobody
  ['舟 宿 の 改 修 第 2 期    次 の 頁', '舟宿の改修第2期  次の頁'],
  ['湖 畔 の ス キ ー    80 人', '湖畔のスキー  80 人'],
])('%j is %j', (text, expected) => {
  expect(shown(text, closeUpLines)).toEqual([expected]);
});
