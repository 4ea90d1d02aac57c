import type { CellStyle, FontStyle, RichTextRun, Cell as SheetCell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { columnsOf } from '../../language/letters/width.ts';
import { fixDates } from '../zip-dates.ts';
import { indentOf } from './indent.ts';
import type { Cell, Row, Taishohyo } from './table.ts';

/** Widths of the columns in characters of the standard font; a wide character takes two. */
const WIDTHS = [56, 56, 34] as const;
/** Height of a line by the size of its letters, and of the lowest one: fonts that take the place of a missing one stand higher. */
const LEADING = 1.42;
const LOWEST = 12.5;

const FONT_SIZE = 10.5;
const FONT: FontStyle = { name: 'ＭＳ 明朝', size: FONT_SIZE };
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

/** A line of a cell: its text, and the size of its letters. */
interface SizedLine {
  text: string;
  size: number;
}

/** The lines of a cell as its runs break them. */
function sizedLines({ value, richText }: Text): readonly SizedLine[] {
  const lines: SizedLine[] = [{ text: '', size: 0 }];
  for (const { text, font } of richText ?? [{ text: String(value ?? ''), font: FONT }]) {
    const size = font?.size ?? FONT_SIZE;
    for (const [i, piece] of text.split('\n').entries()) {
      if (i > 0) lines.push({ text: '', size: 0 });
      const last = lines.at(-1) as SizedLine;
      last.text += piece;
      if (piece !== '') last.size = Math.max(last.size, size);
    }
  }
  return lines;
}

/** Points that a cell takes in a column of so many characters: small letters are narrow, and their lines low. */
function pointsOf(cell: Text, width: number): number {
  return sizedLines(cell).reduce((sum, { text, size }) => {
    const own = size || FONT_SIZE;
    const wrapped = Math.max(1, Math.ceil((columnsOf(text) * own) / FONT_SIZE / width));
    return sum + wrapped * Math.max(LOWEST, own * LEADING);
  }, 0);
}

/** Spreadsheets do not make room for wrapped rich text by themselves. */
function heightOf(cells: readonly Text[]): number {
  const points = cells.map((cell, i) => pointsOf(cell, (WIDTHS[i] ?? 10) - 3));
  return Math.min(400, Math.ceil(Math.max(FONT_SIZE * LEADING, ...points)) + 3);
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
