import type { Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Outline } from '../forms/outline.ts';
import { treeOf } from './markdown-tree.ts';

type Handler = NonNullable<NonNullable<Options['handlers']>['text']>;

/**
 * Whether GFM would strike something out of `words`: one or two tildes with words behind them, and as many
 * further on with words in front of them. 20~39歳 alone is safe, so are the tildes of ～ 題名 ～ with blanks inside.
 */
function strikesOut(words: string): boolean {
  // the 20~3 of 20~39歳
  const opening = words.search(/~(?=[^\s~])/);
  // the 0~ of a second 20~39歳
  return opening >= 0 && /[^\s~]~/.test(words.slice(opening + 1));
}

/** `escaped` without the backslashes before single tildes. Runs of tildes keep them: they may be fences. */
function withoutTildeEscapes(escaped: string): string {
  // \~ but not \~\~; \\ is matched first, so that an escaped backslash stays one
  return escaped.replace(/\\(.)/gs, (all, character: string, at: number) => {
    const beside = escaped[at - 1] === '~' || /^\\?~/.test(escaped.slice(at + 2, at + 4));
    return character === '~' && !beside ? '~' : all;
  });
}

/** Writes words as remark does, but for its escape of every tilde. */
const writeText: Handler = (node: Text, _parent, state, info) => {
  const escaped = state.safe(node.value, info);
  return strikesOut(node.value) ? escaped : withoutTildeEscapes(escaped);
};

/**
 * A document as clean Markdown (CommonMark with GFM tables): headings, paragraphs, lists and tables of its
 * outline; running heads, page numbers and contents pages are left out.
 */
export function writeMarkdown(outline: Outline): string {
  return unified()
    .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
    .use(remarkStringify, { bullet: '-', handlers: { text: writeText } })
    .stringify(treeOf(outline));
}
