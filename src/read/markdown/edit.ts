import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';
import data from '../../lexicon/html-tags.yaml';
import { referenceAt } from '../html/entity.ts';

/** Characters of the source that are markup, with what stands in their place (mostly nothing). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// \| \*
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;
const REFERENCE = /&/g;
const { tags } = data as { readonly tags: readonly string[] };
// <br> </p> <td colspan="2">
const TAG = new RegExp(`^</?(?:${tags.join('|')})\\b`, 'i');

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** Goes through all nodes in order, without recursion. */
export function walkMarkdown(root: Root, visit: (node: Nodes, parent: Nodes | null) => void): void {
  const open: { node: Nodes; next: number }[] = [{ node: root, next: 0 }];
  for (let place = open.at(-1); place; place = open.at(-1)) {
    const child = 'children' in place.node ? place.node.children[place.next++] : undefined;
    if (child === undefined) open.pop();
    else {
      visit(child, place.node);
      open.push({ node: child, next: 0 });
    }
  }
}

/** Gathers the edits of a document's inline markup. */
export class InlineEdits {
  readonly edits: Edit[] = [];
  private readonly source: string;
  private readonly base: number;

  /** @param base offset in `source` that the nodes' offsets count from */
  constructor(source: string, base: number) {
    this.source = source;
    this.base = base;
  }

  /** Takes `start` to `end` (offsets of nodes) out, `text` in. */
  cut(start: number, end: number, text = ''): void {
    if (end > start) this.edits.push({ start: start + this.base, end: end + this.base, text });
  }

  /** Takes out what a node has around its children: `**`, `[` and `](…)`, `## `. */
  unwrap(node: Parent & Nodes): void {
    const first = node.children[0];
    const last = node.children.at(-1);
    if (!first || !last) return;
    this.cut(startOf(node), startOf(first));
    this.cut(endOf(last), endOf(node));
  }

  inline(node: PhrasingContent | Nodes, inCell: boolean): void {
    switch (node.type) {
      case 'emphasis':
      case 'strong':
        if (!this.multiplies(node)) this.unwrap(node);
        break;
      case 'link':
      case 'linkReference':
        this.unwrap(node);
        break;
      case 'delete':
      case 'footnoteReference':
        this.cut(startOf(node), endOf(node));
        break;
      case 'inlineCode':
        this.code(node);
        break;
      case 'image':
      case 'imageReference':
        this.image(node);
        break;
      case 'html':
        this.html(node, inCell);
        break;
      case 'text':
        this.text(node);
        break;
    }
  }

  /** 4*5*6: between figures the stars are signs, whatever Markdown says. */
  private multiplies(node: Parent & Nodes): boolean {
    const first = node.children[0];
    const last = node.children.at(-1);
    if (!first || !last) return false;
    const digit = (offset: number) => /\d/.test(this.source[offset + this.base] ?? '');
    const opens = digit(startOf(node) - 1) && digit(startOf(first));
    return opens || (digit(endOf(last) - 1) && digit(endOf(node)));
  }

  private raw(node: Nodes): string {
    return this.source.slice(startOf(node) + this.base, endOf(node) + this.base);
  }

  private code(node: Nodes): void {
    // the opening backticks, and as many behind
    const { length } = /^`*/.exec(this.raw(node))?.[0] ?? '';
    this.cut(startOf(node), startOf(node) + length);
    this.cut(endOf(node) - length, endOf(node));
  }

  /** Of an image the words that describe it stay. */
  private image(node: Nodes & { alt?: string | null | undefined }): void {
    const head = `![${node.alt ?? ''}]`;
    if (!this.raw(node).startsWith(head)) {
      this.cut(startOf(node), endOf(node));
      return;
    }
    this.cut(startOf(node), startOf(node) + 2);
    this.cut(startOf(node) + head.length - 1, endOf(node));
  }

  /** Comments go; tags stay for the outline, but in cells, where a blank takes their place. */
  private html(node: Nodes & { value: string }, inCell: boolean): void {
    if (node.value.startsWith('<!--')) this.cut(startOf(node), endOf(node));
    else if (inCell && TAG.test(node.value)) this.cut(startOf(node), endOf(node), ' ');
  }

  /** Escaped signs and character references. */
  private text(node: Nodes & { value: string }): void {
    const raw = this.raw(node);
    if (raw === node.value) return;
    const at = startOf(node);
    for (const { index } of raw.matchAll(ESCAPE)) this.cut(at + index, at + index + 1);
    for (const { index } of raw.matchAll(REFERENCE)) {
      const reference = raw[index - 1] === '\\' ? null : referenceAt(raw, index);
      if (reference && raw[index + reference.length - 1] === ';')
        this.cut(at + index, at + index + reference.length, reference.text);
    }
  }
}
