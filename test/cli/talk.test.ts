import { expect, test } from 'vitest';
import { InputError } from '../../src/base/input-error.ts';
import { wordError } from '../../src/cli/talk.ts';

test('a fault of the program is one line that asks to be reported, never a stack', () => {
  const words = wordError(new Error('first line\n    at second (line.ts:1)'), 'en');
  expect(words).toBe(
    'internal error: first line at second (line.ts:1); please report it (-v shows details)'.replace(
      'line at',
      'line     at',
    ),
  );
  expect(words).not.toContain('\n');
});

test('what was thrown need not be an error', () => {
  expect(wordError('odd', 'ja')).toContain('odd');
});

test('an input error speaks the language that was asked for, with its suggestion', () => {
  const error = new InputError('input-missing', { file: 'a.txt', suggestion: 'b.txt' });
  expect(wordError(error, 'en')).toBe('no such file: a.txt (did you mean b.txt?)');
  expect(wordError(error, 'ja')).toBe('ファイルがありません: a.txt（もしかして: b.txt）');
});

test('an input error of another bundle is known by its name', () => {
  const error = Object.assign(new Error('x'), {
    name: 'InputError',
    code: 'input-empty',
    args: { file: 'a.txt' },
  });
  expect(wordError(error, 'en')).toBe('nothing in it: a.txt');
});
