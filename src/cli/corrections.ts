import { existsSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { InputError } from '../base/input-error.ts';
import type { Corrections } from '../forms/corrections-file.ts';
import type { Strategy } from '../forms/strategy.ts';
import { message } from '../language/message.ts';
import { readBytes } from './source.ts';
import type { Talk } from './talk.ts';

/** `--corrections FILE`, `--no-corrections`: what a person corrects in the documents. */
export interface CorrectionOptions {
  readonly corrections?: string | boolean;
}

/** Where the corrections of each document are (手直し). */
export interface CorrectionDesk {
  /** The corrections that belong to a document. Throws InputError where their file is wrong. */
  of(document: string): Promise<Corrections | undefined>;
}

const ENDING = 'corrections.yaml';

/** What may stand beside `plan.txt`, the nearest name first: plan.txt.corrections.yaml, plan.corrections.yaml, corrections.yaml. */
function namesBeside(path: string): readonly string[] {
  const { dir, base, name } = parse(path);
  return [`${base}.${ENDING}`, `${name}.${ENDING}`, ENDING].map((file) => join(dir, file));
}

/** The file of corrections that stands beside a document. */
function fileBeside(path: string): string | undefined {
  return path === '-' ? undefined : namesBeside(path).find((file) => existsSync(file));
}

async function read(path: string): Promise<Corrections> {
  const { readCorrections } = await import('../read/settings/corrections.ts');
  return readCorrections(await readBytes(path));
}

/** Whether corrections belong to a document; nobody knows the name of stdin. */
const belongsTo = ({ document }: Corrections, path: string): boolean =>
  document === null || path === '-' || document === basename(path);

/** Opens the corrections that the options ask for. Throws InputError where they are wrong or belong to no input. */
export async function openCorrections(
  { corrections: asked }: CorrectionOptions,
  inputs: readonly string[],
): Promise<CorrectionDesk> {
  if (asked === false) return { of: async () => undefined };
  if (typeof asked === 'string') {
    const given = await read(asked);
    if (!inputs.some((path) => belongsTo(given, path)))
      throw new InputError('corrections-unused', { file: asked, document: given.document ?? '' });
    return { of: async (path) => (belongsTo(given, path) ? given : undefined) };
  }
  return {
    async of(path) {
      const file = fileBeside(path);
      const found = file === undefined ? undefined : await read(file);
      return found && belongsTo(found, path) ? found : undefined;
    },
  };
}

/** The files of corrections that are read for the inputs: they are never written over. */
export function correctionFiles(
  { corrections }: CorrectionOptions,
  inputs: readonly string[],
): readonly string[] {
  if (corrections === false) return [];
  if (typeof corrections === 'string') return [corrections];
  return inputs.flatMap((path) => fileBeside(path) ?? []);
}

/** Says which corrections a document was compiled with. */
export function sayCorrections(input: string, { document }: Strategy, talk: Talk): void {
  const { corrections } = document.source;
  if (corrections === undefined) return;
  const code = corrections.skipped > 0 ? 'corrections-applied-some' : 'corrections-applied';
  const { file, applied, skipped } = corrections;
  talk.say(message(code, { input, file, applied, skipped }, talk.lang));
}
