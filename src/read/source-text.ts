import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { SourceFile, SourceText } from '../forms/source.ts';

/** A document as text, with what identifies the file that it came from. */
export function sourceTextOf(
  file: SourceFile,
  read: Pick<SourceText, 'mediaType' | 'text' | 'encoding'> & { readonly pages?: number | null },
): SourceText {
  const { mediaType, text, encoding, pages = null } = read;
  return {
    file: file.name === '-' ? '-' : basename(file.name),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    mediaType,
    bytes: file.bytes.length,
    pages,
    text,
    encoding,
  };
}
