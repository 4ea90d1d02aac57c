import facts from '../../lexicon/tables.yaml';
import { foldPlatformCharacters } from '../platform-character.ts';
import type { Entry, Inventory } from './entry.ts';

/** What a column of a record holds; lists only where `only` is `records`, or as words divided by ` / `. */
export type Raw = string | number | boolean | null | readonly (string | number)[];

/** What a cell of a table holds: one datum. */
export type Cell = string | number | boolean | null;

interface ColumnFacts {
  readonly type: 'string' | 'text' | 'integer' | 'number' | 'boolean' | 'year';
  readonly required?: boolean;
  readonly unit?: string;
  readonly unitIn?: string;
  readonly values?: readonly string[];
  readonly pattern?: string;
  /** Japanese name. */
  readonly ja: string;
  /** English description. */
  readonly en: string;
}

/** A column as it is written: its name and what `lexicon/tables.yaml` says of it. */
export interface ColumnForm extends ColumnFacts {
  readonly name: string;
}

/** A column of a table declaration: how its value is taken from an entry. */
export interface Column<T> {
  readonly form: ColumnForm;
  readonly value: (entry: Entry<T>) => Raw;
  /** Left out of tables (`records`) or of records (`cells`). */
  readonly only?: 'cells' | 'records';
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: string;
  readonly reference: readonly string[];
}

/** A table declaration (表の宣言); header, cells, records and Table Schema all come from it. */
export interface TableDeclaration<T> {
  readonly name: string;
  /** What one row is called in a record. */
  readonly record: string;
  readonly entries: (inventory: Inventory) => readonly Entry<T>[];
  readonly columns: readonly Column<T>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** One table with its rows (表). */
export interface DataTable {
  readonly name: string;
  readonly ja: string;
  readonly en: string;
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly (readonly Cell[])[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** One row as a record of its own. */
export type DataRecord = Readonly<Record<string, Raw>>;

/** A declaration that has forgotten what its entries are. */
export interface TableForm {
  readonly name: string;
  readonly tableOf: (inventory: Inventory) => DataTable;
  readonly recordsOf: (inventory: Inventory) => readonly DataRecord[];
}

const FACTS = facts as {
  readonly populationUnit: string;
  readonly tables: Readonly<Record<string, { readonly ja: string; readonly en: string }>>;
  readonly columns: Readonly<Record<string, ColumnFacts>>;
};

/** The unit of populations. */
export const POPULATION_UNIT = FACTS.populationUnit;

/** A column named `name`; `called` is the name of its facts where another table has a column of the same name. */
export function column<T>(name: string, value: Column<T>['value'], called = name): Column<T> {
  const known = FACTS.columns[called];
  if (known === undefined)
    throw new Error(`lexicon/tables.yaml does not know the column ${called}`);
  return { form: { ...known, name }, value };
}

/** A run of blanks with a line break or tab in it is one blank, for rows and cells must not break. */
const onOneLine = (words: string): string =>
  words.replace(/\s+/g, (run) => (/[\t-\r\u2028\u2029]/.test(run) ? ' ' : run)).trim();

/** One datum; but for verbatim text in characters that every machine shows, without blanks for looks. */
function cellOf(raw: Raw, type: ColumnForm['type']): Cell {
  const value = Array.isArray(raw) ? raw.join(' / ') : (raw as Cell);
  if (typeof value !== 'string') return value;
  const line = onOneLine(value);
  const words = type === 'text' ? line : foldPlatformCharacters(line).replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}

/** Makes a declaration usable beside declarations of other entries. */
export function declareTable<T>(declaration: TableDeclaration<T>): TableForm {
  const { name, record, entries, columns, primaryKey, foreignKeys } = declaration;
  const written = columns.filter(({ only }) => only !== 'records');
  const told = columns.filter(({ only }) => only !== 'cells');
  return {
    name,
    tableOf: (inventory) => ({
      name,
      ja: FACTS.tables[name]?.ja ?? name,
      en: FACTS.tables[name]?.en ?? name,
      columns: written.map(({ form }) => ({
        ...form,
        required: form.required === true || primaryKey.includes(form.name),
      })),
      rows: entries(inventory).map((entry) =>
        written.map(({ form, value }) => cellOf(value(entry), form.type)),
      ),
      primaryKey,
      foreignKeys,
    }),
    recordsOf: (inventory) =>
      entries(inventory).map((entry) => ({
        record,
        path: entry.place.path,
        ...Object.fromEntries(told.map(({ form, value }) => [form.name, value(entry)])),
      })),
  };
}
