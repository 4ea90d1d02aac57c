import type { ColumnForm, DataTable } from './tables/table.ts';

/** How tables are written (文字コード): `cp932` is Shift_JIS as Windows has it. */
export type TableEncoding = 'utf8' | 'utf8-bom' | 'cp932';

/** Names of the encodings as data packages give them; Python and R know CP932 by this name, not by its IANA one. */
const CHARSETS: Readonly<Record<TableEncoding, string>> = {
  utf8: 'utf-8',
  'utf8-bom': 'utf-8',
  cp932: 'cp932',
};

/** The units of a column in words: its own, or where they stand. */
function describe({ en, unit, unitIn }: ColumnForm): string {
  if (unit !== undefined) return `${en} (unit: ${unit})`;
  return unitIn === undefined ? en : `${en} (unit: column ${unitIn})`;
}

function fieldOf(column: ColumnForm) {
  const { name, type, ja, required, values, pattern } = column;
  const constraints = {
    ...(required ? { required } : {}),
    ...(values ? { enum: values } : {}),
    ...(pattern ? { pattern } : {}),
  };
  return {
    name,
    type: type === 'text' ? 'string' : type,
    title: ja,
    description: describe(column),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** A table as a Tabular Data Resource. */
function resourceOf(table: DataTable, encoding: TableEncoding) {
  const { name, ja, en, columns, primaryKey } = table;
  // a reference to the table itself is written as the empty name
  const foreignKeys = table.foreignKeys.map(({ fields, table: resource, reference }) => ({
    fields,
    reference: { resource: resource === name ? '' : resource, fields: reference },
  }));
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title: ja,
    description: en,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: CHARSETS[encoding],
    dialect: {
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
      header: true,
    },
    schema: {
      fields: columns.map(fieldOf),
      missingValues: [''],
      primaryKey,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

/**
 * What a folder of tables holds, as a Frictionless Tabular Data Package (`datapackage.json`).
 * Source: https://specs.frictionlessdata.io/tabular-data-package/ (version 1).
 */
export function writeDataPackage(tables: readonly DataTable[], encoding: TableEncoding): string {
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'senryaku',
    title: '地方版総合戦略',
    description: 'Goals, policies, indicators and projects of municipal strategy documents.',
    resources: tables.map((table) => resourceOf(table, encoding)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
