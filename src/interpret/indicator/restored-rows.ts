import { type Mapped, slice } from '../../base/mapped.ts';
import type { Span } from '../../base/span.ts';
import type { Restored } from '../../forms/strategy.ts';
import { clean } from '../../language/letters/clean.ts';
import { restoreTable } from '../../reckon/restore-table.ts';
import type { Order } from '../../reckon/row-order.ts';
import { tableFigure } from '../../reckon/table-figure.ts';
import type { Context } from '../context.ts';

/** The rows of a table below its heads, and where each of them stands in the text. */
export interface TableRows {
  readonly header: readonly (readonly Mapped[])[];
  /** The label in the first cell of each. */
  readonly rows: readonly (readonly Mapped[])[];
  readonly spans: readonly Span[];
}

/** Rows whose cells stand in their columns, and what was done for it. */
export interface RestoredRows {
  readonly rows: readonly (readonly Mapped[])[];
  readonly restored: readonly Restored[];
  /** Rows whose cells are in no certain order: what they hold may belong anywhere. */
  readonly open: ReadonlySet<number>;
}

const figureOf = (cell: Mapped) => tableFigure(cell.text.trim());
const textOf = (cells: readonly Mapped[]) => cells.map((cell) => clean(cell));

/** The words over each column; a head that stands over several columns is read with those that are empty below it. */
function headsOf(header: TableRows['header']): string[] {
  const width = header.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: Math.max(0, width - 1) }, (_, column) =>
    header
      .map((row) => row.slice(1, column + 2).findLast(({ text }) => text.trim() !== '')?.text ?? '')
      .join(' '),
  );
}

/** The cells of a row in the columns where they belong; a lost one is empty, for no figure is made up. */
function inOrder([label, ...cells]: readonly Mapped[], order: Order): readonly Mapped[] {
  const last = cells.at(-1) ?? label;
  const lost = last && slice(last, last.text.length);
  return [label, ...order.map((at) => (at === null ? lost : cells[at]))].filter(
    (cell) => cell !== undefined,
  );
}

/**
 * Puts the cells of damaged rows back into their columns, where the identities of the table (計, 増減) leave exactly one order open
 * (崩れた表の復元); says so, and says where a row is damaged and no order is certain.
 */
export function restoreRows(
  { header, rows, spans }: TableRows,
  { notice, place }: Pick<Context, 'notice' | 'place'>,
): RestoredRows {
  const damaged = restoreTable({
    heads: headsOf(header),
    labels: rows.map(([label]) => label?.text ?? ''),
    rows: rows.map((cells) => cells.slice(1).map(figureOf)),
  });
  if (damaged.length === 0) return { rows, restored: [], open: new Set() };
  const fixed = [...rows];
  const restored: Restored[] = [];
  for (const { row, order, orders } of damaged) {
    const cells = rows[row] as readonly Mapped[];
    const span = spans[row] as Span;
    const name = cells[0] ? clean(cells[0]) : '';
    const printed = textOf(cells.slice(1));
    if (order === null) {
      notice('table-order-open', span, { row: name, printed: printed.join(' | '), orders });
      continue;
    }
    const now = inOrder(cells, order);
    fixed[row] = now;
    restored.push({ row, printed, order: [...order], source: place(span) });
    notice('table-restored', span, {
      row: name,
      printed: printed.join(' | '),
      restored: textOf(now.slice(1)).join(' | '),
    });
  }
  const open = new Set(damaged.filter(({ order }) => order === null).map(({ row }) => row));
  return { rows: fixed, restored, open };
}
