import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { columnsOf } from '../language/letters/width.ts';

/**
 * Writes a Markdown tree as text; in a file of its own so that its packages load only when Markdown is asked for.
 * `aligned`: the columns of tables stand under each other, which long cells make unreadable.
 */
export function writeMarkdown(tree: Root, aligned = true): string {
  return unified()
    .use(remarkGfm, { singleTilde: false, stringLength: columnsOf, tablePipeAlign: aligned })
    .use(remarkStringify, { bullet: '-' })
    .stringify(tree);
}
