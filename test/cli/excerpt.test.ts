import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/forms/strategy.ts';
import { columnsOf } from '../../src/language/letters/width.ts';
import { excerptOf, printExcerpt } from '../../src/report/diagnostic/excerpt.ts';

/** The place of `part` in `text`, as the model gives it. */
function placeOf(text: string, part: string): Source {
  const position = (offset: number) => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1) as string).length + 1, offset };
  };
  const start = text.indexOf(part);
  return { start: position(start), end: position(start + part.length), page: null };
}

/** The characters that stand over the signs. */
function over(code: string, signs: string): string {
  const from = signs.indexOf('^');
  let column = 0;
  let marked = '';
  for (const character of code) {
    if (column >= from && column < signs.length) marked += character;
    column += columnsOf(character);
  }
  return marked;
}

const TEXT = '計画\n数値目標 ５年で５０人\r\n最後の行\r転入者数';

describe('the signs stand under what is meant', () => {
  test.each(['計画', '５年で', '最後', '転入者数'])('%s', (part) => {
    const [line] = excerptOf(TEXT, placeOf(TEXT, part), 1);
    expect(over(line?.code as string, line?.signs as string)).toBe(part);
  });

  test('after a tab, which is shown as a blank', () => {
    const text = '区分\t事業名';
    const [line] = excerptOf(text, placeOf(text, '事業名'), 1);
    expect(line?.code).toBe('区分 事業名');
    expect(line?.signs).toBe('     ^^^^^^');
  });

  test('in the middle of a line of ten million characters', () => {
    const text = `${'あ'.repeat(5e6)}転入者数${'い'.repeat(5e6)}`;
    const [line] = excerptOf(text, placeOf(text, '転入者数'), 1);
    expect(over(line?.code as string, line?.signs as string)).toBe('転入者数');
    expect(columnsOf(line?.code as string)).toBeLessThanOrEqual(80);
  });

  test('never inside a surrogate pair', () => {
    const text = `${'𠮷'.repeat(100)}転入者数${'𠮷'.repeat(100)}`;
    const [line] = excerptOf(text, placeOf(text, '転入者数'), 1);
    expect(line?.code).toMatch(/^…𠮷+転入者数𠮷+…$/u);
  });
});

test('several lines, blank ones left out, with their numbers', () => {
  const text = '一\n\n 二\n三\n四';
  const lines = excerptOf(text, placeOf(text, '一\n\n 二\n三'), 5);
  expect(lines.map(({ line, code }) => [line, code])).toEqual([
    [1, '一'],
    [3, ' 二'],
    [4, '三'],
  ]);
  expect(lines[1]?.signs).toBe(' ^^');
  expect(excerptOf(text, placeOf(text, '一\n\n 二\n三'), 2)).toHaveLength(2);
});

test('an empty place still has a sign', () => {
  const source = {
    start: { line: 1, column: 2, offset: 1 },
    end: { line: 1, column: 2, offset: 1 },
    page: null,
  };
  expect(printExcerpt(excerptOf('計画', source, 1))).toEqual(['  1 | 計画', '    |   ^']);
});

test('escape characters of a document do not reach the terminal', () => {
  const text = 'a\u001b[31mb';
  expect(excerptOf(text, placeOf(text, 'b'), 1)[0]?.code).toBe('a [31mb');
});
