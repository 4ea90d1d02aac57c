import { breaksFigure, isWrapped, wrapJoint } from './cell.ts';
import { goesOnRow } from './cut-row.ts';
import { median } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import type { Item, Stretch, TextLine } from './page.ts';
import { type PrintedTable, sameColumns } from './table.ts';

/** What stands between two items: the line goes on, the next line, a blank line, or the table's next row. */
export type Joint =
  | { readonly kind: 'goes-on'; readonly blank: '' | ' ' }
  | { readonly kind: 'next'; readonly indented: boolean }
  | { readonly kind: 'apart'; readonly indented: boolean }
  | { readonly kind: 'cut-row' };

/** An item, its page, and what parts it from the item before. */
export interface Placed {
  readonly item: Item;
  readonly stretch: Stretch;
  readonly joint: Joint;
}

const APART: Joint = { kind: 'apart', indented: false };
const NEXT: Joint = { kind: 'next', indented: false };

const SENTENCE_END = /[。．!！?？]$/;
// an entry or heading of its own: ・ ① (1) （ア） 【 ■ 1. 1　 第1
const OPENS =
  /^\s*(?:[・●○◯◆◇■□▪※☆★①-⑳《≪〔【◀]|-\s|[(（](?:\d{1,2}|[ア-ン])[)）]|\d{1,2}(?:[.．)）]?\s|[.．、)）]\s?\D)|第\s?\d{1,3}\s?[章節条期])/;
// dots that lead to a page number: …… 12
const LEADERS = /[.・…‥·_-]{3,}[\s\d]*$|\s{2}\d{1,3}$/;

const isLine = (item: Item | undefined): item is TextLine => item?.kind === 'line';
const alike = (a: number, b: number, ratio: number) => Math.max(a, b) <= Math.min(a, b) * ratio;

/** The usual distance of lines, in ems of their letters, by height of the letters. */
function leadings(stretches: readonly Stretch[]): (line: TextLine) => number {
  const steps = new Map<number, number[]>();
  const keyOf = (line: TextLine) => Math.round(line.size * 2);
  for (const { items } of stretches) {
    items.forEach((item, i) => {
      const next = items[i + 1];
      if (!isLine(item) || !isLine(next) || keyOf(item) !== keyOf(next)) return;
      const step = (next.base - item.base) / item.size;
      if (step <= 0.5 || step > 4) return;
      const known = steps.get(keyOf(item));
      if (known) known.push(step);
      else steps.set(keyOf(item), [step]);
    });
  }
  const usual = new Map<number, number>();
  for (const [key, all] of steps) {
    const quarter = all.sort((a, b) => a - b)[(all.length - 1) >> 2] as number;
    usual.set(key, Math.min(MEASURES.leading.most, quarter));
  }
  return (line) => usual.get(keyOf(line)) ?? MEASURES.leading.usual;
}

/** What stretches have the same edges. */
const sideOf = ({ page, side }: Stretch) => `${side} ${Math.round(page.width)}`;

/** Where lines end at the right when they are full, by side of the page: where several lines end. */
function rightEdges(stretches: readonly Stretch[]): (stretch: Stretch) => number {
  const groups = new Map<string, TextLine[]>();
  for (const stretch of stretches) {
    const group = groups.get(sideOf(stretch)) ?? [];
    group.push(...stretch.items.filter(isLine));
    groups.set(sideOf(stretch), group);
  }
  const edges = new Map<string, number>();
  for (const [key, lines] of groups) {
    const ends = lines.map(({ x1 }) => x1).sort((a, b) => b - a);
    const em = median(lines.map(({ size }) => size));
    const at = ends.findIndex(
      (end, i) => end - (ends[i + MEASURES.evidence - 1] ?? -Infinity) <= 1.2 * em,
    );
    // where many lines reach beyond the place, it is one at which short lines end by chance
    const edge = ends[at > ends.length * MEASURES.beyond ? 0 : at];
    if (edge !== undefined) edges.set(key, edge);
  }
  return (stretch) => edges.get(sideOf(stretch)) ?? Number.POSITIVE_INFINITY;
}

/** Where lines begin at the left, by side of the page. */
function leftEdges(stretches: readonly Stretch[]): (stretch: Stretch) => number {
  const edges = new Map<string, number>();
  for (const stretch of stretches) {
    for (const item of stretch.items) {
      const known = edges.get(sideOf(stretch)) ?? Number.POSITIVE_INFINITY;
      if (isLine(item)) edges.set(sideOf(stretch), Math.min(known, item.x0));
    }
  }
  return (stretch) => edges.get(sideOf(stretch)) ?? 0;
}

/** Whether a line that was full goes on in the next one. */
function goesOn(line: TextLine, next: TextLine, right: number): boolean {
  if (breaksFigure(line.text, next.text)) return isWrapped(line, next, right);
  if (SENTENCE_END.test(line.text) || OPENS.test(next.text) || /^\s/.test(next.text)) return false;
  if (LEADERS.test(line.text) || line.text.includes('  ')) return false;
  return isWrapped(line, next, right);
}

/** Whether the first line of a paragraph is set in. */
const isSetIn = (line: TextLine, than: TextLine) =>
  line.x0 - than.x0 >= MEASURES.indent * line.size && line.x0 - than.x0 <= 4 * line.size;

class Joiner {
  private readonly leading: (line: TextLine) => number;
  private readonly left: (stretch: Stretch) => number;
  private readonly right: (stretch: Stretch) => number;

  constructor(stretches: readonly Stretch[]) {
    this.leading = leadings(stretches);
    this.left = leftEdges(stretches);
    this.right = rightEdges(stretches);
  }

  /** Between two lines that stand one below the other. */
  below(line: TextLine, next: TextLine, after: Item | undefined, stretch: Stretch): Joint {
    if (line.graph !== next.graph) return APART;
    if (line.graph) return NEXT;
    if (line.frame !== next.frame || !alike(line.size, next.size, MEASURES.otherSize)) return APART;
    const step = (next.base - line.base) / line.size;
    if (step > this.leading(line) * MEASURES.looseLeading) return APART;
    const indented = isSetIn(next, line) && isLine(after) && isSetIn(next, after);
    if (!indented && goesOn(line, next, line.frameEdge ?? this.right(stretch)))
      return { kind: 'goes-on', blank: wrapJoint(line, next.text) };
    return indented ? { kind: 'next', indented: !/^\s/.test(next.text) } : NEXT;
  }

  /** Between the last line of a column or page and the first of the next. */
  across(line: TextLine, next: TextLine, stretch: Stretch): Joint {
    if (!alike(line.size, next.size, MEASURES.otherSize)) return APART;
    if (!goesOn(line, next, this.right(stretch))) return APART;
    return { kind: 'goes-on', blank: wrapJoint(line, next.text) };
  }

  /** Whether a line that stands for itself is set in: a row whose first column is empty. */
  isIndented(line: TextLine, stretch: Stretch): boolean {
    return line.frame === '' && line.x0 - this.left(stretch) >= MEASURES.setIn * line.size;
  }

  between(before: Item, next: Item): Joint {
    const line = isLine(before) ? before : (next as TextLine);
    if (before.kind === 'table' && next.kind === 'table') return APART;
    return next.y0 - before.y1 < line.size * 0.9 ? NEXT : APART;
  }
}

/** A table that goes on behind a page break has its columns at the same places. */
function tableGoesOn(table: PrintedTable, next: PrintedTable): Joint {
  if (!sameColumns(table.xs, next.xs)) return APART;
  const isOpen = table.openBelow && next.openAbove;
  return isOpen || goesOnRow(table, next) ? { kind: 'cut-row' } : NEXT;
}

/** All items of the document in order, each with what parts it from the one before. */
export function joinStretches(stretches: readonly Stretch[]): Placed[] {
  const joiner = new Joiner(stretches);
  const placed: Placed[] = [];
  for (const stretch of stretches) {
    stretch.items.forEach((item, i) => {
      const before = placed.at(-1);
      placed.push({ item, stretch, joint: jointOf(before, item, i, stretch) });
    });
  }
  return placed;

  function jointOf(before: Placed | undefined, item: Item, i: number, stretch: Stretch): Joint {
    const joint = bareJoint(before, item, i, stretch);
    if (joint.kind !== 'apart' || !isLine(item)) return joint;
    return { ...joint, indented: joiner.isIndented(item, stretch) };
  }

  function bareJoint(before: Placed | undefined, item: Item, i: number, stretch: Stretch): Joint {
    if (!before) return NEXT;
    const { item: last } = before;
    if (i > 0 && isLine(last) && isLine(item))
      return joiner.below(last, item, stretch.items[i + 1], stretch);
    if (i > 0) return joiner.between(last, item);
    if (isLine(last) && isLine(item)) return joiner.across(last, item, before.stretch);
    if (last.kind === 'table' && item.kind === 'table') return tableGoesOn(last, item);
    return APART;
  }
}
