import { type Cell, cellRef, type Sheet } from 'hucre';
import { join, type Mapped, mapped } from '../../base/mapped.ts';
import data from '../../lexicon/document-files.yaml';
import type { Block } from '../block/block.ts';
import { layRows, type SpanningCell } from '../block/row-spans.ts';
import { isRemark } from './remark.ts';
import { showValue } from './value.ts';

const { unnamedSheets } = data as { readonly unnamedSheets: readonly string[] };
// Sheet1, シート 2
const UNNAMED = new RegExp(
  `^(?:${unnamedSheets.join('|')})\\s?\\d{0,3}(?:\\s?\\(\\d{1,2}\\))?$`,
  'i',
);

/** Copies of merged cells that one sheet may ask for. */
const COPIES = 200_000;

/** Where in a workbook some words come from. */
export interface SheetOrigin {
  readonly sheet: string;
  /** `C7`; null for the name of the sheet itself. */
  readonly cell: string | null;
}

/** Takes down where words come from. */
export type Origins = (content: Mapped, origin: SheetOrigin) => void;

const isFilled = ({ text }: Mapped) => text !== '';
const place = (row: number, column: number) => `${row},${column}`;

/** The merged ranges: where each begins with its size, and the cells that others cover. */
function mergesOf({ merges = [], rows }: Sheet, width: number) {
  const spans = new Map<string, { rowspan: number; colspan: number }>();
  const covered = new Set<string>();
  let budget = COPIES;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const lastRow = Math.min(endRow, rows.length - 1);
    const lastColumn = Math.min(endCol, width - 1);
    budget -= Math.max(0, (lastRow - startRow + 1) * (lastColumn - startCol + 1));
    if (budget < 0) break;
    spans.set(place(startRow, startCol), {
      rowspan: lastRow - startRow + 1,
      colspan: lastColumn - startCol + 1,
    });
    for (let row = startRow; row <= lastRow; row++)
      for (let column = startCol; column <= lastColumn; column++)
        if (row !== startRow || column !== startCol) covered.add(place(row, column));
  }
  return { spans, covered };
}

const formatOf = (cell: Cell | undefined): string | null => cell?.style?.numFmt ?? null;

/** The cells of every row as they are shown, columns that are empty at the left left out. */
function cellsOf(sheet: Sheet, is1904: boolean, origins: Origins): SpanningCell[][] {
  const shown = sheet.rows.map((row, r) =>
    row.map((value, c) => {
      const cell = sheet.cells?.get(place(r, c));
      return showValue(cell?.formulaResult ?? value, formatOf(cell), is1904).trim();
    }),
  );
  const width = shown.reduce((most, row) => Math.max(most, row.length), 0);
  const firstOf = (row: readonly string[]) => row.findIndex((text) => text !== '');
  const left = shown.reduce((least, row) => {
    const first = firstOf(row);
    return first < 0 ? least : Math.min(least, first);
  }, width);
  const { spans, covered } = mergesOf(sheet, width);
  return shown.map((row, r) => {
    const end = row.findLastIndex((text) => text !== '') + 1;
    return row.slice(0, end).flatMap((text, c) => {
      if (c < left || covered.has(place(r, c))) return [];
      const span = spans.get(place(r, c)) ?? { rowspan: 1, colspan: 1 };
      const content = mapped(text, 0);
      if (text !== '') origins(content, { sheet: sheet.name, cell: cellRef(r, c) });
      return [{ content, ...span }];
    });
  });
}

/** The words of a row that are all in one cell, or null: a title above a table, a note. */
function loneCell(cells: readonly Mapped[]): Mapped | null {
  const own = [...new Set(cells)].filter(isFilled);
  return own.length === 1 ? (own[0] as Mapped) : null;
}

/** A sheet as lines: its name as heading, titles above its table as text, and its rows. */
export function sheetBlocks(sheet: Sheet, is1904: boolean, origins: Origins): readonly Block[] {
  const blocks: Block[] = [];
  let spaced = true;
  let inTable = false;
  const rows = cellsOf(sheet, is1904, origins);
  layRows(rows, { copies: COPIES }).forEach((cells, r) => {
    const own = (rows[r] as SpanningCell[]).map(({ content }) => content).filter(isFilled);
    if (own.length === 0) {
      spaced = true;
      inTable = false;
      return;
    }
    const alone = loneCell(cells);
    const lone = alone && (!inTable || isRemark(alone)) ? alone : null;
    const content = lone ?? join(own, '\t');
    blocks.push({
      content,
      cells: lone ? null : cells,
      depth: null,
      spaced: spaced || lone !== null,
    });
    inTable ||= lone === null;
    spaced = lone !== null;
  });
  if (blocks.length === 0 || UNNAMED.test(sheet.name.trim())) return blocks;
  const name = mapped(sheet.name, 0);
  origins(name, { sheet: sheet.name, cell: null });
  return [{ content: name, cells: null, depth: 1, spaced: true }, ...blocks];
}
