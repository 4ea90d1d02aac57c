// What is made of recognised words and of pictures, without the recogniser itself.
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/cli/ocr-words.ts';
import type { GreyImage, OcrLine } from '../../src/forms/ocr.ts';
import { confirm, doubtfulWords } from '../../src/read/scan/figure.ts';
import { glyphsOf } from '../../src/read/scan/glyph.ts';
import { cut, inkShade, inkWithin, whiten } from '../../src/read/scan/image.ts';
import { findRulings } from '../../src/read/scan/ruling.ts';

/** A line of words side by side, 20 pixels a letter. */
function line(...words: readonly (readonly [text: string, confidence: number])[]): OcrLine {
  let x = 0;
  return words.map(([text, confidence]) => {
    const x0 = x;
    x += 20 * text.length;
    return { text, x0, y0: 0, x1: x, y1: 30, confidence };
  });
}
const textsOf = (words: OcrLine) => words.map(({ text }) => text);

describe('figures in doubt', () => {
  test.each([
    ['a figure that the recogniser doubts', line(['12', 39], ['人', 20]), ['12']],
    ['a figure it is sure of', line(['12', 90], ['人', 20]), []],
    ['two marks together', line(['1,.234', 90]), ['1,.234']],
    ['a comma that may be a point', line(['1.234', 90], ['人', 95]), ['1.234']],
    ['a torn figure', line(['1.', 90], ['234', 90], ['人', 90]), ['1.', '234']],
    ['well formed ones', line(['1,234.5', 90], ['%', 90], ['11.1', 90], ['H30', 90]), []],
    ['full-width ones', line(['１，２３', 90]), ['１，２３']],
  ])('%s', (_, words, doubtful) => {
    expect(textsOf(doubtfulWords(words))).toEqual(doubtful);
  });

  test('two readings must agree', () => {
    const first = line(['平成', 95], ['3', 92], ['年度', 95]);
    expect(doubtfulWords(confirm(first, [line(['平成30年度', 90])]))).toHaveLength(1);
    expect(doubtfulWords(confirm(first, [line(['平', 9], ['成3年度', 90])]))).toEqual([]);
  });

  test('stand as 〓 on the page', () => {
    const glyphs = glyphsOf([{ x: 0, y: 0, lines: [line(['約', 90], ['12', 10], ['人', 90])] }], 4);
    expect(glyphs.map(({ text }) => text).join('')).toBe('約〓人');
  });
});

test('letters stand side by side in the order of the words, whatever their boxes say', () => {
  const words = [
    { text: '納税', x0: 100, y0: 0, x1: 260, y1: 30, confidence: 90 },
    { text: 'の割合', x0: 160, y0: 0, x1: 250, y1: 30, confidence: 90 },
  ];
  const glyphs = glyphsOf([{ x: 0, y: 0, lines: [words] }], 1);
  expect(
    [...glyphs]
      .sort((a, b) => a.x0 - b.x0)
      .map(({ text }) => text)
      .join(''),
  ).toBe('納税の割合');
});

test('words come by picture and line', () => {
  const table = [
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
    '1\t1\t0\t0\t0\t0\t0\t0\t100\t40\t-1\t',
    '5\t1\t1\t1\t1\t1\t10\t5\t20\t25\t96.5\t移住',
    '5\t1\t1\t1\t1\t2\t40\t5\t10\t25\t-1\t件',
    '5\t1\t1\t1\t2\t1\t10\t45\t20\t25\t95\t ',
    '5\t2\t1\t1\t1\t1\t10\t5\t20\t25\t90\t125',
    '',
  ].join('\n');
  const [first, second, third] = wordsOf(table, 3);
  expect(first).toEqual([
    [
      { text: '移住', x0: 10, y0: 5, x1: 30, y1: 30, confidence: 96.5 },
      { text: '件', x0: 40, y0: 5, x1: 50, y1: 30, confidence: 0 },
    ],
  ]);
  expect(second?.[0]?.map(({ text }) => text)).toEqual(['125']);
  expect(third).toEqual([]);
});

describe('pictures', () => {
  /** White paper with black rectangles `[x0, y0, x1, y1]`. */
  function paper(width: number, height: number, ink: readonly (readonly number[])[]): GreyImage {
    const pixels = new Uint8Array(width * height).fill(250);
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of ink)
      for (let y = y0; y < y1; y++) pixels.fill(20, y * width + x0, y * width + x1);
    return { width, height, pixels };
  }

  test('rulings are long thin bars; letters, areas and flaws are none', () => {
    const image = paper(600, 400, [
      [50, 100, 300, 104], // a ruling
      [302, 100, 500, 104], // that goes on behind a flaw of two pixels
      [50, 100, 53, 300], // an upright one
      [100, 150, 160, 156], // the stroke of a letter
      [300, 200, 500, 300], // a filled area
    ]);
    const ink = inkShade(image);
    expect(ink).toBeGreaterThanOrEqual(20);
    expect(ink).toBeLessThan(250);
    expect(findRulings(image, ink, 300 / 72)).toEqual([
      { x0: 50, y0: 100, x1: 500, y1: 104 },
      { x0: 50, y0: 100, x1: 53, y1: 300 },
    ]);
  });

  test('ink is boxed, cut out and whitened', () => {
    const image = paper(100, 50, [[20, 10, 40, 30]]);
    const all = { x0: 0, y0: 0, x1: 100, y1: 50 };
    const box = inkWithin(image, all, 100, 5);
    expect(box).toEqual({ x0: 20, y0: 10, x1: 40, y1: 30 });
    const piece = cut(image, { x0: 20, y0: 10, x1: 40, y1: 30 }, 2);
    expect([piece.width, piece.height]).toEqual([24, 24]);
    expect([piece.pixels[0], piece.pixels[2 * 24 + 2]]).toEqual([255, 20]);
    expect(inkWithin(whiten(image, [all]), all, 100, 1)).toBeNull();
    // a speck is no letter
    expect(inkWithin(image, { x0: 39, y0: 29, x1: 60, y1: 50 }, 100, 5)).toBeNull();
  });

  test('a page of one shade has no ink', () => {
    const image = paper(40, 40, []);
    expect(inkWithin(image, { x0: 0, y0: 0, x1: 40, y1: 40 }, inkShade(image), 1)).toBeNull();
    expect(findRulings(image, inkShade(image), 4)).toEqual([]);
  });
});
