import type { Finding } from '../../base/finding.ts';
import { lineOf, lineStarts } from '../../base/line-start.ts';
import type { Compilation } from '../../forms/compilation.ts';
import type { Division, Furniture, Node } from '../../forms/outline.ts';
import { type Lang, message } from '../../language/message.ts';

/** A heading of the outline with the reasons that were recorded when it was placed (見出しの理由). */
export interface HeadingRow {
  readonly kind: 'heading';
  /** 1-based. */
  readonly line: number;
  /** How many headings stand over it. */
  readonly depth: number;
  /** Style of its enumerator; null where it has none. */
  readonly style: string | null;
  readonly label: string | null;
  readonly role: string | null;
  readonly title: string;
  readonly why: readonly Reason[];
}

interface Reason {
  readonly code: string;
  readonly args: Finding['args'];
  /** The other heading's line. */
  readonly line: number | null;
  readonly message: string;
}

/** Lines one after the other that are no content for the same reason, or the cover. 1-based, both inclusive. */
export interface LinesRow {
  readonly kind: 'furniture' | 'cover';
  readonly line: number;
  readonly endLine: number;
  readonly reason: Furniture['reason'] | null;
}

/** Headings in the order of the document. */
export function headingRows({ outline, source }: Compilation, lang: Lang): HeadingRow[] {
  const starts = lineStarts(source.text);
  const lineAt = (offset: number) => lineOf(starts, offset) + 1;
  const reason = ({ code, args, span }: Finding): Reason => {
    const line = span && lineAt(span.start);
    return { code, args, line, message: message(code, line ? { ...args, line } : args, lang) };
  };
  const rowOf = ({ mark, role, title, span, why }: Division, depth: number): HeadingRow => ({
    kind: 'heading',
    line: lineAt(span.start),
    depth,
    style: mark?.style ?? null,
    label: mark?.label ?? null,
    role,
    title: title.text,
    why: why.map(reason),
  });
  const within = (nodes: readonly Node[], depth: number): HeadingRow[] =>
    nodes.flatMap((node) =>
      node.kind === 'division' ? [rowOf(node, depth), ...within(node.children, depth + 1)] : [],
    );
  return within(outline.children, 0);
}

/** The cover, and the lines that are no content, those that stand together as one. */
export function linesRows({ outline: { cover, furniture } }: Compilation): LinesRow[] {
  const rows: LinesRow[] = cover.map(({ line, endLine }) => ({
    kind: 'cover',
    line: line + 1,
    endLine: endLine + 1,
    reason: null,
  }));
  for (const { line, reason } of [...furniture].sort((a, b) => a.line - b.line)) {
    const last = rows.at(-1);
    const goesOn = last?.kind === 'furniture' && last.reason === reason && last.endLine === line;
    if (goesOn) rows.pop();
    const from = goesOn ? last.line : line + 1;
    rows.push({ kind: 'furniture', line: from, endLine: line + 1, reason });
  }
  return rows;
}
