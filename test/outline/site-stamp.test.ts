// When a site put up a page and the page's number are none of the document's figures.
import { expect, test } from 'vitest';
import { hostLines } from '../../src/outline/host.ts';
import { readLines } from '../../src/read/lines.ts';

test.each([
  ['更新日:2025年4月18日 ページ番号:0031', true],
  ['最終更新日 令和7年4月18日', true],
  ['[2024年3月1日] ID:512', true],
  ['公開日:2024年3月29日 記事番号:3014 印刷する', true],
  ['ホーム > 市政情報 > 計画', true],
  ['公開日数 12日', false],
  ['登録日本酒 3件', false],
])('%s is of the site: %s', (line, isSite) => {
  expect(hostLines(readLines(`${line}\n窓口の数 4件(R5) → 8件(R11)\n`)).has(0)).toBe(isSite);
});
