import type { CellStyle, FontStyle, RichTextRun, Cell as SheetCell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { columnsOf } from '../../language/width.ts';
import { fixDates } from '../zip-dates.ts';
import { indentOf } from './indent.ts';
import type { Cell, Row, Taishohyo } from './table.ts';

/** Widths of the columns in characters of the standard font; a wide character takes two. */
const WIDTHS = [56, 56, 34] as const;
const LINE_POINTS = 15;

const FONT: FontStyle = { name: 'ＭＳ 明朝', size: 10.5 };
const SMALL: FontStyle = { ...FONT, size: 8 };
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

const TEXT: CellStyle = {
  font: FONT,
  border: BORDER,
  alignment: { vertical: 'top', wrapText: true },
};
const HEAD: CellStyle = {
  ...TEXT,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
};
const PLAIN: CellStyle = { font: FONT };
const TITLE: CellStyle = { font: { ...FONT, size: 14, bold: true } };

type Text = Partial<SheetCell>;

const textCell = (value: string, style: CellStyle): Text => ({ value, type: 'string', style });

/** Lines of one cell with breaks between them. */
function richCell(lines: readonly (readonly RichTextRun[])[]): Text {
  const runs = lines.flatMap((line, i) => (i === 0 ? line : [{ text: '\n', font: FONT }, ...line]));
  const value = runs.map(({ text }) => text).join('');
  return value === ''
    ? textCell('', TEXT)
    : { value, type: 'richText', richText: runs, style: TEXT };
}

function lineRuns(cell: Cell, { depth, kind }: Row): readonly (readonly RichTextRun[])[] {
  return cell.map((line) => {
    const bold = kind === 'goal' && line.kind === 'title';
    const indent = '\u3000'.repeat(indentOf(line, depth));
    const runs = line.runs.map(({ text, changed }) => ({
      text,
      font: { ...FONT, bold, ...(changed ? { underline: 'single' as const } : {}) },
    }));
    return indent === '' ? runs : [{ text: indent, font: FONT }, ...runs];
  });
}

function cellsOf(row: Row): readonly Text[] {
  const about = [
    ...row.remarks.map((text) => [{ text, font: FONT }]),
    ...row.places.map((text) => [{ text, font: SMALL }]),
  ];
  return [richCell(lineRuns(row.left, row)), richCell(lineRuns(row.right, row)), richCell(about)];
}

/** Lines that a text takes in a column of so many characters. */
function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / width)), 0);
}

/** Spreadsheets do not make room for wrapped rich text by themselves. */
function heightOf(cells: readonly Text[]): number {
  const lines = cells.map(({ value }, i) => linesIn(String(value ?? ''), (WIDTHS[i] ?? 10) - 2));
  return Math.min(400, LINE_POINTS * Math.max(1, ...lines) + 3);
}

/** All cells of the sheet, top down: title, documents, header, rows, notes. */
function gridOf({
  title,
  documents,
  columns,
  rows,
  notes,
}: Taishohyo): readonly (readonly Text[])[] {
  const line = (text: string) => [textCell(text, PLAIN)];
  return [
    [textCell(title, TITLE)],
    ...documents.map(line),
    columns.map((name) => textCell(name, HEAD)),
    ...rows.map(cellsOf),
    ...notes.map(line),
  ];
}

function sheetOf(table: Taishohyo): WriteSheet {
  const grid = gridOf(table);
  const head = table.documents.length + 1;
  const body = grid.slice(head + 1, head + 1 + table.rows.length);
  return {
    name: '新旧対照表',
    columns: WIDTHS.map((width) => ({ width })),
    rows: grid.map((cells) => cells.map(({ value }) => value ?? null)),
    cells: new Map(grid.flatMap((cells, i) => cells.map((cell, j) => [`${i},${j}`, cell]))),
    rowDefs: new Map(body.map((cells, i) => [head + 1 + i, { height: heightOf(cells) }])),
    freezePane: { rows: head + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${head + 1}:$${head + 1}`,
    },
  };
}

/** The table as a workbook with underlined rich text, on A4 landscape, its header row on every page (新旧対照表). */
export async function taishohyoXlsx(table: Taishohyo): Promise<Uint8Array> {
  const { title } = table;
  const properties = { title, creator: 'senryaku', modified: new Date(0) };
  return fixDates(await writeXlsx({ sheets: [sheetOf(table)], properties, defaultFont: FONT }));
}
