import mammoth from 'mammoth';
import type { Result } from '../base/finding.ts';
import { InputError } from '../base/input-error.ts';
import type { Line } from '../forms/line.ts';
import type { SourceFile, SourceText } from '../forms/source.ts';
import data from '../lexicon/document-styles.yaml';
import { requireSound } from './archive.ts';
import { extractText } from './block/text.ts';
import { htmlBlocks } from './html/flow.ts';
import { mediaTypeOf } from './media-type.ts';
import { sourceTextOf } from './source-text.ts';

const KIND = 'Word';
const { headings } = data as { readonly headings: readonly (readonly string[])[] };
const STYLES = headings.flatMap((names, i) =>
  names.map((name) => `p[style-name='${name}'] => h${i + 1}:fresh`),
);

/** The words of a Word document as HTML; pictures are left out, nothing outside of the file is read. */
async function convert({ bytes, name }: SourceFile): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value;
  } catch {
    throw new InputError('input-damaged', { file: name, kind: KIND });
  }
}

/**
 * Reads a Word document (DOCX): headings by their styles, list entries with the numbers that they show, tables with
 * merged cells. The source text is the words taken out, a line each, cells divided by tabs. Throws InputError.
 */
export async function readDocx(
  file: SourceFile,
): Promise<Result<{ source: SourceText; lines: readonly Line[] }>> {
  requireSound(file.bytes, file.name, KIND);
  const { text, lines } = extractText(htmlBlocks(await convert(file)));
  if (text.trim() === '') throw new InputError('input-empty', { file: file.name });
  const mediaType = mediaTypeOf('docx');
  const source = sourceTextOf(file, { mediaType, text, encoding: 'utf-8' });
  return { value: { source, lines }, findings: [] };
}
