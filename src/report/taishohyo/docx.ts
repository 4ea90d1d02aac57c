import {
  AlignmentType,
  Document,
  Footer,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { fixDates } from '../zip-dates.ts';
import { indentOf } from './indent.ts';
import type { Cell, Line, Row, Taishohyo } from './table.ts';

/** Twentieths of a point: A4, its margins, and the widths of the three columns that fill it. */
const PAGE = { width: 11906, height: 16838, margin: 850 };
const COLUMNS = [5900, 5900, 3338] as const;
const CHARACTER = 210;

/** Half points. */
const SIZE = { title: 28, text: 21, small: 18, place: 14 };

const FONT = { ascii: 'Century', hAnsi: 'Century', eastAsia: 'ＭＳ 明朝', cs: 'Times New Roman' };

const words = (text: string, options: IRunOptions = {}) => new TextRun({ text, ...options });

function lineParagraph(line: Line, depth: number, bold: boolean): Paragraph {
  const size = line.kind === 'caption' ? SIZE.small : SIZE.text;
  return new Paragraph({
    indent: { left: CHARACTER * indentOf(line, depth) },
    children: line.runs.map(({ text, changed }) =>
      words(text, { size, bold, ...(changed ? { underline: { type: 'single' } } : {}) }),
    ),
  });
}

const cellOf = (children: readonly Paragraph[], column: number) =>
  new TableCell({
    width: { size: COLUMNS[column] as number, type: WidthType.DXA },
    // a cell without a paragraph is no cell
    children: children.length > 0 ? children : [new Paragraph({})],
  });

function textCell(cell: Cell, { kind, depth }: Row, column: number): TableCell {
  const bold = (line: Line) => kind === 'goal' && line.kind === 'title';
  return cellOf(
    cell.map((line) => lineParagraph(line, depth, bold(line))),
    column,
  );
}

function tableRow(row: Row): TableRow {
  const about = [
    ...row.remarks.map((text) => new Paragraph({ children: [words(text, { size: SIZE.small })] })),
    ...row.places.map((text) => new Paragraph({ children: [words(text, { size: SIZE.place })] })),
  ];
  return new TableRow({
    cantSplit: true,
    children: [textCell(row.left, row, 0), textCell(row.right, row, 1), cellOf(about, 2)],
  });
}

/** Repeated on every page. */
function headerRow(columns: Taishohyo['columns']): TableRow {
  const cells = columns.map(
    (name, column) =>
      new TableCell({
        width: { size: COLUMNS[column] as number, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [words(name)] })],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

const tableOf = ({ columns, rows }: Taishohyo) =>
  new Table({
    width: { size: COLUMNS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: COLUMNS,
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: 80, right: 80 },
    rows: [headerRow(columns), ...rows.map(tableRow)],
  });

const pageNumber = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.small })],
      }),
    ],
  });

function documentOf(table: Taishohyo): Document {
  const { title, documents, notes } = table;
  const plain = (text: string) => new Paragraph({ children: [words(text)] });
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 200 },
    children: [words(title, { size: SIZE.title, bold: true })],
  });
  const { width, height, margin } = PAGE;
  const page = {
    // the library turns width and height itself
    size: { width, height, orientation: PageOrientation.LANDSCAPE },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  };
  return new Document({
    title,
    creator: 'senryaku',
    lastModifiedBy: 'senryaku',
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.text, language: { eastAsia: 'ja-JP' } } },
      },
    },
    sections: [
      {
        properties: { page },
        footers: { default: pageNumber() },
        children: [heading, ...documents.map(plain), tableOf(table), ...notes.map(plain)],
      },
    ],
  });
}

/** The table as a Word document on A4 landscape, its header row on every page (新旧対照表). */
export async function taishohyoDocx(table: Taishohyo): Promise<Uint8Array> {
  return fixDates(await Packer.toBuffer(documentOf(table)));
}
