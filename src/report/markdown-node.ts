import type { PhrasingContent, RootContent, TableRow } from 'mdast';

export const text = (value: string): PhrasingContent => ({ type: 'text', value });

export const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [text(value)],
});

/** A heading; Markdown has six depths, and what lies deeper has the sixth. */
export const heading = (depth: number, value: string): RootContent => ({
  type: 'heading',
  depth: Math.min(6, depth) as 1 | 2 | 3 | 4 | 5 | 6,
  children: [text(value)],
});

/**
 * A table (表) of words, the first row its heading.
 * @param left how many columns stand to the left, all others to the right; none is aligned without it
 */
export function table(rows: readonly (readonly string[])[], left?: number): RootContent {
  const align = (rows[0] ?? []).map((_, j) => (j < (left ?? 0) ? 'left' : 'right'));
  return {
    type: 'table',
    ...(left === undefined ? {} : { align }),
    children: rows.map(
      (row): TableRow => ({
        type: 'tableRow',
        children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
      }),
    ),
  };
}
