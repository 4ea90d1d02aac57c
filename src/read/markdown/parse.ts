import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  // 20~39歳 … 20~39歳 is no strike-through
  .use(remarkGfm, { singleTilde: false });

/** The syntax tree of a Markdown text. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
