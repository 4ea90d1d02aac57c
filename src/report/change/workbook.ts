import type { CellStyle, Cell as SheetCell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { ChangeSet } from '../../forms/changes.ts';
import { columnsOf } from '../../language/letters/width.ts';
import { type Lang, message } from '../../language/message.ts';
import type { Cell, CsvRow } from '../csv-table.ts';
import { fixDates } from '../zip-dates.ts';
import { CHANGE_COLUMNS, changedFieldRows, changeRows } from './csv.ts';
import { documentWords, summaryRows, unlistedLines, verdictLine } from './summary.ts';

/** Widths of columns in characters; a wide character takes two. */
const WIDTH = { least: 8, most: 60 };

const FONT = { name: '游ゴシック', size: 11 };
const PLAIN: CellStyle = { font: FONT };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EDF3' } },
};

type Table = keyof typeof CHANGE_COLUMNS;
type Grid = readonly (readonly Cell[])[];

/** Room for the longest datum, as Japanese text is wide; a line alone on its row may run on over its neighbours. */
function widthsOf(all: Grid): readonly number[] {
  const grid = all.filter((row) => row.length > 1);
  const columns = Math.max(0, ...grid.map((row) => row.length));
  return Array.from({ length: columns }, (_, j) => {
    const longest = grid.reduce((most, row) => Math.max(most, columnsOf(String(row[j] ?? ''))), 0);
    return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
  });
}

/** Words stay words whatever they look like: 012238, 1-1, =SUM. */
function cellOf(value: Cell, style: CellStyle): Partial<SheetCell> {
  return typeof value === 'string' ? { value, type: 'string', style } : { value, style };
}

function sheetOf(name: string, grid: Grid, headers: ReadonlySet<number>): WriteSheet {
  return {
    name,
    columns: widthsOf(grid).map((width) => ({ width })),
    rows: grid.map((row) => [...row]),
    cells: new Map(
      grid.flatMap((row, i) =>
        row.map((value, j) => [`${i},${j}`, cellOf(value, headers.has(i) ? HEAD : PLAIN)]),
      ),
    ),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  };
}

/** A1 is column 0, AA1 is column 26. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const headerOf = (table: Table, lang: Lang): readonly string[] =>
  Object.entries(CHANGE_COLUMNS[table]).map(([name, words]) => (lang === 'ja' ? words.ja : name));

/** A table on a sheet: header frozen, every column with a filter. */
function dataSheet(table: Table, rows: readonly CsvRow[], lang: Lang): WriteSheet {
  const header = headerOf(table, lang);
  const names = Object.keys(CHANGE_COLUMNS[table]);
  const grid = [header, ...rows.map((row) => names.map((name) => row[name] ?? null))];
  const sheet = sheetOf(message(`workbook-${table}`, {}, lang), grid, new Set([0]));
  return {
    ...sheet,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(header.length - 1)}${grid.length}` },
    // so many columns on one page nobody could read
    pageSetup: { paperSize: 'a4', orientation: 'landscape', printTitlesRow: '$1:$1' },
  };
}

/** Which documents, how many changes, and what each column of the other sheets means (説明). */
function explainingSheet(changeSet: ChangeSet, lang: Lang): WriteSheet {
  const { old, new: next } = changeSet;
  const word = (code: string) => message(code, {}, lang);
  const summary = summaryRows(changeSet, lang).map((row, i) =>
    row.map((cell, j) => (i > 0 && j > 0 && /^\d+$/.test(cell) ? Number(cell) : cell)),
  );
  const lines = [verdictLine(changeSet, lang) ?? '', ...unlistedLines(changeSet, lang)];
  const about: Grid = [
    [message('diff-title', { old: old.document.title, new: next.document.title }, lang)],
    [word('diff-side-old'), old.document.title, documentWords(old.document, lang)],
    [word('diff-side-new'), next.document.title, documentWords(next.document, lang)],
    [],
    ...summary,
    ...lines.filter((line) => line !== '').map((line) => [line]),
    [],
  ];
  const columns = ['sheet', 'column', 'name', 'meaning'].map((name) => word(`workbook-${name}`));
  const listed = (['changes', 'fields'] as const).flatMap((table) =>
    Object.entries(CHANGE_COLUMNS[table]).map(([name, { ja, en }]) => [
      word(`workbook-${table}`),
      ja,
      name,
      en,
    ]),
  );
  const heads = new Set([0, 4, about.length]);
  return sheetOf(word('workbook-about'), [...about, columns, ...listed], heads);
}

/** A comparison as a workbook (変更一覧のブック): what it is, the changes, and the fields that differ. */
export async function changesWorkbook(changeSet: ChangeSet, lang: Lang): Promise<Uint8Array> {
  const sheets = [
    explainingSheet(changeSet, lang),
    dataSheet('changes', changeRows(changeSet), lang),
    dataSheet('fields', changedFieldRows(changeSet), lang),
  ];
  const properties = { creator: 'senryaku', modified: new Date(0) };
  return fixDates(await writeXlsx({ sheets, properties, defaultFont: FONT }));
}
