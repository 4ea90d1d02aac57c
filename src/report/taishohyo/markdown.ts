import type { PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { writeMarkdown } from '../markdown-writer.ts';
import { indentOf } from './indent.ts';
import type { Cell, Line, Row, Taishohyo } from './table.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const html = (value: string): PhrasingContent => ({ type: 'html', value });
const BREAK = html('<br>');

const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [text(value)] });

/** Markdown has no underline of its own. */
function lineNodes({ kind, runs }: Line): PhrasingContent[] {
  const words = runs.flatMap(({ text: value, changed }) =>
    changed ? [html('<u>'), text(value), html('</u>')] : [text(value)],
  );
  return kind === 'caption' ? [{ type: 'strong', children: words }] : words;
}

const cellOf = (lines: readonly (readonly PhrasingContent[])[]): TableCell => ({
  type: 'tableCell',
  children: lines.flatMap((line, i) => (i === 0 ? line : [BREAK, ...line])),
});

function textCell(cell: Cell, depth: number): TableCell {
  return cellOf(
    cell.map((line) => [text('\u3000'.repeat(indentOf(line, depth))), ...lineNodes(line)]),
  );
}

function tableRow({
  left,
  right,
  depth,
  remarks,
  places,
}: Row): RootContent & { type: 'tableRow' } {
  const about = [...remarks, ...places].map((line) => [text(line)]);
  return {
    type: 'tableRow',
    children: [textCell(left, depth), textCell(right, depth), cellOf(about)],
  } as never;
}

/** The table as GitHub-flavoured Markdown, underlines as `<u>` (新旧対照表). */
export function taishohyoMarkdown({ title, documents, columns, rows, notes }: Taishohyo): string {
  const header = {
    type: 'tableRow' as const,
    children: columns.map((name) => cellOf([[text(name)]])),
  };
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(title)] },
      ...documents.map(paragraph),
      {
        type: 'table',
        align: [],
        children: [header, ...rows.map((row) => tableRow(row) as never)],
      },
      ...notes.map(paragraph),
    ],
  };
  return writeMarkdown(tree, false);
}
