import { join, type Mapped } from '../../base/mapped.ts';
import type { Block } from '../block/block.ts';
import { type CopyBudget, layRows, type SpanningCell } from '../block/row-spans.ts';
import {
  attributeOf,
  ELEMENTS,
  type HtmlElement,
  isSkipped,
  type parseHtml,
  walkTree,
} from './tree.ts';

/** What must be known of a page before it is read. */
export interface Layout {
  /** Tables that lay the page out instead of holding data: other tables or headings stand in their cells. */
  readonly tables: ReadonlySet<HtmlElement>;
  /** The part that says itself to be the content (`<main>`), or null. */
  readonly main: HtmlElement | null;
}

export function findLayout(tree: ReturnType<typeof parseHtml>): Layout {
  let main: HtmlElement | null = null;
  const layout = new Set<HtmlElement>();
  const open: HtmlElement[] = [];
  walkTree(tree, {
    enter(element) {
      const { tagName } = element;
      if (tagName === 'main') main ??= element;
      const above = open.at(-1);
      // h2
      if (above && (tagName === 'table' || /^h[1-6]$/.test(tagName))) layout.add(above);
      if (tagName !== 'table') return true;
      if (attributeOf(element, 'role') === 'presentation') layout.add(element);
      open.push(element);
      return true;
    },
    leave({ tagName }) {
      if (tagName === 'table') open.pop();
    },
    text() {},
  });
  return { tables: layout, main };
}

/** How tables are read: the words of a cell, and how many copies of spanning cells may be made. */
export interface TableLook {
  readonly read: (cell: HtmlElement) => Mapped;
  readonly budget: CopyBudget;
}

/** 2, or 1 where the attribute is missing or no number; 0 rows are all that are left. */
function spanOf(cell: HtmlElement, name: 'rowspan' | 'colspan'): number {
  const value = attributeOf(cell, name);
  // rowspan="3"
  const digits = value === null ? null : /^\s*\+?(\d{1,5})/.exec(value);
  const span = digits ? Number(digits[1]) : 1;
  if (name === 'colspan') return Math.min(Math.max(span, 1), ELEMENTS.limits.columns);
  return span === 0 ? Number.MAX_SAFE_INTEGER : span;
}

/** The cells of each row, and the captions. */
function gather(table: HtmlElement, { read }: TableLook) {
  const rows: SpanningCell[][] = [];
  const captions: Mapped[] = [];
  walkTree(table, {
    enter(element) {
      const { tagName } = element;
      if (isSkipped(element)) return false;
      if (tagName === 'caption') captions.push(read(element));
      else if (tagName === 'tr') rows.push([]);
      else if (tagName === 'td' || tagName === 'th') {
        const rowspan = spanOf(element, 'rowspan');
        const colspan = spanOf(element, 'colspan');
        rows.at(-1)?.push({ content: read(element), rowspan, colspan });
      } else return true;
      return tagName === 'tr';
    },
    leave() {},
    text() {},
  });
  return { rows, captions };
}

const isFilled = ({ text }: Mapped) => text.trim() !== '';

/** The caption and the rows of a table of data; rows without words are left out. */
export function tableBlocks(table: HtmlElement, look: TableLook): readonly Block[] {
  const { rows, captions } = gather(table, look);
  const blocks: Block[] = captions
    .filter(isFilled)
    .map((content) => ({ content, cells: null, depth: null, spaced: true }));
  let first = true;
  layRows(rows, look.budget).forEach((cells, i) => {
    const own = (rows[i] as SpanningCell[]).map(({ content }) => content).filter(isFilled);
    if (own.length === 0) return;
    blocks.push({ content: join(own, '\t'), cells, depth: null, spaced: first });
    first = false;
  });
  return blocks;
}
