import { cellText } from './csv.ts';
import { hasPlatformCharacter } from './platform-character.ts';
import type { Cell, ColumnForm, DataTable } from './tables/table.ts';

/** A place where a table breaks a rule. */
export interface RuleBreach {
  /** Number of the rule in 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」 (2020). */
  readonly rule: string;
  readonly table: string;
  /** As spreadsheets count, the header being row 1; null for the whole table. */
  readonly row: number | null;
  readonly column: string | null;
  /** The cell or what is missing. */
  readonly text: string;
}

type CellRule = (text: string, cell: Cell, column: ColumnForm) => boolean;

// -55, 0.08
const BARE_NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/;
// =A1, +81, @x
const LIVE_FORMULA = /^[=+\-@\t\r]/;
// 2015
const WESTERN_YEAR = /^(?:19|20|21)[0-9]{2}$/;

const isFigure = ({ type }: ColumnForm) => type === 'number' || type === 'integer';

/** Rules that one cell alone can break; an empty cell breaks none of them. */
const CELL_RULES: Readonly<Record<string, CellRule>> = {
  '1-2': (text) => /[\t\r\n]/.test(text),
  '1-3': (text, _, column) => isFigure(column) && !BARE_NUMBER.test(text),
  '1-5': (text, _, { type }) => text !== text.trim() || (type !== 'text' && /\s\s/.test(text)),
  '1-7': (text) => LIVE_FORMULA.test(text) && !/^[+-]?[0-9.]+$/.test(text),
  '1-10': (text, _, { type }) => type !== 'text' && hasPlatformCharacter(text),
  '1-11': (text, _, { type }) => type === 'year' && !WESTERN_YEAR.test(text),
  '1-13': (_, cell, column) =>
    (isFigure(column) || column.type === 'year') && typeof cell === 'string',
};

/** The columns that every row must have: which local government it is about (rule 1-12). */
const AREA_COLUMNS = ['municipality_code', 'municipality_name'];

function checkCells(table: DataTable): RuleBreach[] {
  return table.rows.flatMap((cells, r) =>
    cells.slice(0, table.columns.length).flatMap((cell, c) => {
      const column = table.columns[c] as ColumnForm;
      const text = cellText(cell);
      const at = { table: table.name, row: r + 2, column: column.name, text };
      if (text === '') return column.required ? [{ rule: '1-6', ...at }] : [];
      const broken = Object.entries(CELL_RULES).filter(([, breaks]) => breaks(text, cell, column));
      return broken.map(([rule]) => ({ rule, ...at }));
    }),
  );
}

/** Rows as long as the header, no row empty, no key twice (1-4, 2-1). */
function checkRows({ name, columns, rows, primaryKey }: DataTable): RuleBreach[] {
  const keyColumns = primaryKey.map((key) => columns.findIndex((column) => column.name === key));
  const seen = new Set<string>();
  return rows.flatMap((cells, r) => {
    const key = JSON.stringify(keyColumns.map((c) => cells[c]));
    const at = { table: name, row: r + 2, column: null };
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(cells.length === columns.length
        ? []
        : [{ rule: '1-4', ...at, text: String(cells.length) }]),
      ...(cells.every((cell) => cell === null) ? [{ rule: '2-1', ...at, text: '' }] : []),
      ...(twice ? [{ rule: '2-1', ...at, text: key }] : []),
    ];
  });
}

/** A header of different names (1-6), figures with their units (1-9), the area in each table (1-12). */
function checkColumns({ name, columns }: DataTable): RuleBreach[] {
  const names = columns.map((column) => column.name);
  const breach = (rule: string, column: string, text = column): RuleBreach => ({
    rule,
    table: name,
    row: null,
    column,
    text,
  });
  return [
    ...names
      .filter((n, i) => n.trim() === '' || names.indexOf(n) !== i)
      .map((n) => breach('1-6', n)),
    ...columns
      .filter(({ type, unitIn }) => type === 'number' && !names.includes(unitIn ?? ''))
      .map((column) => breach('1-9', column.name, column.unitIn ?? 'unit')),
    ...AREA_COLUMNS.filter((area) => !names.includes(area)).map((area) => breach('1-12', area)),
  ];
}

/**
 * Where `tables` break the rules for machine-readable tables (機械判読可能なデータの表記方法), as far as tables
 * alone can: 1-1 (CSV), 1-8 (objects) hold for every CSV file. Empty when all is well.
 */
export function machineReadable(tables: readonly DataTable[]): readonly RuleBreach[] {
  const names = tables.map(({ name }) => name);
  const doubled = names.filter((name, i) => names.indexOf(name) !== i);
  return [
    ...doubled.map((name) => ({ rule: '2-2', table: name, row: null, column: null, text: name })),
    ...tables.flatMap((table) => [
      ...checkColumns(table),
      ...checkRows(table),
      ...checkCells(table),
    ]),
  ];
}
