import { join } from 'node:path';
import type { Notice } from '../base/finding.ts';
import { InputError } from '../base/input-error.ts';
import { exportModel } from '../export/export.ts';
import type { Compilation } from '../forms/compilation.ts';
import type { CompileOptions } from './compile-options.ts';
import { correctionFiles } from './corrections.ts';
import type { Input } from './inputs.ts';
import { layoutFiles } from './layout.ts';
import { nameOutputs } from './output-name.ts';
import { writeOut } from './stdout.ts';
import { gatherTables } from './table-gathering.ts';
import { makeFolder, namesFolder, refuseInputs, statOf, writeWhole } from './write.ts';

/** Where compiled documents go (出力先). Both functions give the paths that they wrote. */
export interface Destination {
  /** Takes what one input was compiled into. */
  put(input: string, compilation: Compilation): Promise<readonly string[]>;
  /** Writes what belongs to all inputs together. */
  finish(): Promise<readonly string[]>;
}

/** A format that makes one text of a document. */
export type TextFormat = Exclude<CompileOptions['format'], 'csv'>;

/** A document in `format`; the writers are loaded when they are needed. */
async function print(compilation: Compilation, format: TextFormat): Promise<string> {
  const [file] = await exportModel(format, [compilation]);
  return file?.bytes as string;
}

/** To stdout: one document, or NDJSON of many. */
function toStdout(format: TextFormat): Destination {
  return {
    async put(_, compilation) {
      await writeOut(await print(compilation, format));
      return [];
    },
    finish: async () => [],
  };
}

/** To one file; NDJSON of many documents is gathered and written when all are there. */
function toFile(file: string, format: TextFormat): Destination {
  const parts: string[] = [];
  const write = () => {
    writeWhole(file, parts.join(''));
    return [file];
  };
  return {
    async put(_, compilation) {
      parts.push(await print(compilation, format));
      return format === 'ndjson' ? [] : write();
    },
    finish: async () => (format === 'ndjson' && parts.length > 0 ? write() : []),
  };
}

/** One file for each input in a folder, named after the input. */
function toFolder(
  folder: string,
  format: TextFormat,
  inputs: readonly string[],
  read: readonly string[],
): Destination {
  const outputs = nameOutputs(inputs);
  const names = new Map(inputs.map((input, i) => [input, `${outputs[i]}.${format}`]));
  const files = [...names.values()].map((name) => join(folder, name));
  refuseInputs(files, read);
  return {
    async put(input, compilation) {
      const text = await print(compilation, format);
      const file = join(folder, names.get(input) as string);
      makeFolder(folder);
      writeWhole(file, text);
      return [file];
    },
    finish: async () => [],
  };
}

/** One set of tables over all documents in a folder. */
function toTables(
  folder: string,
  inputs: readonly string[],
  { encoding }: CompileOptions,
  notice: Notice,
): Destination {
  const tables = gatherTables({ notice, ...(encoding ? { encoding } : {}) });
  return {
    async put(_, compilation) {
      await tables.add(compilation);
      return [];
    },
    async finish() {
      const files = tables.files();
      refuseInputs(
        files.map(({ name }) => join(folder, name)),
        inputs,
      );
      if (files.length > 0) makeFolder(folder);
      return files.map(({ name, bytes }) => {
        const file = join(folder, name);
        writeWhole(file, bytes);
        return file;
      });
    },
  };
}

function refuseFile(folder: string): string {
  if (statOf(folder)?.isFile()) throw new InputError('output-is-file', { file: folder });
  return folder;
}

/** Decides by the options and the inputs where documents go. Throws InputError for what does not fit together. */
export function openDestination(
  inputs: readonly Input[],
  options: CompileOptions,
  notice: Notice,
): Destination {
  const { format, output, encoding } = options;
  const paths = inputs.map(({ path }) => path);
  const read = [...paths, ...layoutFiles(options), ...correctionFiles(options, paths)];
  if (encoding !== undefined && format !== 'csv') throw new InputError('usage-only-csv');
  if (format === 'csv') {
    if (output === undefined) throw new InputError('usage-needs-folder', { format });
    return toTables(refuseFile(output), read, options, notice);
  }
  const together = format === 'ndjson';
  if (output === undefined) {
    if (inputs.length > 1 && !together) throw new InputError('usage-needs-output');
    return toStdout(format);
  }
  const many = inputs.length > 1 || inputs.some(({ gathered }) => gathered);
  if (!namesFolder(output) && (!many || together)) {
    refuseInputs([output], read);
    return toFile(output, format);
  }
  return toFolder(refuseFile(output), format, paths, read);
}
