import type { Heading, List, ListItem, Paragraph, Root, RootContent, Table, TableRow } from 'mdast';
import type { Mapped } from '../base/mapped.ts';
import type { Division, Grid, Mark, Node, Outline, Prose } from '../forms/outline.ts';
import { clean } from '../language/letters/clean.ts';
import { splitAtTags } from '../language/letters/tag.ts';

/** Markdown knows six levels of headings. */
const DEEPEST = 6;

/** The words of a cell; tags that stand between words are a blank. */
function cellWords(cell: Mapped): string {
  return splitAtTags(cell)
    .map(clean)
    .filter((words) => words !== '')
    .join(' ');
}

const text = (value: string) => (value === '' ? [] : [{ type: 'text' as const, value }]);

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: text(value) });

/** A heading's words: its enumerator as printed, then its title; the label word where it has neither. */
function headingText({ mark, title, term }: Division): string {
  const words = [mark?.label ?? '', clean(title)].filter((part) => part !== '');
  return words.length > 0 ? words.join(' ') : (term ?? '');
}

/** An entry's words: Markdown's own bullet stands for the printed one, an enumerator stays. */
function itemOf({ mark, content }: Prose & { readonly mark: Mark }): ListItem {
  // numbers and ※ are part of what is said, other bullets are the list's own
  const label = mark.ordinal === null && mark.style !== '※' ? '' : `${mark.label} `;
  return {
    type: 'listItem',
    spread: false,
    children: [paragraph((label + clean(content)).trim())],
  };
}

/** A table as GFM has it: the first row is the header, short rows are filled up. */
function tableOf({ rows }: Grid): Table {
  const width = Math.max(...rows.map(({ cells }) => cells.length), 1);
  const children = rows.map(
    ({ cells }): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, i) => {
        const cell = cells[i];
        return { type: 'tableCell', children: cell ? text(cellWords(cell)) : [] };
      }),
    }),
  );
  return { type: 'table', children };
}

/** Collects blocks; list entries that follow each other make one list. */
class Blocks {
  readonly blocks: RootContent[] = [];

  addProse(prose: Prose): void {
    const { mark, content } = prose;
    if (mark === null) {
      if (clean(content) !== '') this.blocks.push(paragraph(clean(content)));
      return;
    }
    const last = this.blocks.at(-1);
    const list: List =
      last?.type === 'list' ? last : { type: 'list', ordered: false, spread: false, children: [] };
    list.children.push(itemOf({ ...prose, mark }));
    if (list !== last) this.blocks.push(list);
  }

  addGrid(grid: Grid): void {
    if (grid.caption !== null) this.blocks.push(paragraph(clean(grid.caption)));
    if (grid.rows.length > 0) this.blocks.push(tableOf(grid));
  }

  addDivision(division: Division, depth: number): void {
    const level = Math.min(depth, DEEPEST) as Heading['depth'];
    this.blocks.push({ type: 'heading', depth: level, children: text(headingText(division)) });
    for (const child of division.children) this.add(child, depth + 1);
  }

  add(node: Node, depth: number): void {
    if (node.kind === 'division') this.addDivision(node, depth);
    else if (node.kind === 'grid') this.addGrid(node);
    else this.addProse(node);
  }
}

/** A document's outline as a Markdown syntax tree (mdast): cover, then sections; furniture is in no outline node. */
export function treeOf(outline: Outline): Root {
  const blocks = new Blocks();
  for (const prose of outline.cover) blocks.addProse(prose);
  for (const node of outline.children) blocks.add(node, 1);
  return { type: 'root', children: blocks.blocks };
}
