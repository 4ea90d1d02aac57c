import { expect, test } from 'vitest';
import { withoutFileWords } from '../../../src/mend/print/linked-chapters.ts';
import { shown } from '../shown.ts';

const read = (...lines: readonly string[]) => shown(lines.join('\n'), withoutFileWords);

test.each([
  ['a name and a size', '(ファイル名:sho1.pdf サイズ:120.5KB)'],
  ['a name that breaks off', '(ファイル名:sho1.pdf サイズ:12'],
  ['a kind and a size', ' [PDFファイル/1.2MB]'],
  ['a size in words', '(PDF形式 168キロバイト)'],
])('chapters stand without what the site says of their files: %s', (_, file) => {
  expect(
    read(
      `- 第1章水辺とともに暮らすまち${file}`,
      `- 第2章ともに学ぶまち${file}`,
      `・基本目標3 働くまち${file}`,
    ),
  ).toEqual(['第1章水辺とともに暮らすまち', '第2章ともに学ぶまち', '基本目標3 働くまち']);
});

test('one chapter alone, and files that are no chapters, stay as they are', () => {
  const lines = [
    '第1章水辺とともに暮らすまち(PDF:120KB)',
    '1 次第(PDF:79KB)',
    '資料2 施策評価シート(PDF:3.2MB)',
  ];
  expect(read(...lines)).toEqual(lines);
});
