import type { Lang } from '../language/message.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Languages that can be asked for with `--lang`. */
export const LANGS: readonly Lang[] = ['ja', 'en'];

const isLang = (value: string | undefined): value is Lang => LANGS.includes(value as Lang);

/** The value of `--lang ja` or `--lang=ja`, wherever it stands: help and usage errors need it before parsing. */
function langArgument(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  if (at >= 0) return argv[at + 1];
  return argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}

/**
 * The language to talk in: `--lang`, else English where LC_ALL, LC_MESSAGES or LANG names a language
 * other than Japanese. The users are Japanese offices: C, POSIX and unset mean Japanese.
 */
export function chooseLang(argv: readonly string[], env: Environment): Lang {
  const asked = langArgument(argv);
  if (isLang(asked)) return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  // `ja_JP.UTF-8`, `C`, `C.UTF-8`, `POSIX`
  return locale === '' || /^(?:ja|C|POSIX)(?:[_.@]|$)/.test(locale) ? 'ja' : 'en';
}
