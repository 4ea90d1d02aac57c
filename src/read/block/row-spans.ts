import type { Mapped } from '../../base/mapped.ts';

/** A table cell as the format gives it, with how many rows and columns it takes. */
export interface SpanningCell {
  readonly content: Mapped;
  readonly rowspan: number;
  readonly colspan: number;
}

interface Reach {
  readonly content: Mapped;
  /** Rows that it still reaches into. */
  rows: number;
}

/** How many copies of spanning cells may still be made; shared by the tables of one document. */
export interface CopyBudget {
  copies: number;
}

/** Lays the cells of one row out, with copies of the cells that reach into it from above. */
function layRow(row: readonly SpanningCell[], reaching: Reach[], budget: CopyBudget): Mapped[] {
  const cells: Mapped[] = [];
  const takeReaching = () => {
    for (let reach = reaching[cells.length]; reach && reach.rows > 0; ) {
      reach.rows--;
      cells.push(reach.content);
      reach = reaching[cells.length];
    }
  };
  takeReaching();
  // a row of one cell over all columns is a title: it needs no copies
  const alone = row.length === 1 && cells.length === 0;
  for (const { content, rowspan, colspan } of row) {
    const width = alone ? 1 : Math.max(1, Math.min(colspan, budget.copies + 1));
    budget.copies -= width - 1;
    for (let k = 0; k < width; k++) {
      const rows = Math.min(rowspan - 1, budget.copies);
      budget.copies -= Math.max(0, rows);
      reaching[cells.length] = { content, rows: Math.max(0, rows) };
      cells.push(content);
    }
    takeReaching();
  }
  return cells;
}

/** The rows of a table, each with all its cells: those that span rows or columns stand in each of them. */
export function layRows(
  rows: readonly (readonly SpanningCell[])[],
  budget: CopyBudget,
): readonly Mapped[][] {
  const reaching: Reach[] = [];
  return rows.map((row, i) => {
    const left = rows.length - i;
    const within = row.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, left) }));
    return layRow(within, reaching, budget);
  });
}
