import type { Notice } from '../base/finding.ts';
import type { Strategy } from '../forms/strategy.ts';
import { writeCsv } from './csv.ts';
import { type TableEncoding, writeDataPackage } from './data-package.ts';
import type { ExportFile } from './file.ts';
import type { DataTable } from './tables/table.ts';
import { tablesOf } from './tables/tables.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** U+9AD9 for 髙 */
const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

/** Writes one table as the bytes of a CSV file. */
type TableWriter = (table: DataTable) => Uint8Array | string;

/** The codec of CP932 is only loaded where it is asked for. */
async function cp932Writer(notice: Notice | undefined): Promise<TableWriter> {
  const { encodeCp932, fitCp932 } = await import('./cp932.ts');
  return (table) => {
    const fitted = fitCp932(table);
    for (const { character, ...place } of fitted.unwritable) {
      notice?.('cp932-unwritable', null, { character, code: codeOf(character), ...place });
    }
    return encodeCp932(writeCsv(fitted.table));
  };
}

/** `strategies` as ten CSV files and the `datapackage.json` that describes them. */
export async function writeTables(
  strategies: readonly Strategy[],
  encoding: TableEncoding,
  notice?: Notice,
): Promise<readonly ExportFile[]> {
  const mark = encoding === 'utf8-bom' ? BYTE_ORDER_MARK : '';
  const write: TableWriter =
    encoding === 'cp932' ? await cp932Writer(notice) : (table) => mark + writeCsv(table);
  const tables = tablesOf(strategies);
  return [
    ...tables.map((table) => ({ name: `${table.name}.csv`, bytes: write(table) })),
    { name: 'datapackage.json', bytes: writeDataPackage(tables, encoding) },
  ];
}
