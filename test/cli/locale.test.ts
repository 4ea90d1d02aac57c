import { expect, test } from 'vitest';
import { chooseLang } from '../../src/cli/locale.ts';

test.each([
  [[], {}, 'ja'],
  [[], { LANG: 'ja_JP.UTF-8' }, 'ja'],
  [[], { LANG: 'C' }, 'ja'],
  [[], { LANG: 'C.UTF-8' }, 'ja'],
  [[], { LANG: 'POSIX' }, 'ja'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'de_DE.UTF-8' }, 'en'],
  [[], { LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, 'ja'],
  [[], { LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
  [['compile', '--lang', 'en'], { LANG: 'ja_JP.UTF-8' }, 'en'],
  [['compile', '--lang=ja'], { LANG: 'en_US.UTF-8' }, 'ja'],
  [['compile', '--lang', 'xx'], { LANG: 'en_US.UTF-8' }, 'en'],
] as const)('%j %j means %s', (argv, env, lang) => {
  expect(chooseLang(argv, env)).toBe(lang);
});
