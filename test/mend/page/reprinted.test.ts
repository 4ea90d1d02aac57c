import { describe, expect, test } from 'vitest';
import { printPiecesOnce } from '../../../src/mend/page/reprinted.ts';
import { readLines } from '../../../src/read/lines.ts';

const once = (text: string) => printPiecesOnce(readLines(text)).map(({ content }) => content.text);

describe('bold print in several copies', () => {
  test('pieces that go on stand once, and headings on lines of their own', () => {
    const text =
      '1. 1. 1. 1.農業の 農業の 農業の 農業の後継者の育成 後継者の育成 後継者の育成 後継者の育成 農業は町の土台となる。';
    expect(once(text)).toEqual(['1.農業の後継者の育成', '農業は町の土台となる。']);
  });

  test('a heading word in brackets stands once', () => {
    expect(once('【数値目標】 【数値目標】')).toEqual(['【数値目標】']);
  });

  test.each(['【数値目標】   【数値目標】', '【数値目標】 【港湾】', '【港湾】 【港湾】'])(
    'other words in brackets are no copies: %s',
    (text) => {
      expect(once(text)).toEqual([text]);
    },
  );

  test('the same cells of a row are no copies', () => {
    const text = '地域の見守り 全国平均以上 全国平均以上 全国平均以上';
    expect(once(text)).toEqual([text]);
  });
});
