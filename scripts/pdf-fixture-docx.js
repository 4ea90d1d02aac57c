// The seeds as Word documents, for the PDFs that LibreOffice prints.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const FONT = 'IPAGothic';
/** Twentieths of a point: width of the text between the margins, and of one letter of a table. */
const WIDTH = 9400;
const LETTER = 180;
const PADDING = 200;

const run = (text, size, more = {}) => new TextRun({ text, font: FONT, size, ...more });

/** Lines one below the other, without room between them. */
const block = (lines, size, spacing) =>
  new Paragraph({
    spacing,
    children: lines.map((line, i) => run(line, size, i > 0 ? { break: 1 } : {})),
  });

/** Column widths by the longest text of each, the wide ones narrowed until all fit. */
function widthsOf(rows) {
  const columns = Math.max(...rows.map((row) => row.length));
  const wanted = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.flatMap((row) => (row[i] ?? ['']).map((line) => line.length))),
  ).map((letters) => (letters + 1) * LETTER + PADDING);
  const fair = WIDTH / columns;
  const narrow = wanted.filter((width) => width <= fair).reduce((sum, width) => sum + width, 0);
  const wide = wanted.filter((width) => width > fair).reduce((sum, width) => sum + width, 0);
  const share = wide > 0 ? Math.min(1, (WIDTH - narrow) / wide) : 1;
  return wanted.map((width) => Math.round(width > fair ? width * share : width));
}

function table(rows) {
  const columnWidths = widthsOf(rows);
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (lines, i) =>
              new TableCell({
                width: { size: columnWidths[i], type: WidthType.DXA },
                margins: { left: 80, right: 80, top: 40, bottom: 40 },
                children: lines.map((line) => new Paragraph({ children: [run(line, 18)] })),
              }),
          ),
        }),
    ),
  });
}

const margin = (text) => new Paragraph({ alignment: AlignmentType.CENTER, children: text });

/**
 * A Word document.
 * @param {string} title of its running head
 * @param {({ kind: 'text', lines: string[] } | { kind: 'rows', rows: string[][][] } | null)[]} parts of the text; null
 *   where room is left
 */
export function docxOf(title, parts) {
  const children = parts.flatMap((part, i) => {
    if (part === null) return [];
    const after = parts[i + 1] === null || part.kind === 'rows' ? 210 : 0;
    if (part.kind === 'text')
      return [block(part.lines, 21, { after, line: 320, lineRule: 'exact' })];
    return [table(part.rows), new Paragraph({ spacing: { after: 60 }, children: [] })];
  });
  const page = { size: { width: 11906, height: 16838 } };
  const edges = { top: 1134, bottom: 1134, left: 1247, right: 1247, header: 500, footer: 500 };
  const number = new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'], font: FONT, size: 16 });
  const document = new Document({
    creator: 'fixture',
    sections: [
      {
        properties: { page: { ...page, margin: edges } },
        headers: { default: new Header({ children: [margin([run(`${title}・資料`, 16)])] }) },
        footers: { default: new Footer({ children: [margin([number])] }) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}
