import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Finding } from '../base/finding.ts';
import { InputError } from '../base/input-error.ts';
import type { SourceFile, SourceText } from '../forms/source.ts';
import data from '../lexicon/document-files.yaml';
import { decode } from '../read/decode.ts';

/** A document as text, and what was noticed while it was decoded. */
export interface ReadSource {
  readonly source: SourceText;
  readonly findings: readonly Finding[];
}

const { mediaTypes } = data as { mediaTypes: Readonly<Record<string, string>> };

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

/** Bytes as a document. Throws InputError when they are no text. */
export function readText(file: SourceFile): ReadSource {
  const { value, findings } = decode(file.bytes, file.name);
  const source: SourceText = {
    file: file.name === '-' ? '-' : basename(file.name),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    mediaType: mediaTypes[extname(file.name).toLowerCase()] ?? (mediaTypes.default as string),
    bytes: file.bytes.length,
    pages: null,
    text: value.text,
    encoding: value.encoding,
  };
  return { source, findings };
}

/** Reads a document from a file or stdin (`-`). Throws InputError. */
export async function readSource(path: string): Promise<ReadSource> {
  return readText(await readBytes(path));
}
