import { EncryptedFileError } from 'hucre';
import { readXlsx as readWorkbook, type Workbook } from 'hucre/xlsx';
import type { Result } from '../../base/finding.ts';
import { InputError } from '../../base/input-error.ts';
import type { Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import type { SourceFile, SourceText } from '../../forms/source.ts';
import { requireSound } from '../archive.ts';
import { extractText } from '../block/text.ts';
import { mediaTypeOf } from '../media-type.ts';
import { sourceTextOf } from '../source-text.ts';
import { type SheetOrigin, sheetBlocks } from './rows.ts';

const KIND = 'Excel';

/** The sheets that are shown. Formulas are not computed: the file keeps the results that it was saved with. */
async function open({ bytes, name }: SourceFile): Promise<Workbook> {
  try {
    const sheets = (info: { hidden?: boolean; veryHidden?: boolean }) =>
      !info.hidden && !info.veryHidden;
    return await readWorkbook(bytes, { readStyles: true, sheets });
  } catch (error) {
    const code = error instanceof EncryptedFileError ? 'input-encrypted' : 'input-damaged';
    throw new InputError(code, { file: name, kind: KIND });
  }
}

/**
 * Reads a workbook (XLSX): each sheet's name as a heading, its rows with merged cells in all their places, numbers and
 * dates as they are shown. The source text is the rows, a line each, cells divided by tabs. Throws InputError.
 */
export async function readXlsx(
  file: SourceFile,
): Promise<Result<{ source: SourceText; lines: readonly Line[] }>> {
  requireSound(file.bytes, file.name, KIND);
  const { sheets, dateSystem } = await open(file);
  const origins = new Map<Mapped, SheetOrigin>();
  const blocks = sheets.flatMap((sheet) =>
    sheetBlocks(sheet, dateSystem === '1904', (content, origin) => origins.set(content, origin)),
  );
  const { text, lines, printed } = extractText(blocks);
  if (text.trim() === '') throw new InputError('input-empty', { file: file.name });
  const source = sourceTextOf(file, { mediaType: mediaTypeOf('xlsx'), text, encoding: 'utf-8' });
  const sheetPlaces = printed.flatMap(({ content, start, end }) => {
    const origin = origins.get(content);
    return origin ? [{ start, end, ...origin }] : [];
  });
  return { value: { source: { ...source, sheetPlaces }, lines }, findings: [] };
}
