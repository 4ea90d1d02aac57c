import type { PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import type { CheckedDocument } from '../../forms/checked.ts';
import type { Diagnostic } from '../../forms/strategy.ts';
import { type Lang, message } from '../../language/message.ts';
import { printedPlace } from '../printed-place.ts';
import { summaryCells, totalLine } from './count.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [text(value)] });
const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});

function table(rows: readonly (readonly string[])[]): RootContent {
  return {
    type: 'table',
    children: rows.map(
      (row): TableRow => ({
        type: 'tableRow',
        children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
      }),
    ),
  };
}

function cellsOf({ source, severity, code, message: words, reckoning }: Diagnostic, lang: Lang) {
  const place = source ? [`${source.start.line}:${source.start.column}`, printedPlace(source)] : [];
  return [
    place.filter((part) => part !== null).join(' '),
    message(`severity-${severity}`, {}, lang),
    code,
    words,
    reckoning ?? '',
  ];
}

function documentNodes({ file, diagnostics }: CheckedDocument, lang: Lang): RootContent[] {
  if (diagnostics.length === 0) return [];
  const columns = ['place', 'severity', 'code', 'finding', 'reckoning'];
  const header = columns.map((name) => message(`check-${name}`, {}, lang));
  return [heading(2, file), table([header, ...diagnostics.map((one) => cellsOf(one, lang))])];
}

/** Findings as GitHub-flavoured Markdown, a table a document. */
export async function checkMarkdown(
  documents: readonly CheckedDocument[],
  lang: Lang,
): Promise<string> {
  const { writeMarkdown } = await import('../change/markdown-writer.ts');
  const rows = summaryCells(documents, lang);
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, message('check-title', {}, lang)),
      paragraph(totalLine(documents, lang)),
      ...(rows.length > 1 ? [table(rows)] : []),
      ...documents.flatMap((document) => documentNodes(document, lang)),
    ],
  };
  return writeMarkdown(tree);
}
