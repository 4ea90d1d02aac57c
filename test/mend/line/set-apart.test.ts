import { expect, test } from 'vitest';
import { mapped, originOf } from '../../../src/base/mapped.ts';
import { closeUpWords, setApart } from '../../../src/mend/line/set-apart.ts';

const WORDS = setApart(['計画', '計画名', '施策', '実績'], /\s/, /(?:\s{0,4}値)?(?=\s|$)/y);
const closed = (text: string) => closeUpWords(mapped(text, 0), WORDS).text;

test.each([
  ['計 画', '計画'],
  ['計 画  名', '計画名'],
  ['  施    策 12', '  施策 12'],
  ['実 績 値', '実績値'],
  ['計 画 実 績', '計画 実績'],
  // more blanks than stand inside a word, another word around it, nothing to close
  ['施     策', '施     策'],
  ['小施 策', '小施 策'],
  ['施 策の', '施 策の'],
  ['施策 12', '施策 12'],
])('%j is %j', (text, expected) => {
  expect(closed(text)).toBe(expected);
});

test('characters keep their places, and words that are spared their blanks', () => {
  const content = closeUpWords(mapped('計 画 施 策', 100), WORDS, (from) => from === 0);
  expect(content.text).toBe('計 画 施策');
  expect([...content.text].map((_, i) => originOf(content, i))).toEqual([
    100, 101, 102, 103, 104, 106,
  ]);
});
