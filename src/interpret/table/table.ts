import type { Mapped } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Grid, Node, Prose, Row } from '../../forms/outline.ts';
import type { Restored, Table } from '../../forms/strategy.ts';
import { clean } from '../../language/letters/clean.ts';
import { figuresIn } from '../../language/value/numeral.ts';
import type { Context } from '../context.ts';
import { cellText } from '../grade/evaluation.ts';
import { restoreRows } from '../indicator/restored-rows.ts';
import { isDivision, isGrid, isProse } from '../nodes.ts';
import { isFigureCell, withLabels } from './grid.ts';

// 表 人口の推移, 【表1】
const CAPTION = /^[【[(]?(?:表|図表)[\s\d:-]/;

interface Block {
  readonly captions: readonly Mapped[];
  readonly rows: readonly Row[];
  readonly spans: readonly Span[];
}

const filled = ({ cells }: Row) => cells.filter(({ text }) => text.length > 0);
// a row of one cell with ■ in front begins another table
const BEGINS = /^[■□◆●]/;

/** The tables inside rows that stand together: rows of one cell name the rows below them. */
function blocksOf(grid: Grid, caption: Prose | null): Block[] {
  const blocks: { captions: Mapped[]; rows: Row[]; spans: Span[] }[] = [];
  let captions: Mapped[] = caption ? [caption.content] : [];
  let spans: Span[] = caption ? [caption.span] : [];
  for (const row of grid.rows) {
    const cells = filled(row);
    const alone = cells.length === 1 ? (cells[0] as Mapped) : null;
    const block = blocks.at(-1);
    if (alone && (block === undefined || BEGINS.test(alone.text) || captions.length > 0)) {
      captions.push(alone);
      spans.push(row.span);
    } else if (block === undefined || captions.length > 0) {
      blocks.push({ captions, rows: [row], spans: [...spans, row.span] });
      captions = [];
      spans = [];
    } else {
      block.rows.push(row);
      block.spans.push(row.span);
    }
  }
  return blocks;
}

/** How many rows at the top are headings: all before the first row of figures, or the first where there are none. */
function headerRows(rows: readonly (readonly Mapped[])[]): number {
  const figures = rows.findIndex((cells) => cells.slice(1).filter(isFigureCell).length >= 2);
  return figures > 0 ? figures : 1;
}

interface Draft {
  readonly caption: string | null;
  readonly header: string[][];
  readonly rows: string[][];
  readonly restored: readonly Restored[];
  readonly span: Span;
}

const textOf = (rows: readonly (readonly Mapped[])[]) => rows.map((row) => row.map(cellText));

function draftOf(block: Block, context: Context): Draft {
  const cells = withLabels(block.rows);
  const top = headerRows(cells);
  const header = cells.slice(0, top);
  const spans = block.rows.slice(top).map(({ span }) => span);
  const { rows, restored } = restoreRows({ header, rows: cells.slice(top), spans }, context);
  const caption = block.captions.map(clean).join(' ');
  return {
    caption: caption.length > 0 ? caption : null,
    header: textOf(header),
    rows: textOf(rows),
    restored,
    span: hull(block.spans) as Span,
  };
}

/** A table that goes on behind a page break, its header repeated, is one table. */
function merged(drafts: readonly Draft[]): Draft[] {
  const whole: Draft[] = [];
  for (const draft of drafts) {
    const last = whole.at(-1);
    const same = last && JSON.stringify(last.header) === JSON.stringify(draft.header);
    if (!last || !same || draft.caption !== null) whole.push(draft);
    else
      whole[whole.length - 1] = {
        ...last,
        rows: [...last.rows, ...draft.rows],
        restored: [
          ...last.restored,
          ...draft.restored.map((one) => ({ ...one, row: one.row + last.rows.length })),
        ],
        span: hull([last.span, draft.span]) as Span,
      };
  }
  return whole;
}

function draftsIn(nodes: readonly Node[], context: Context): Draft[] {
  const drafts = nodes.flatMap((node, i) => {
    if (!isGrid(node) || context.isClaimed(node.span)) return [];
    const before = nodes[i - 1];
    const caption = before && isProse(before) && CAPTION.test(before.content.text) ? before : null;
    return blocksOf(node, caption).map((block) => draftOf(block, context));
  });
  return merged(drafts);
}

/** A line of at least this many figures that is no sentence was a table once. */
const FLATTENED = 16;

/** Says where a table came in as one line of text: its figures are left as they stand, for no column is certain. */
export function noticeFlattened(context: Context): void {
  for (const { leaf } of context.leaves) {
    if (leaf.kind !== 'prose' || leaf.content.text.includes('。')) continue;
    const count = figuresIn(leaf.content.text).length;
    if (count >= FLATTENED && !context.isClaimed(leaf.span))
      context.notice('table-flattened', leaf.span, { count });
  }
}

/** Every table of the document that nothing else was read from, in order, kept as it stands. */
export function interpretTables(nodes: readonly Node[], context: Context): Table[] {
  const tables: { draft: Draft; at: number }[] = [];
  const visit = (children: readonly Node[]) => {
    for (const draft of draftsIn(children, context)) tables.push({ draft, at: draft.span.start });
    for (const child of children) if (isDivision(child)) visit(child.children);
  };
  visit(nodes);
  return tables
    .sort((a, b) => a.at - b.at)
    .map(({ draft: { caption, header, rows, restored, span } }, i) => {
      context.claim(span);
      return {
        id: context.id(`table/${i + 1}`),
        caption,
        header,
        rows,
        ...(restored.length > 0 ? { restored: [...restored] } : {}),
        source: context.place(span),
      };
    });
}
