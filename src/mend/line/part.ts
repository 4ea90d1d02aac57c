import {
  emptyAt,
  join,
  type Mapped,
  originOf,
  slice,
  spanOf,
  split,
  trim,
  without,
} from '../../base/mapped.ts';
import { rememberedOf } from '../../base/remembered.ts';
import type { Span } from '../../base/span.ts';
import type { Line } from '../../forms/line.ts';
import type { Mark, Prose, Row } from '../../forms/outline.ts';
import { markOf } from '../../language/enumerator.ts';

// <p> </p> <ul style="..."> <li> <br>
const BLOCK_TAG = /<\/?(?:p|ul|ol|li|br|div|tr|td|th|table|tbody|thead|h[1-6])\b[^<>]{0,200}>/gi;
// **bold** and ^{superscript} left over from conversions
const INLINE_NOISE =
  /\*\*|\^\{|\}(?=社|※|「|$)|<\/?(?:b|strong|i|em|u|span|font|sup|sub|a)\b[^<>]{0,200}>/gi;
// a bullet inside a cell: blank on one side only, or behind a full stop; a field label 〈目的〉; a number in brackets
const INNER_ITEM =
  /(?<=[^\s])\s+(?=・\S)|(?<=[^\s・])(?=・\s\S)|(?<=。)(?=・)|\s(?=[●○◯][\s])|\s?(?=〈[^〈〉]{1,8}〉)|(?<=[^\s])\s+(?=(?:[①-⑳]|\((?:\d{1,2}|[ア-ン])\))\s?\S)/g;
// (ア)Title ①Title: an enumerator behind a blank
const INNER_HEADING = /\s+(?=[①-⑳]|\((?:[ア-ン]|\s?)\))/g;

/** The cells of a line that is divided by tabs or bars; null when it is not. */
export function cellsOf(line: Line): readonly Mapped[] | null {
  if (line.cells !== null) return line.cells;
  const { text } = line.content;
  const bar = text.indexOf('|');
  // less work than remembering a line of text
  if (!text.includes('\t') && (bar < 0 || text.indexOf('|', bar + 1) < 0)) return null;
  return DIVIDED(line);
}

/** The same lines are asked about by each mend. */
const DIVIDED = rememberedOf(({ content }: Line): readonly Mapped[] => {
  if (content.text.includes('\t')) return split(content, /\t/g).map(trim);
  const bare = trim(content);
  const from = bare.text.startsWith('|') ? 1 : 0;
  const to = bare.text.endsWith('|') ? bare.text.length - 1 : bare.text.length;
  return split(slice(bare, from, to), /\|/g).map(trim);
});

// <p> </ul> <br>, not <KPI>: brackets of Japanese headings fold to the same signs
const TAG = /<\/?(?:p|ul|ol|li|br|table|tr|td|th|h[1-6])\b/i;

/** Whether a text carries the tags of blocks. */
export function hasTags(text: string): boolean {
  return text.includes('<') && TAG.test(text);
}

/** Text without leftover inline markup. */
export function plain(content: Mapped): Mapped {
  return /[*^<}]/.test(content.text) ? without(content, INLINE_NOISE) : content;
}

/** The blocks inside a cell or line that carries HTML tags, each trimmed; empty ones left out. */
export function blocksOf(content: Mapped): Mapped[] {
  if (!content.text.includes('<')) return [trim(plain(content))];
  return split(content, BLOCK_TAG)
    .map((block) => trim(plain(block)))
    .filter(({ text }) => text.length > 0);
}

/** The list entries and labelled fields inside a block. */
export function itemsOf(block: Mapped): Mapped[] {
  return split(block, INNER_ITEM)
    .map(trim)
    .filter(({ text }) => text.length > 0);
}

/** A heading line that carries several headings: `(ア)Title ①Title`. */
export function headingsOf(content: Mapped): Mapped[] {
  if (!content.text.includes(' ')) return [content];
  const first = markOf(content.text);
  if (first === null || first.mark.ordinal === null || content.text.includes('。'))
    return [content];
  const parts: Mapped[] = [];
  let start = 0;
  INNER_HEADING.lastIndex = first.length;
  for (let next = INNER_HEADING.exec(content.text); next; next = INNER_HEADING.exec(content.text)) {
    parts.push(trim(slice(content, start, next.index)));
    start = next.index;
    // the enumerator's own blank begins no further heading
    INNER_HEADING.lastIndex = start + next[0].length + 1;
  }
  return [...parts, trim(slice(content, start))];
}

/** A mark as it is printed: ア, whose point was put behind it to be read. */
function asPrinted(mark: Mark, content: Mapped): Mark {
  const end = mark.label.length - 1;
  const isAdded = mark.label.endsWith('.') && originOf(content, end) === originOf(content, end - 1);
  return isAdded ? { ...mark, label: mark.label.slice(0, end) } : mark;
}

/** Prose from a text: its mark split off. */
export function proseOf(
  content: Mapped,
  at: Pick<Prose, 'line' | 'depth' | 'indented' | 'spaced'> & Partial<Pick<Prose, 'endLine'>>,
): Prose {
  const found = markOf(content.text);
  return {
    kind: 'prose',
    mark: found ? asPrinted(found.mark, content) : null,
    content: trim(found ? slice(content, found.length) : content),
    lines: [content],
    span: spanOf(content),
    endLine: at.line,
    ...at,
  };
}

/** The blank line that parts a table from what stands behind its last line. */
export const blankBehind = (line: Line): Line => ({
  ...line,
  content: emptyAt(line.content),
  cells: null,
  blank: true,
});

/** A row from its cells. */
export function rowOf(cells: readonly Mapped[], line: Line): Row {
  const row: Row = { kind: 'row', cells, span: rowSpan(line), line: line.index };
  return line.stated ? { ...row, stated: true } : row;
}

function rowSpan({ content }: Line): Span {
  return spanOf(trim(content));
}

/** A line with cells; its words stand in the order of the source. */
export function lineOfCells(like: Line, cells: readonly Mapped[]): Line {
  const filled = cells.filter(({ text }) => text.length > 0);
  const sorted = [...filled].sort((a, b) => spanOf(a).start - spanOf(b).start);
  return { ...like, content: join(sorted, ' '), cells, blank: false };
}
