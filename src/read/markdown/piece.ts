import type { Line } from '../../forms/line.ts';

/** A part of a text that is parsed on its own: the lines `first` to `last` (exclusive). */
export interface Piece {
  readonly first: number;
  readonly last: number;
  /** Whether it is parsed at all: what would take the parser long is no document, and is left as text. */
  readonly tame: boolean;
}

/** Characters after which a new piece may begin. */
const SIZE = 8192;
/** Signs of inline markup that one paragraph may hold, and a line of a table. */
const SIGNS = { paragraph: 1000, row: 400 };
// ``` or ~~~ of at least three
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
// a hundred blanks, or twenty > in front
const DEEP = /^(?:[ \t]{100}|(?:[ \t]{0,3}>){20})/;
// title: 総合戦略 between two lines of ---
const RULE = /^(?:-{3}|\.{3})\s*$/;
const MAX_FRONT_MATTER = 60;

/** Lines of front matter (`---`, names and values, `---`) that a text begins with. */
function frontMatter(lines: readonly Line[]): number {
  const first = lines[0];
  if (!first || !/^-{3}\s*$/.test(first.content.text)) return 0;
  const head = lines.slice(1, MAX_FRONT_MATTER);
  const close = head.findIndex(({ content }) => RULE.test(content.text));
  // author: 企画課
  const named = /^[A-Za-z][\w-]{0,40}:/.test(head[0]?.content.text ?? '');
  return close > 0 && named ? close + 2 : 0;
}

const signsIn = (text: string): number => text.match(/[*_[`!~]/g)?.length ?? 0;

/** Cuts a text where a paragraph begins outside of everything else, so that parsing takes time linear in its length. */
export function piecesOf(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let fenced = false;
  let signs = 0;
  let open = { first: frontMatter(lines), tame: true };
  const close = (last: number) => {
    if (last > open.first) pieces.push({ ...open, last });
    open = { first: last, tame: true };
  };
  for (const { index, start, blank, content } of lines.slice(open.first)) {
    const { text } = content;
    const begins = !fenced && !blank && /^\S/.test(text) && lines[index - 1]?.blank !== false;
    if (begins && start - (lines[open.first] as Line).start >= SIZE) close(index);
    if (FENCE.test(text)) fenced = !fenced;
    const own = signsIn(text);
    signs = blank ? 0 : signs + (text.includes('|') ? 0 : own);
    if (signs > SIGNS.paragraph || own > SIGNS.row || DEEP.test(text)) open.tame = false;
  }
  close(lines.length);
  return pieces;
}
