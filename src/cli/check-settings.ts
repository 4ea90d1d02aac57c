import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../base/input-error.ts';
import { RULES } from '../check/rules.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from '../check/settings.ts';
import { COMPILE_CODES, type Severity } from '../language/message.ts';
import { suggestNames } from '../language/suggest.ts';
import { decode } from '../read/encoding/decode.ts';
import { readBytes } from './source.ts';

/** Name of the configuration file. */
export const CONFIG_FILE = '.senryakurc.yaml';

const LEVELS: readonly string[] = ['off', 'info', 'warning', 'error'];

/** Codes that a configuration may name: the rules', and those of what compilation notices. */
export const SETTABLE_CODES: readonly string[] = [
  ...RULES.map(({ code }) => code),
  ...COMPILE_CODES,
];

/** The configuration that holds in `folder`: in it, or in the nearest folder above that has one. */
function findConfig(folder: string): string | null {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const file = join(here, CONFIG_FILE);
    if (existsSync(file)) return file;
    if (dirname(here) === here) return null;
  }
}

/** The configuration of an input: that of the folder nearest to it, else that of the working folder. */
function configOf(input: string): string | null {
  return (input === '-' ? null : findConfig(dirname(input))) ?? findConfig('.');
}

async function readConfig(file: string): Promise<CheckSettings> {
  const { parseSettings } = await import('../read/settings/settings-yaml.ts');
  return parseSettings(
    decode((await readBytes(file)).bytes, file).value.text,
    file,
    SETTABLE_CODES,
  );
}

/** `--rule CODE=LEVEL`. */
function parseRule(word: string): readonly [string, Severity | 'off'] {
  const [code = '', level = ''] = word.split('=', 2);
  if (!SETTABLE_CODES.includes(code)) {
    const suggestion = suggestNames(code, SETTABLE_CODES).join(', ');
    throw new InputError('rule-unknown', { name: code, suggestion });
  }
  if (!LEVELS.includes(level)) {
    const suggestion = suggestNames(level, LEVELS).join(', ');
    const choices = LEVELS.map((one) => `${code}=${one}`).join(', ');
    throw new InputError('usage-unknown-value', {
      name: '--rule',
      value: word,
      choices,
      suggestion,
    });
  }
  return [code, level as Severity | 'off'];
}

/** What an input is checked with, and the file that says so. */
export interface Configured {
  /** The configuration file; null where there is none. */
  readonly file: string | null;
  readonly settings: CheckSettings;
}

/**
 * What each input is checked with (検査の設定): the configuration file, and the command line over it. A file that holds for several inputs is
 * read once, and its settings are one object. Throws InputError.
 */
export async function readSettings(
  options: { readonly config?: string; readonly rule?: readonly string[] },
  inputs: readonly string[],
): Promise<ReadonlyMap<string, Configured>> {
  const asked = Object.fromEntries((options.rule ?? []).map(parseRule));
  const known = new Map<string | null, Configured>();
  const configure = async (file: string | null) => {
    const { rules, ignore } = file === null ? DEFAULT_SETTINGS : await readConfig(file);
    return { file, settings: { rules: { ...rules, ...asked }, ignore } };
  };
  const found = new Map<string, Configured>();
  for (const input of inputs) {
    const file = options.config ?? configOf(input);
    const configured = known.get(file) ?? (await configure(file));
    known.set(file, configured);
    found.set(input, configured);
  }
  return found;
}
