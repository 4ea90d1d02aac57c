import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../base/input-error.ts';
import { readExpected } from '../evaluate/expected.ts';
import type { Specimen } from '../forms/specimen.ts';
import { decode } from '../read/encoding/decode.ts';
import { readBytes } from './source.ts';

/** One document to be scored: its folder's name, the file, and what a reader took from it. */
export interface SpecimenFolder {
  readonly name: string;
  readonly input: string;
  readonly expected: Specimen;
}

const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'input-missing',
  ENOTDIR: 'specimen-no-folders',
  EACCES: 'input-forbidden',
  EPERM: 'input-forbidden',
};

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const args = { file: folder, reason, suggestion: '' };
    throw new InputError(CODES[reason] ?? 'input-unreadable', args);
  }
}

/**
 * The names of the folders to be scored, in order.
 * @param only a pattern for the names (`0*`, `{01,05}-*`), or undefined for all
 * @throws InputError when there are none
 */
export async function listSpecimens(folder: string, only?: string): Promise<readonly string[]> {
  const names = readFolder(folder)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) throw new InputError('specimen-no-folders', { file: folder });
  if (only === undefined) return names;
  const { matchFolders } = await import('./specimen-glob.ts');
  const wanted = new Set(await matchFolders(only, folder));
  const chosen = names.filter((name) => wanted.has(name));
  if (chosen.length > 0) return chosen;
  throw new InputError('specimen-no-match', { file: folder, pattern: only });
}

/** The one document of a specimen's folder: `input.txt`, `input.pdf` … */
function findInput(folder: string): string {
  const names = readFolder(folder)
    .filter((entry) => !entry.isDirectory() && entry.name.startsWith('input.'))
    .map(({ name }) => name)
    .sort();
  const [first] = names;
  if (first === undefined) throw new InputError('specimen-no-input', { file: folder });
  if (names.length === 1) return join(folder, first);
  throw new InputError('specimen-many-inputs', { file: folder, names: names.join(', ') });
}

/** Reads one specimen's folder: `input.*` and `expected.yaml`. Throws InputError. */
export async function readSpecimen(folder: string, name: string): Promise<SpecimenFolder> {
  const input = findInput(join(folder, name));
  const file = join(folder, name, 'expected.yaml');
  const { text } = decode((await readBytes(file)).bytes, file).value;
  const { parseYaml } = await import('../read/model/yaml.ts');
  return { name, input, expected: readExpected(parseYaml(text, file), file) };
}
