import { join, type Mapped, mapped, slice, split } from '../../base/mapped.ts';
import { markOf } from '../../language/enumerator.ts';
import { type Block, foldMapped } from '../block/block.ts';
import type { CopyBudget } from '../block/row-spans.ts';
import { listMark } from './list.ts';
import { findLayout, type Layout, tableBlocks } from './table.ts';
import { alignText, collapse } from './text.ts';
import {
  ELEMENTS,
  type HtmlElement,
  type HtmlText,
  isSkipped,
  parseHtml,
  type Visit,
  walkTree,
} from './tree.ts';

const BLOCKS = new Set(ELEMENTS.blocks);
const LISTS = new Set(ELEMENTS.lists);
const PREFORMATTED = new Set(['pre', 'listing', 'xmp']);
// h1 ... h6
const HEADING = /^h([1-6])$/;

/** What all flows of one document share. */
interface Page {
  readonly source: string;
  readonly layout: Layout;
  readonly budget: CopyBudget;
}

/** Turns the elements of a page, or of a cell, into lines and table rows (流し込み). */
class HtmlFlow implements Visit {
  readonly blocks: Block[] = [];
  private parts: Mapped[] = [];
  private mark: Mapped | null = null;
  private depth: number | null = null;
  private preformatted = 0;
  private spaced = true;
  private inMain = false;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  text(node: HtmlText): void {
    const place = node.sourceCodeLocation;
    if (!place || node.value === '') return;
    const { source } = this.page;
    const words = alignText(node.value, source, place.startOffset, place.endOffset);
    if (this.preformatted === 0) this.parts.push(words);
    else {
      // the line ends of preformatted text
      split(words, /\n/g).forEach((line, i) => {
        if (i > 0) this.close();
        this.parts.push(line);
      });
    }
  }

  enter(element: HtmlElement): boolean {
    const { tagName } = element;
    if (isSkipped(element) || this.isBanner(element)) return false;
    if (element === this.page.layout.main) this.inMain = true;
    if (tagName === 'br') this.close();
    else if (tagName === 'li') {
      this.close();
      this.mark = listMark(element);
    } else if (tagName === 'table' && !this.page.layout.tables.has(element)) {
      this.table(element);
      return false;
    } else this.border(tagName, true);
    if (PREFORMATTED.has(tagName)) this.preformatted++;
    const heading = HEADING.exec(tagName);
    if (heading) this.depth = Number(heading[1]);
    return true;
  }

  leave(element: HtmlElement): void {
    const { tagName } = element;
    if (element === this.page.layout.main) this.inMain = false;
    this.border(tagName, false);
    if (PREFORMATTED.has(tagName)) this.preformatted--;
    if (HEADING.test(tagName)) this.depth = null;
  }

  /** The head of the site, where a page says what its own content is. */
  private isBanner({ tagName }: HtmlElement): boolean {
    return tagName === 'header' && this.page.layout.main !== null && !this.inMain;
  }

  /** A block begins or ends. */
  private border(tagName: string, begins: boolean): void {
    if (BLOCKS.has(tagName) || (LISTS.has(tagName) && !begins)) this.gap();
    else if (tagName === 'li' || LISTS.has(tagName)) this.close();
    if (tagName === 'li') this.mark = null;
  }

  private table(element: HtmlElement): void {
    this.gap();
    const { budget } = this.page;
    for (const block of tableBlocks(element, { read: (cell) => this.cellText(cell), budget })) {
      this.blocks.push(block);
    }
    this.gap();
  }

  /** The words of a cell; its lines and list entries divided by blanks. */
  private cellText(cell: HtmlElement): Mapped {
    const inner = new HtmlFlow(this.page);
    walkTree(cell, inner);
    inner.close();
    if (inner.blocks.length > 0)
      return join(
        inner.blocks.map(({ content }) => content),
        ' ',
      );
    return mapped('', cell.sourceCodeLocation?.startOffset ?? 0);
  }

  private gap(): void {
    this.close();
    this.spaced = true;
  }

  /** Ends the line. */
  close(): void {
    if (this.parts.length === 0) return;
    const joined = join(this.parts);
    const words = this.preformatted > 0 ? joined : collapse(joined);
    this.parts = [];
    if (words.text.trim() === '') return;
    const { depth, spaced } = this;
    this.blocks.push({ content: this.marked(words), cells: null, depth, spaced });
    this.spaced = false;
  }

  /** With the list's own mark, where the words begin with none. */
  private marked(words: Mapped): Mapped {
    const { mark } = this;
    this.mark = null;
    if (mark === null || markOf(foldMapped(slice(words, 0, 40)).text.trimStart())) return words;
    return join([mark, words]);
  }
}

/** The lines and table rows of an HTML text, in order, furniture left out; places are offsets in `html`. */
export function htmlBlocks(html: string): readonly Block[] {
  const tree = parseHtml(html);
  const { copies } = ELEMENTS.limits;
  const flow = new HtmlFlow({ source: html, layout: findLayout(tree), budget: { copies } });
  walkTree(tree, flow);
  flow.close();
  return flow.blocks;
}
