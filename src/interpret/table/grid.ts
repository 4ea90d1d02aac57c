import { join, type Mapped } from '../../base/mapped.ts';
import type { Row } from '../../forms/outline.ts';
import { firstFigure } from '../../language/value/numeral.ts';

// a cell of nothing but a figure with its sign and unit: ▲2,652, 11.3%, 2,409人
const FIGURE_CELL = /^[▲△−+-]?\s?[\d,.]+\s?(?:%|人|件|円|千円|ポイント)?$/;

/** Whether a cell holds a figure and nothing else. */
export function isFigureCell({ text }: Mapped): boolean {
  return FIGURE_CELL.test(text) && firstFigure(text) !== null;
}

/** How many columns at the left hold words only, their header blank but for one: letters spread over cells. */
function labelColumns(rows: readonly Row[]): number {
  const data = rows.filter(({ cells }) => cells.filter(isFigureCell).length >= 2);
  if (data.length === 0) return 1;
  const firsts = data.map(({ cells }) => cells.findIndex(isFigureCell));
  const least = firsts.reduce((a, b) => Math.min(a, b));
  // columns with headings of their own are columns
  const headed = rows[0]?.cells.slice(0, least).filter(({ text }) => text.length > 0) ?? [];
  return headed.length > 1 ? 1 : Math.max(1, least);
}

/** Rows whose words at the left stand in one cell, though letters were spread over several. */
export function withLabels(rows: readonly Row[]): Mapped[][] {
  const count = labelColumns(rows);
  if (count <= 1) return rows.map(({ cells }) => [...cells]);
  return rows.map(({ cells }) => [join(cells.slice(0, count)), ...cells.slice(count)]);
}
