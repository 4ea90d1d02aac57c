import type { Heading, List, ListItem, Nodes, Root, Table } from 'mdast';
import { type Edit, InlineEdits, walkMarkdown } from './edit.ts';

/** A table row: the physical lines it takes (0-based, `last` included) and the places of its cells. */
export interface RowPlan {
  readonly first: number;
  readonly last: number;
  readonly cells: readonly { readonly start: number; readonly end: number }[];
}

/** What the Markdown of a text says about its physical lines (0-based). */
export interface MarkdownPlan {
  readonly edits: readonly Edit[];
  readonly depths: ReadonlyMap<number, number>;
  readonly rows: readonly RowPlan[];
  /** Lines that only open or close a block of code. */
  readonly fences: ReadonlySet<number>;
  /** Lines whose blanks in front are those of the list that they stand in. */
  readonly indented: ReadonlySet<number>;
  /** Lines of quotations, whose `>` in front are markup. */
  readonly quoted: ReadonlySet<number>;
  /** Tables written in HTML: their places. */
  readonly htmlTables: readonly { readonly start: number; readonly end: number }[];
}

/** Gathers a plan; `line` and `offset` say where in the text the parsed piece begins. */
export class PlanMaker {
  readonly depths = new Map<number, number>();
  readonly rows: RowPlan[] = [];
  readonly fences = new Set<number>();
  readonly indented = new Set<number>();
  readonly quoted = new Set<number>();
  readonly htmlTables: { start: number; end: number }[] = [];
  readonly edits: Edit[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Reads one parsed piece of the text. */
  take(tree: Root, at: { readonly line: number; readonly offset: number }): void {
    const inline = new InlineEdits(this.source, at.offset);
    const first = (node: Nodes) => (node.position?.start.line ?? 1) - 1 + at.line;
    const last = (node: Nodes) => (node.position?.end.line ?? 1) - 1 + at.line;
    let cellsEnd = 0;
    walkMarkdown(tree, (node) => {
      const from = node.position?.start.offset ?? 0;
      if (node.type === 'heading') this.heading(node, first(node), last(node), inline);
      else if (node.type === 'table') {
        cellsEnd = node.position?.end.offset ?? 0;
        this.table(node, at);
      } else if (node.type === 'listItem') this.item(node, first(node), last(node));
      else if (node.type === 'blockquote') addAll(this.quoted, first(node), last(node));
      else if (node.type === 'code') this.code(node, first(node), last(node), at.offset);
      else if (node.type === 'html' && holdsTable(node.value)) {
        this.htmlTables.push({
          start: from + at.offset,
          end: (node.position?.end.offset ?? 0) + at.offset,
        });
      } else inline.inline(node, from < cellsEnd);
    });
    for (const edit of inline.edits) this.edits.push(edit);
  }

  /** A heading of one line: its depth. Underlined paragraphs of several lines are text above a rule. */
  private heading(node: Heading, first: number, last: number, inline: InlineEdits): void {
    const start = node.children[0]?.position?.start.line;
    const end = node.children.at(-1)?.position?.end.line;
    if (start === undefined || start !== end) return;
    this.depths.set(first, node.depth);
    if (first === last) inline.unwrap(node);
  }

  private table({ children }: Table, at: { readonly line: number; readonly offset: number }): void {
    const columns = children[0]?.children.length ?? 0;
    children.forEach((row, i) => {
      const line = (row.position?.start.line ?? 1) - 1 + at.line;
      const end = (row.position?.end.offset ?? 0) + at.offset;
      const cells = row.children.map((cell) => ({
        start:
          (cell.children[0]?.position?.start.offset ?? cell.position?.end.offset ?? 0) + at.offset,
        end:
          (cell.children.at(-1)?.position?.end.offset ?? cell.position?.end.offset ?? 0) +
          at.offset,
      }));
      while (cells.length < columns) cells.push({ start: end, end });
      // the line under the header, |---|---|, belongs to it
      this.rows.push({ first: line, last: i === 0 ? line + 1 : line, cells });
    });
  }

  private item(_: ListItem | List, first: number, last: number): void {
    addAll(this.indented, first, last);
  }

  private code(node: Nodes, first: number, last: number, base: number): void {
    const start = (node.position?.start.offset ?? 0) + base;
    // ``` or ~~~
    if (!/^(?:`{3}|~{3})/.test(this.source.slice(start, start + 3))) return;
    this.fences.add(first);
    const end = (node.position?.end.offset ?? 0) + base;
    if (last > first && /(?:`{3}|~{3})\s*$/.test(this.source.slice(Math.max(start, end - 16), end)))
      this.fences.add(last);
    for (let line = first; line <= last; line++) this.indented.delete(line);
  }
}

const holdsTable = (value: string) => /<table\b/i.test(value) && /<\/table>/i.test(value);

function addAll(set: Set<number>, first: number, last: number): void {
  for (let line = first; line <= last; line++) set.add(line);
}
