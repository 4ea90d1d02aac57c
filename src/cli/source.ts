import { readFileSync } from 'node:fs';
import type { Finding } from '../base/finding.ts';
import { InputError } from '../base/input-error.ts';
import type { Ocr } from '../forms/ocr.ts';
import type { SourceFile } from '../forms/source.ts';
import { type ReadDocument, readDocument } from '../read/document.ts';

/** A document as text and lines, and what was noticed while it was read. */
export interface ReadSource extends ReadDocument {
  readonly findings: readonly Finding[];
}

/** Errors of the file system, and the codes that say them in people's words. */
const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'input-missing',
  EISDIR: 'input-is-folder',
  EACCES: 'input-forbidden',
  EPERM: 'input-forbidden',
  ERR_FS_FILE_TOO_LARGE: 'input-too-large',
  ERR_STRING_TOO_LONG: 'input-too-large',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'input-too-large',
};

function unreadable(file: string, error: unknown): InputError {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  const code = CODES[reason];
  return code
    ? new InputError(code, { file, suggestion: '' })
    : new InputError('input-unreadable', { file, reason });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The bytes of a file or of stdin (`-`). Throws InputError. */
export async function readBytes(path: string): Promise<SourceFile> {
  try {
    const bytes = path === '-' ? await readStdin() : readFileSync(path);
    return { name: path === '-' ? '-' : path, bytes };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What a command may be asked to do while it reads documents. */
export interface ReadOptions {
  /** `--ocr`: read pages that are pictures. */
  readonly ocr?: boolean;
}

/** The ability to read pictures, where it is asked for. Throws InputError that says what has to be installed. */
export async function askedOcr({ ocr }: ReadOptions): Promise<Ocr | undefined> {
  return ocr ? (await import('./ocr.ts')).openOcr() : undefined;
}

/** Reads a document from its bytes, its pictures too where there is `ocr`. Throws InputError. */
export async function readFile(file: SourceFile, ocr?: Ocr): Promise<ReadSource> {
  const { value, findings } = await readDocument(file, ocr);
  return { ...value, findings };
}

/** Reads a document from a file or stdin (`-`). Throws InputError. */
export async function readSource(path: string, ocr?: Ocr): Promise<ReadSource> {
  return readFile(await readBytes(path), ocr);
}
