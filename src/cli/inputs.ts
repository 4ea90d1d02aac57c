import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { InputError } from '../base/input-error.ts';
import { suggestNames } from '../language/suggest.ts';
import formats from '../lexicon/document-files.yaml';

/** What was asked for on the command line: something to read, or why there is nothing to read. */
export interface Input {
  /** The path as it is shown and read; `-` is stdin. */
  readonly path: string;
  /** Found in a folder or by a pattern, not named itself. */
  readonly gathered: boolean;
  readonly error?: InputError;
}

const { extensions, skippedFolders, skippedNames } = formats as Readonly<
  Record<'extensions' | 'skippedFolders' | 'skippedNames', readonly string[]>
>;

// `plans/*.txt`, `plans/{a,b}.txt`, `plan?.txt`
const MAGIC = /[*?[\]{}!]/;

function isDocument(name: string): boolean {
  const { name: stem, ext } = parse(name.toLowerCase());
  // .hidden.txt; ~$plan.docx, which Word leaves beside an open document
  return !/^(?:\.|~\$)/.test(name) && extensions.includes(ext) && !skippedNames.includes(stem);
}

/** The documents of a folder and the folders in it, in the order of their names. */
function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const skipped = entry.name.startsWith('.') || skippedFolders.includes(entry.name);
      return skipped ? [] : walk(path);
    }
    return isDocument(entry.name) ? [path] : [];
  });
}

/** Files beside a missing one whose names are near. */
function neighbours(path: string): string {
  try {
    const folder = dirname(path);
    const names = suggestNames(basename(path), readdirSync(folder));
    return names.map((name) => (folder === '.' ? name : join(folder, name))).join(', ');
  } catch {
    return '';
  }
}

function problem(path: string, code: string, args: InputError['args'] = {}): Input[] {
  return [{ path, gathered: false, error: new InputError(code, { file: path, ...args }) }];
}

function gather(paths: readonly string[]): Input[] {
  return paths.map((path) => ({ path, gathered: true }));
}

function readFolder(path: string): Input[] {
  const found = gather(walk(path));
  const endings = extensions.join(' ');
  return found.length > 0 ? found : problem(path, 'input-no-documents', { endings });
}

async function readPattern(path: string): Promise<Input[]> {
  const { matchFiles } = await import('./glob.ts');
  const found = gather(await matchFiles(path));
  return found.length > 0 ? found : problem(path, 'input-no-match');
}

/** The inaccessible path in people's words. */
function refuse(path: string, error: unknown): Input[] {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'EACCES' || code === 'EPERM') return problem(path, 'input-forbidden');
  return problem(path, 'input-unreadable', { reason: code });
}

async function readArgument(path: string): Promise<Input[]> {
  const named = [{ path, gathered: false }];
  if (path === '-') return named;
  if (path === '') return problem(path, 'input-missing', { suggestion: '' });
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat) return stat.isDirectory() ? readFolder(path) : named;
    if (MAGIC.test(path)) return await readPattern(path);
  } catch (error) {
    return refuse(path, error);
  }
  return problem(path, 'input-missing', { suggestion: neighbours(path) });
}

/** Files, folders (with all that is in them), quoted patterns and `-` as single inputs, each of them once. */
export async function expandInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const seen = new Set<string>();
  const inputs: Input[] = [];
  for (const path of paths) {
    for (const input of await readArgument(path)) {
      const key = input.path === '-' ? '-' : resolve(input.path);
      if (!seen.has(key)) inputs.push(input);
      seen.add(key);
    }
  }
  return inputs;
}
