import { expect, test } from 'vitest';
import { suggestNames } from '../../src/language/suggest.ts';

const COMMANDS = ['compile', 'validate', 'explain', 'diff', 'align', 'schema', 'completion'];

test.each([
  ['complie', ['compile']],
  ['vaildate', ['validate']],
  ['dif', ['diff']],
  ['COMPILE', ['compile']],
  ['zzz', []],
  ['', []],
])('%s', (slip, names) => {
  expect(suggestNames(slip, COMMANDS)).toEqual(names);
});

test('the nearest stands first, equals in the order of the alphabet, three at most', () => {
  expect(suggestNames('goal/9', ['goal/4', 'goal/3', 'goal/2', 'goal/1'])).toEqual([
    'goal/1',
    'goal/2',
    'goal/3',
  ]);
  expect(suggestNames('plan.txt', ['plam.txt', 'plan.txt'])[0]).toBe('plan.txt');
});

test('a part of a name is a slip for it', () => {
  expect(suggestNames('参加した人数', ['出会いの場に参加した人数', '転入者数'])).toEqual([
    '出会いの場に参加した人数',
  ]);
});
