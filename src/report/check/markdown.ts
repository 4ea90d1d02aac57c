import type { Root, RootContent } from 'mdast';
import type { CheckedDocument } from '../../forms/checked.ts';
import type { Diagnostic } from '../../forms/strategy.ts';
import { type Lang, message } from '../../language/message.ts';
import { heading, paragraph, table } from '../markdown-node.ts';
import { printedPlace } from '../printed-place.ts';
import { summaryCells, totalLine } from './count.ts';

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
  const { writeMarkdown } = await import('../markdown-writer.ts');
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
