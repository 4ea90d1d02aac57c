import type { Result } from '../../base/finding.ts';
import { InputError } from '../../base/input-error.ts';
import type { Line } from '../../forms/line.ts';
import type { SourceFile, SourceText } from '../../forms/source.ts';
import { tileLines } from '../block/lines.ts';
import { mediaTypeOf } from '../media-type.ts';
import { sourceTextOf } from '../source-text.ts';
import { decodeHtml } from './charset.ts';
import { htmlBlocks } from './flow.ts';

/**
 * Reads a page (HTML): its headings, paragraphs, list entries and table rows, without the furniture of the site.
 * Nothing in it is run or fetched. Throws InputError when no words stand in it.
 */
export async function readHtml(
  file: SourceFile,
): Promise<Result<{ source: SourceText; lines: readonly Line[] }>> {
  const { value, findings } = decodeHtml(file.bytes, file.name);
  const blocks = htmlBlocks(value.text);
  if (blocks.length === 0) throw new InputError('input-empty', { file: file.name });
  const source = sourceTextOf(file, { ...value, mediaType: mediaTypeOf('html') });
  return { value: { source, lines: tileLines(blocks, value.text.length) }, findings };
}
