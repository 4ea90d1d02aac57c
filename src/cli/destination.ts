import { statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { InputError } from '../base/input-error.ts';
import type { Strategy } from '../forms/strategy.ts';
import type { CompileOptions } from './compile-command.ts';
import type { Input } from './inputs.ts';
import { nameOutputs } from './output-name.ts';
import { writeOut } from './stdout.ts';
import { makeFolder, writeWhole } from './write.ts';

/** Where compiled documents go (出力先). */
export interface Destination {
  /** Takes the model of one input; gives the paths that were written. */
  put(input: string, strategy: Strategy): Promise<readonly string[]>;
  /** Writes what belongs to all of them together. */
  finish(): Promise<void>;
}

type Format = CompileOptions['format'];

const nothing = async () => undefined;

const isFolder = (path: string) =>
  path.endsWith('/') || path.endsWith(sep) || statOf(path)?.isDirectory() === true;

const statOf = (path: string) => statSync(path, { throwIfNoEntry: false });

async function print(strategy: Strategy, format: Format): Promise<string> {
  const { exportStrategy } = await import('../export/export.ts');
  return exportStrategy(strategy, format);
}

/** To stdout: one document, or NDJSON of many. */
function toStdout(format: Format): Destination {
  const put = async (_: string, strategy: Strategy) => {
    await writeOut(await print(strategy, format));
    return [];
  };
  return { put, finish: nothing };
}

/** To one file; NDJSON of many documents is gathered, and written when all are there. */
function toFile(file: string, format: Format): Destination {
  const parts: string[] = [];
  return {
    async put(_, strategy) {
      parts.push(await print(strategy, format));
      return [file];
    },
    finish: async () => (parts.length > 0 ? writeWhole(file, parts.join('')) : undefined),
  };
}

/** One file for each input in a folder, named after it. */
function toFolder(folder: string, format: Format, inputs: readonly string[]): Destination {
  const names = nameOutputs(inputs);
  return {
    async put(input, strategy) {
      const file = join(folder, `${names[inputs.indexOf(input)]}.${format}`);
      const text = await print(strategy, format);
      makeFolder(folder);
      writeWhole(file, text);
      return [file];
    },
    finish: nothing,
  };
}
