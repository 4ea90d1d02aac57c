import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { InputError } from '../base/input-error.ts';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);

function unwritable(file: string, error: unknown): InputError {
  const code = codeOf(error);
  if (code === 'EISDIR') return new InputError('output-is-folder', { file });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new InputError('output-forbidden', { file });
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return new InputError('output-full', { file });
  if (code === 'ENOENT') return new InputError('output-no-folder', { file });
  return new InputError('output-unwritable', { file, reason: code });
}

/** What stands at a path; undefined where nothing does, or where nobody may look: writing will say so. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Whether an output is meant to be a folder: it is one, or is written with a slash at its end. */
export const namesFolder = (path: string): boolean =>
  path.endsWith('/') || path.endsWith(sep) || statOf(path)?.isDirectory() === true;

/** Refuses to write over what is read. Throws InputError `output-is-input`. */
export function refuseInputs(outputs: readonly string[], inputs: readonly string[]): void {
  const read = new Set(inputs.filter((path) => statOf(path)).map((path) => realpathSync(path)));
  for (const file of outputs) {
    if (statOf(file)?.isFile() && read.has(realpathSync(file)))
      throw new InputError('output-is-input', { file });
  }
}

/** Beside the target, so that the rename stays on one disk. */
const temporaryName = (target: string) =>
  join(dirname(target), `.senryaku-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);

function replaceFile(target: string, bytes: Uint8Array | string, mode: number | null): void {
  const temporary = temporaryName(target);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    if (mode !== null) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes a file whole or not at all: a temporary file in the same folder, then a rename. Links are followed, and
 * what is no regular file (`/dev/null`, a pipe) is written to, never replaced. Throws InputError.
 */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  try {
    const stat = statOf(file);
    if (stat?.isDirectory()) throw new InputError('output-is-folder', { file });
    if (!stat) replaceFile(file, bytes, null);
    else if (!stat.isFile()) writeFileSync(file, bytes);
    else {
      accessSync(file, constants.W_OK);
      replaceFile(realpathSync(file), bytes, stat.mode & 0o777);
    }
  } catch (error) {
    throw error instanceof InputError ? error : unwritable(file, error);
  }
}

/** Makes a folder, and those above it. Throws InputError where a file is in the way. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new InputError('output-is-file', { file: folder });
    throw unwritable(folder, error);
  }
}
